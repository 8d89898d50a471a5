import { execFile } from 'node:child_process';
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
const maxBytes = 256 * 1024 * 1024;

/**
 * The last change of every file under a folder, by its path there. Empty where the folder is in no Git repository,
 * has no commits, or Git is not installed. One call of Git for the whole folder.
 */
export async function loadHistory(folder: string): Promise<ReadonlyMap<string, Change>> {
  const format = '%x00%H%x01%aI%x01%an%x01%s';
  const options = [
    '-c',
    'core.quotePath=false',
    'log',
    `--format=${format}`,
    '--name-only',
    '--no-renames',
    '--relative',
  ];
  try {
    const { stdout } = await run('git', [...options, '--', '.'], { cwd: folder, maxBuffer: maxBytes });
    return readLog(stdout);
  } catch {
    return new Map();
  }
}

/** Reads the log: a commit a record, its files below it; the newest commit comes first. */
function readLog(log: string): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const record of log.split('\0').slice(1)) {
    const [head = '', ...paths] = record.split('\n').filter((line) => line !== '');
    const [commit = '', date = '', author = '', subject = ''] = head.split('\x01');
    for (const path of paths) if (!changes.has(path)) changes.set(path, { date, author, commit, subject });
  }
  return changes;
}
