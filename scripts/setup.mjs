// Makes a fresh clone ready, then runs the script that is given with a Node that can. Plain JavaScript for Node 20.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { becomeNode, findPackagedNode, nodeIsAtLeast, nodePackage } from '../bin/modern-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The packages of a lock file by their folder, without the root.
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function readPackages(path) {
  try {
    const { '': _root, ...packages } = JSON.parse(readFileSync(`${root}/${path}`, 'utf8')).packages;
    return packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what the lock file says; an optional package may be for another platform. */
function isInstalled() {
  const wanted = readPackages('package-lock.json') ?? {};
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed || Object.keys(installed).some((folder) => !wanted[folder])) return false;
  return Object.entries(wanted).every(([folder, { version, integrity, optional }]) => {
    const found = installed[folder];
    return found ? found.version === version && found.integrity === integrity : optional;
  });
}

/** Runs the npm that started this script, else the one on PATH. */
function runNpm(/** @type {string[]} */ ...args) {
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit') };
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options).status
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}

function install() {
  console.log('Installing the packages of package-lock.json with `npm ci`. This takes a minute or two.');
  // `--include` because NODE_ENV=production or `omit` in an .npmrc would leave out what the tests need.
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return runNpm('ci', ...flags) === 0;
}

function fail(/** @type {string} */ message) {
  console.error(message);
  process.exit(2);
}

if (!isInstalled() && !install()) {
  fail(
    '`npm ci` failed, its message is above. Check the network and `npm config get registry`, then try again.',
  );
}
const node = findPackagedNode() ?? (nodeIsAtLeast(22, 18) ? process.execPath : undefined);
if (!node) {
  fail(
    `The npm package ‘${nodePackage}’ is not installed, and Node ${process.versions.node} is older than 22.18. ` +
      'Install Node 22.18 or later.',
  );
} else if (process.argv.length > 2) {
  // Not a second `node` in the npm script: the shell remembers where it found the first one.
  becomeNode(node, process.argv.slice(2));
}
