import { spawnSync } from 'node:child_process';
import { cp, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Copies what is read at run time but not compiled: rule pages, styles, site sources, JSON Schemas. */
async function copyAssets(folder: string): Promise<void> {
  await cp(`${root}/${folder}`, `${root}/lib/${folder}`, {
    recursive: true,
    filter: async (source) => !source.endsWith('.ts') || (await stat(source)).isDirectory(),
  });
}

await rm(`${root}/lib`, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [`${root}/node_modules/typescript/bin/tsc`, '-p', `${root}/tsconfig.build.json`],
  { stdio: 'inherit' },
);
if (status === 0) {
  await copyAssets('src');
  await copyAssets('schemas');
} else {
  process.exitCode = 1;
}
