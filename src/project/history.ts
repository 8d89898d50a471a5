import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** The newest commit that changed a file. */
export interface Change {
  /** ISO 8601, with its zone. */
  date: string;
  author: string;
  /** The full hash. */
  commit: string;
  subject: string;
}

const run = promisify(execFile);
/** Stands before each commit in the log. */
const recordMark = '\x1e';
const maxBytes = 256 * 1024 * 1024;

/**
 * The last change of every file under a folder, by its path there. Empty where the folder is in no Git repository,
 * has no commits, or Git is not installed. One log of Git for the whole folder. A shallow clone, as CI makes, ends at
 * commits that seem to add every file: a file whose own commit is beyond them is left out, since no date is better
 * than a wrong one.
 */
export async function loadHistory(folder: string): Promise<ReadonlyMap<string, Change>> {
  const format = `${recordMark}%H%x01%aI%x01%an%x01%s`;
  const options = [
    'log',
    '-z',
    `--format=${format}`,
    '--name-only',
    '--no-renames',
    '--no-show-signature',
    '--relative',
  ];
  try {
    const { stdout } = await run('git', [...options, '--', '.'], { cwd: folder, maxBuffer: maxBytes });
    return readLog(stdout, await shallowCommits(folder));
  } catch {
    return new Map();
  }
}

async function shallowCommits(folder: string): Promise<ReadonlySet<string>> {
  const { stdout } = await run('git', ['rev-parse', '--git-path', 'shallow'], { cwd: folder });
  const list = await readFile(resolve(folder, stdout.trim()), 'utf8').catch(() => '');
  return new Set(list.split('\n').filter((line) => line !== ''));
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
