import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findGit, type Git } from './git.ts';
import { findTop, type Repository, readRepository } from './repository.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** The newest commit that changed a file. */
export interface Change {
  /** ISO 8601, with its zone. */
  date: string;
  author: string;
  /** The full hash. */
  commit: string;
  subject: string;
}

/** Stands before each commit in the log. */
const recordMark = '\x1e';

/**
 * The last change of every file under a folder, by its path there. Empty where the folder is in no Git repository,
 * has no commits, Git is not installed, or takes longer than a minute. One log of Git for the whole folder. A shallow
 * clone, as CI makes, ends at commits that seem to add every file: a file whose own commit is beyond them is left out,
 * since no date is better than a wrong one.
 */
export async function loadHistory(folder: string): Promise<ReadonlyMap<string, Change>> {
  try {
    const real = realpathSync(folder);
    const top = findTop(real);
    const git = findGit(top ?? real);
    if (top === undefined || git === undefined) return new Map();
    const repository = await readRepository(git, top, real);
    return readLog(await logOf(git, repository), new Set(repository.shallow.split('\n')));
  } catch {
    return new Map();
  }
}

/**
 * The log of a repository, read through a Git folder of our own that has nothing but its objects: no configuration, no
 * hooks, no attributes and no remotes. A configuration names programs, and what a pull request brings must name none.
 */
async function logOf(git: Git, { commit, objects, shallow, prefix }: Repository): Promise<string> {
  const { path: own, remove } = makeTemporaryFolder(tmpdir(), 'runproof-git');
  try {
    for (const name of ['objects', 'refs']) mkdirSync(join(own, name));
    writeFileSync(join(own, 'HEAD'), `${commit}\n`);
    writeFileSync(join(own, 'config'), configFor(commit));
    if (shallow !== '') writeFileSync(join(own, 'shallow'), shallow);
    writeFileSync(join(own, 'empty'), '');
    const scope = prefix === '' ? ['--', '.'] : [`--relative=${prefix}`, '--', prefix];
    const { stdout } = await git([`--git-dir=${own}`, 'log', ...logOptions, ...scope], {
      GIT_OBJECT_DIRECTORY: objects,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: join(own, 'empty'),
    });
    return stdout;
  } finally {
    remove();
  }
}

const logOptions = [
  '-z',
  `--format=${recordMark}%H%x01%aI%x01%an%x01%s`,
  '--encoding=UTF-8',
  '--name-only',
  '--no-renames',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
];

/** A hash of 64 digits is one of SHA-256. */
function configFor(commit: string): string {
  const format = commit.length === 64 ? '[extensions]\n\tobjectFormat = sha256\n' : '';
  return `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${format}`;
}

/** Reads the log: each commit, then its files, all between NULs; the newest commit comes first. */
function readLog(log: string, ends: ReadonlySet<string>): Map<string, Change> {
  const changes = new Map<string, Change>();
  let change: Change | undefined;
  for (const part of log.split('\0')) {
    const path = part.replace(/^\n/, '');
    if (part.startsWith(recordMark)) change = readChange(part);
    else if (change && path !== '' && !changes.has(path)) changes.set(path, change);
  }
  return new Map([...changes].filter(([, { commit }]) => !ends.has(commit)));
}

function readChange(record: string): Change {
  const [commit = '', date = '', author = '', subject = ''] = record.slice(recordMark.length).split('\x01');
  return { date, author, commit, subject };
}
