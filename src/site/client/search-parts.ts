import { Search } from '../../search/search.ts';

const search = new Search();
let loading: Promise<void> | undefined;

/** The search, ready to be asked; every part that arrives makes it better and calls back. */
export function useSearch(onPart: () => void): Search {
  loading ??= loadParts();
  void loading.then(onPart);
  listeners.add(onPart);
  return search;
}

const listeners = new Set<() => void>();

async function loadParts(): Promise<void> {
  const base = document.documentElement.dataset.base ?? '/';
  const parts = ['names', 'index', 'text'].map((name) => fetchPart(`${base}search/${name}.json`));
  for (const part of parts) {
    search.load(await part);
    for (const listener of listeners) listener();
  }
}

async function fetchPart(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
