#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { becomeNode, findPackagedNode, nodeIsAtLeast, nodePackage } from './modern-node.mjs';

// Only the repository has a tsconfig.json: there the sources run, never a lib/ that an earlier `npm pack` left.
const inRepository = existsSync(new URL('../tsconfig.json', import.meta.url));
const main = new URL(inRepository ? '../src/cli/main.ts' : '../lib/main.js', import.meta.url);
const packagedNode = findPackagedNode();

if (nodeIsAtLeast(22, inRepository ? 18 : 12)) {
  await load(main.href);
} else if (packagedNode) {
  becomeNode(packagedNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
} else {
  console.error(
    `Runproof needs Node 22.12 or later, this is Node ${process.versions.node}, and the npm package ‘${nodePackage}’ that brings one is not installed. ` +
      'Install a newer Node, or install Runproof again without `--omit=optional`.',
  );
  process.exitCode = 2;
}

/** Loads the program, which then runs and never throws: what is thrown is that it cannot be loaded. */
async function load(/** @type {string} */ address) {
  try {
    await import(address);
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    console.error(
      process.env.RUNPROOF_DEBUG
        ? error
        : `Runproof is not installed completely: ‘${reason}’. Install it again without \`--omit=optional\`, or run it with RUNPROOF_DEBUG=1 to see more.`,
    );
    process.exitCode = 2;
  }
}
