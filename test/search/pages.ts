import { buildIndex } from '../../src/search/build-index.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { Search } from '../../src/search/search.ts';

/** A record of which only what a test is about is written down. */
export function page(id: string, given: Partial<SearchRecord> = {}): SearchRecord {
  const blank = {
    rank: 0,
    kind: 'runbook',
    title: id,
    names: [],
    errors: [],
    services: [],
    headings: [],
    text: '',
  };
  return { id, url: `/${id}/`, ...blank, ...given };
}

export function searchOver(...records: SearchRecord[]): Search {
  const search = new Search();
  for (const part of Object.values(buildIndex(records))) search.load(part);
  return search;
}

/** The found ids with the tier that found them, best first. */
export function found(search: Search, query: string): string[] {
  return search.find(query).map(({ id, tier }) => `${tier} ${id}`);
}
