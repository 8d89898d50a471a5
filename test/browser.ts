import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A headless Chromium: on Linux x64 the one of the npm package @sparticuz/chromium, whatever the system has; elsewhere the
 * system's Chrome. Close it after use.
 */
export async function launchBrowser(): Promise<Browser> {
  const options = { headless: true, chromiumSandbox: false, timeout: 120_000, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ ...options, channel: 'chrome' });
  }
  const folder = await findUnpacked();
  const env = {
    ...process.env,
    ...(await findLibraries(folder)),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  return chromium.launch({ ...options, executablePath: join(folder, 'chromium'), env });
}

let shared: Promise<Browser> | undefined;

/** One browser for all test files of a process. It ends with the process: close the contexts, never the browser. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/** With those of Playwright: no request but what a page asks for, nothing that depends on a graphics card. */
const args = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
];

/** The folder with the unpacked browser, filled once per version of the package. */
async function findUnpacked(): Promise<string> {
  const manifest = await readFile(`${root}/node_modules/@sparticuz/chromium/package.json`, 'utf8');
  const { version }: { version: string } = JSON.parse(manifest);
  const folder = `${root}/node_modules/.cache/runproof/chromium-${version}`;
  if (!existsSync(folder)) await unpack(folder);
  return folder;
}

/** Test files run side by side: each unpacks beside `folder`, the first one gets the name. */
async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  try {
    const script = fileURLToPath(new URL('unpack-browser.ts', import.meta.url));
    await run(process.execPath, [script], { env: { ...process.env, TMPDIR: own } });
    await writeFile(join(own, 'fonts.conf'), fontConfig(folder));
    await rename(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** The system's fonts where there are any; with none at all Chromium stops at the first text. */
function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** Where the system lacks NSS, the package's own libraries. Not always: they need a newer glibc than Chromium does. */
async function findLibraries(folder: string): Promise<{ LD_LIBRARY_PATH?: string }> {
  const complete = await run('ldd', [join(folder, 'chromium')]).then(
    ({ stdout }) => !stdout.includes('not found'),
    () => false,
  );
  return complete ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
}
