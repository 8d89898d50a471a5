import { Search } from '../../search/search.ts';

/** `failed`: a part could not be had, so that a page may be missed. */
export type Loading = 'loading' | 'loaded' | 'failed';

/** The search, to be asked at any time; every part that arrives makes it better. */
export const search = new Search();

let state: Loading | undefined;
const listeners = new Set<() => void>();

/** Starts to load the search, calls back whenever a part has arrived, and says with `loading` how far it is. */
export function useSearch(onPart: () => void): { loading(): Loading } {
  listeners.add(onPart);
  if (state === undefined) void loadParts();
  return { loading: () => state ?? 'loading' };
}

async function loadParts(): Promise<void> {
  state = 'loading';
  const base = document.documentElement.dataset.base ?? '/';
  const parts = ['names', 'index', 'text'].map((name) => fetchPart(`${base}search/${name}.json`));
  let complete = true;
  for (const part of parts) {
    complete = search.load(await part) && complete;
    for (const listener of listeners) listener();
  }
  state = complete ? 'loaded' : 'failed';
  for (const listener of listeners) listener();
}

async function fetchPart(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
