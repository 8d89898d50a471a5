import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Entry {
  version: string;
  integrity?: string;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  optional?: boolean;
}

interface Lock {
  packages: Record<string, Entry>;
}

interface Manifest {
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { '': _root, ...entries } = lock.packages;

/** Folders of entries that the registry has no package for, on any platform. None today. */
const withoutIntegrity: readonly string[] = [];

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every package of the lock file has its integrity, those for other platforms too', () => {
  const bare = Object.keys(entries).filter((folder) => !entries[folder]?.integrity?.startsWith('sha512-'));
  expect(Object.keys(entries).length).toBeGreaterThan(400);
  expect(bare).toEqual(withoutIntegrity);
});

test('no package may run a script when it is installed, and each that has one is denied by name', () => {
  const scripted = Object.keys(entries).filter((folder) => entries[folder]?.hasInstallScript);
  expect(scripted.map(nameOf).filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
  expect(Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])).toEqual([]);
});

test('Node comes from the lock file, one package for each platform, new enough for the sources', () => {
  const packages = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));
  expect(packages.map(([name]) => entries[`node_modules/${name}`]).map(platformOf)).toEqual([
    'darwin arm64',
    'darwin x64',
    'linux arm64',
    'linux x64',
    'win32 arm64',
    'win32 x64',
  ]);
  const old = packages.filter(([, version]) => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major < 22 || (major === 22 && minor < 18);
  });
  expect(old).toEqual([]);
});

function platformOf(entry: Entry | undefined): string {
  return `${entry?.os} ${entry?.cpu}${entry?.optional ? '' : ', not optional'}`;
}

test('what package.json names has an exact version', () => {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  const all = { ...dependencies, ...optionalDependencies, ...devDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
