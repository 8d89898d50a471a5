import { watch } from 'node:fs';

/** Waits until an editor has written all its files. */
const quietMilliseconds = 60;

/** Calls back after files in a folder changed, never twice at a time. Gives the function that ends it. */
export function watchFolder(folder: string, onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_, file) => {
    if (file !== null && /(^|[/\\])(\.|node_modules|dist[/\\])/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange);
    }, quietMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
