import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Waits until an editor has written all its files. */
const quietMilliseconds = 60;

/** What happens where files change. */
export interface Watching {
  /** Never called twice at a time. */
  onChange(): Promise<void>;
  /** Called where changes can no longer be noticed, for example at the system’s limit of watched folders. */
  onProblem(error: Error): void;
}

/** Watches a handbook’s folder, and a config elsewhere. Gives the function that ends it, and waits for what is running. */
export function watchFolder(
  folder: string,
  configFile: string | undefined,
  { onChange, onProblem }: Watching,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(onProblem);
    }, quietMilliseconds);
  };
  const watchers = [
    watchOne(folder, true, (file) => !isIgnored(file), changed, onProblem),
    // Editors put a new file in the place of the old one, so the folder is watched.
    ...(configFile === undefined
      ? []
      : [watchOne(dirname(configFile), false, (file) => file === basename(configFile), changed, onProblem)]),
  ];
  return async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher?.close();
    await running;
  };
}

/** Whether a path is of those that the handbook is read without: hidden files, packages, the built site. */
export function isIgnored(path: string): boolean {
  return /(^|[/\\])(\.|node_modules([/\\]|$))|^dist([/\\]|$)/.test(path);
}

function watchOne(
  folder: string,
  recursive: boolean,
  matters: (file: string) => boolean,
  onChange: () => void,
  onProblem: (error: Error) => void,
): FSWatcher | undefined {
  const explain = (error: unknown) => onProblem(noticed(error, folder));
  try {
    return watch(folder, { recursive }, (_, file) => {
      if (file === null || matters(file)) onChange();
    }).on('error', explain);
  } catch (error) {
    explain(error);
    return undefined;
  }
}

function noticed(error: unknown, folder: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : String(error);
  const how =
    code === 'ENOSPC' || code === 'EMFILE'
      ? 'Raise the system’s limit of watched files (on Linux fs.inotify.max_user_watches), and start again.'
      : 'Start again to see changes.';
  return new Error(`Changes in ‘${folder}’ are not all noticed (${code}). ${how}`, { cause: error });
}
