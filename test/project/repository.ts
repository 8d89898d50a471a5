import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { writeFolder } from './folder.ts';

interface Commit {
  date: string;
  subject: string;
  author?: string;
}

/** A Git repository in a folder of its own, or a clone in a given one. */
export function repository(folder = writeFolder({})) {
  const git = (args: readonly string[], variables: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', ...variables },
    }).trim();
  git(['init', '--quiet']);
  return {
    folder,
    git,
    write(path: string, text: string) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    rename: (from: string, to: string) => renameSync(join(folder, from), join(folder, to)),
    commit({ date, subject, author = 'Ada' }: Commit) {
      const people = {
        ...{ GIT_AUTHOR_NAME: author, GIT_AUTHOR_EMAIL: 'ada@example.org', GIT_AUTHOR_DATE: date },
        ...{ GIT_COMMITTER_NAME: 'Bot', GIT_COMMITTER_EMAIL: 'bot@example.org' },
        GIT_COMMITTER_DATE: '2026-06-01T00:00:00+00:00',
      };
      git(['add', '--all'], people);
      git(['commit', '--quiet', '--message', subject], people);
      return git(['rev-parse', 'HEAD']);
    },
  };
}
