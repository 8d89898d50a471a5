import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { isWithin } from './is-within.ts';

const execute = promisify(execFile);
const maxBytes = 256 * 1024 * 1024;
const maxMilliseconds = 60_000;

/** Runs Git with arguments, and with variables beside those that every call has. Rejects where it fails or takes too long. */
export type Git = (
  args: readonly string[],
  variables?: Readonly<Record<string, string>>,
) => Promise<{ stdout: string }>;

/**
 * Git, found in the folders of PATH that are absolute and lie outside `folder`: what a pull request brings along is never
 * taken for it. undefined where there is none.
 */
export function findGit(folder: string): Git | undefined {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((one) => isAbsolute(one) && !isWithin(one, folder));
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const program = folders.flatMap((one) => names.map((name) => join(one, name))).find(isProgram);
  if (program === undefined) return undefined;
  const environment = { ...outerEnvironment(), PATH: folders.join(delimiter), ...closed };
  return (args, variables = {}) =>
    execute(program, ['--no-pager', ...settings, ...args], {
      // Windows looks for programs in the current folder, too.
      cwd: dirname(program),
      env: { ...environment, ...variables },
      maxBuffer: maxBytes,
      timeout: maxMilliseconds,
      killSignal: 'SIGKILL',
    });
}

/** Git asks nobody, fetches nothing, writes nothing, and takes no object for another. */
const closed = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_LITERAL_PATHSPECS: '1',
};

/** What stands over the configuration of every repository, where its programs are named. */
const settings = [
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
].flatMap((setting) => ['-c', setting]);

/** What `git rev-parse --local-env-vars` names: a hook of Git that runs us would lead to its own repository. */
const ofOneRepository =
  /^GIT_(ALTERNATE_OBJECT_DIRECTORIES|CONFIG|CONFIG_PARAMETERS|OBJECT_DIRECTORY|DIR|WORK_TREE|IMPLICIT_WORK_TREE|GRAFT_FILE|INDEX_FILE|NO_REPLACE_OBJECTS|REPLACE_REF_BASE|PREFIX|SHALLOW_FILE|COMMON_DIR)$/;

function outerEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !ofOneRepository.test(name) && name.toUpperCase() !== 'PATH',
    ),
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
