import { distanceWithin } from '../text/distance-within.ts';
import { type Name, type NameMatch, nameGrades } from './name.ts';
import { namesInNoise } from './name-noise.ts';
import type { NamedDocument } from './search-index.ts';
import { parts, squash } from './tokens.ts';
import { typoLimit } from './typo-limit.ts';

const shortestInfix = 4;
const longestTypo = 80;

/** The names tier: finds documents by what they are called. Holds no text of their pages. */
export class NameTable {
  readonly #names: Name[];
  readonly #byKey: Map<string, Name[]>;

  constructor(documents: NamedDocument[]) {
    this.#names = documents.flatMap(namesOf).filter((name) => name.key !== '');
    this.#byKey = groupByKey(this.#names);
  }

  /** The best match of each document, in no order. */
  find(query: string): Map<number, NameMatch> {
    const key = squash(query);
    if (key === '') return new Map();
    const found = [...this.#exact(key), ...namesInNoise(query, this.#byKey), ...this.#partial(key)];
    return bestOfEach(found.length > 0 ? found : this.#typos(key));
  }

  #exact(key: string): NameMatch[] {
    return (this.#byKey.get(key) ?? []).map((name) => ({ name, grade: 'exact', weight: 0 }));
  }

  #partial(key: string): NameMatch[] {
    if (key.length < 2) return [];
    return this.#names.flatMap((name) => {
      const grade = partialGrade(name, key);
      return grade === undefined ? [] : [{ name, grade, weight: 0 }];
    });
  }

  #typos(key: string): NameMatch[] {
    const limit = typoLimit(key.length);
    if (limit === 0 || key.length > longestTypo) return [];
    const digits = digitsOf(key);
    return this.#names.flatMap((name): NameMatch[] => {
      const edits = distanceWithin(key, name.key, limit);
      // ‘exit code 137’ is no slip of ‘exit code 139’.
      if (edits === undefined || digitsOf(name.key) !== digits) return [];
      return [{ name, grade: 'typo', weight: -edits }];
    });
  }
}

function namesOf(document: NamedDocument, position: number): Name[] {
  const leaf = document.id.slice(document.id.lastIndexOf('/') + 1);
  const name = (source: Name['source'], text: string): Name => ({
    document: position,
    text,
    key: squash(text),
    source,
  });
  return [
    ...document.names.map((text) => name('name', text)),
    name('title', document.title),
    name('id', leaf),
    ...(leaf === document.id ? [] : [name('id', document.id)]),
    ...document.errors.map((text) => name('error', text)),
  ];
}

function groupByKey(names: Name[]): Map<string, Name[]> {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const group = groups.get(name.key);
    if (group === undefined) groups.set(name.key, [name]);
    else group.push(name);
  }
  return groups;
}

function partialGrade(name: Name, key: string): 'prefix' | 'boundary' | 'infix' | undefined {
  const at = name.key.indexOf(key);
  if (at < 0 || name.key.length === key.length) return undefined;
  // The folders of an id would make every runbook a hit for ‘run’.
  if (name.source === 'id' && name.text.includes('/')) return undefined;
  if (at === 0) return 'prefix';
  if (startsPart(name, key)) return key.length > 2 ? 'boundary' : undefined;
  return key.length >= shortestInfix ? 'infix' : undefined;
}

function startsPart(name: Name, key: string): boolean {
  let at = 0;
  for (const part of parts(name.text)) {
    if (name.key.startsWith(key, at)) return true;
    at += part.length;
  }
  return false;
}

function digitsOf(key: string): string {
  return key.replace(/\P{N}+/gu, ' ').trim();
}

function bestOfEach(matches: NameMatch[]): Map<number, NameMatch> {
  const best = new Map<number, NameMatch>();
  for (const match of matches) {
    const known = best.get(match.name.document);
    if (known === undefined || compareMatches(match, known) < 0) best.set(match.name.document, match);
  }
  return best;
}

/** Negative when `a` is the better match. */
export function compareMatches(a: NameMatch, b: NameMatch): number {
  return nameGrades.indexOf(a.grade) - nameGrades.indexOf(b.grade) || b.weight - a.weight;
}
