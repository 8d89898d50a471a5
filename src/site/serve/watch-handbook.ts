import { relative } from 'node:path';
import type { dev } from 'astro';
import { isWithin } from '../../project/is-within.ts';

/** Vite’s own watcher, which it closes itself. */
export type Watcher = Pick<
  Awaited<ReturnType<typeof dev>>['watcher'],
  'add' | 'on' | 'off' | 'removeAllListeners'
>;

/** What a handbook is read from: absolute paths, that of the folder without links. */
export interface Watched {
  folder: string;
  /** Set where it is elsewhere than in the folder. */
  configFile: string | undefined;
}

/** What happens where files change. */
export interface Watching {
  /** Never called twice at a time. */
  onChange(): Promise<void>;
  /** Called where changes can no longer be noticed, for example at the system’s limit of watched folders. */
  onProblem(error: Error): void;
}

/** Waits until an editor has written all its files. */
const quietMilliseconds = 60;

/** Watches a handbook and its config. Gives the function that ends it, and waits for what is running. */
export function watchHandbook(
  watcher: Watcher,
  watched: Watched,
  { onChange, onProblem }: Watching,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = (_: string, path: string) => {
    if (!matters(path, watched)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(onProblem);
    }, quietMilliseconds);
  };
  const { folder, configFile } = watched;
  watcher.on('all', changed);
  tellProblems(watcher, folder, onProblem);
  watcher.add(configFile === undefined ? folder : [folder, configFile]);
  return async () => {
    clearTimeout(timer);
    watcher.off('all', changed);
    await running;
  };
}

/** Settings for the watcher: it enters no link, and none of the folders that the handbook is read without. */
export function watchSettings(watched: Watched) {
  const folder = watched.folder.replaceAll('\\', '/').replace(/[*?|{}()[\]!+@]/g, '\\$&');
  return {
    followSymlinks: false,
    // Vite passes by these folders of tests, which a handbook may have.
    ignored: [
      `!${folder}/**/test-results/**`,
      (path: string) => !matters(path, watched) && isWithin(path, watched.folder),
    ],
  };
}

function matters(path: string, { folder, configFile }: Watched): boolean {
  return path === configFile || (isWithin(path, folder) && !isIgnored(relative(folder, path)));
}

/** Whether a path is of those that the handbook is read without: hidden files, packages, the built site. */
export function isIgnored(path: string): boolean {
  return /(^|[/\\])(\.|node_modules([/\\]|$))|^dist([/\\]|$)/.test(path);
}

/** At the system’s limit there is one error for each file, and Vite would log them all. */
function tellProblems(watcher: Watcher, folder: string, onProblem: (error: Error) => void): void {
  const told = new Set<string>();
  watcher.removeAllListeners('error');
  watcher.on('error', (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (!told.has(code)) onProblem(unnoticed(folder, code, error));
    told.add(code);
  });
}

function unnoticed(folder: string, code: string, cause: unknown): Error {
  const how =
    code === 'ENOSPC' || code === 'EMFILE'
      ? 'Raise the system’s limit of watched files (on Linux fs.inotify.max_user_watches), and start again.'
      : 'Start again to see changes.';
  return new Error(`Changes in ‘${folder}’ are not all noticed (${code}). ${how}`, { cause });
}
