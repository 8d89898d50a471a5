/**
 * Search as the browser uses it. Load the parts as they arrive and ask at any time; every part makes the answer better.
 *
 *     const search = new Search();
 *     search.load(await (await fetch('names.json')).json());   // titles, ids, alert names, error texts, typos
 *     search.load(await (await fetch('index.json')).json());   // any word of any page
 *     search.load(await (await fetch('text.json')).json());    // verbatim phrases, excerpts, sections
 *     search.find('KubePodCrashLooping');
 *
 * To mark the query in a title as well: `marks(hit.title, tokens(query))`, from `highlight.ts` and `tokens.ts`.
 */

import { bestPlace, type Excerpt, excerptAt, sectionAt } from './excerpt.ts';
import type { NameMatch } from './name.ts';
import { compareMatches, NameTable } from './name-table.ts';
import { PhraseTable, phraseOf, phrasePlace } from './phrases.ts';
import { type DocumentText, isPart, type NamedDocument } from './search-index.ts';
import { fold, tokens } from './tokens.ts';
import { WordIndex, type WordMatch } from './words.ts';

const tiers = ['name', 'phrase', 'words'] as const;

/** Why a page was found, best first. */
export type Tier = (typeof tiers)[number];

export interface Hit {
  id: string;
  url: string;
  title: string;
  kind: string;
  severity?: string;
  services: string[];
  owner?: string;
  tier: Tier;
  excerpt: Excerpt;
  /** The section that the excerpt is from, for a link to `url#slug`. Absent when the top of the page is meant. */
  heading?: { text: string; slug: string };
}

interface Candidate {
  document: number;
  name: NameMatch | undefined;
  phraseAt: number | undefined;
  word: WordMatch | undefined;
}

/** Of a longer query, a pasted log for instance, only this much is read. */
const longestQuery = 8192;

export class Search {
  #build = '';
  #documents: NamedDocument[] = [];
  #names = new NameTable([]);
  #words: WordIndex | undefined;
  #phrases: PhraseTable | undefined;
  #texts: DocumentText[] = [];

  /**
   * Takes a part of an index as `JSON.parse` gives it, the names first. False, and nothing changes, when it is of
   * another version, of another build than the names, or no part at all: an old file in a cache.
   */
  load(part: unknown): boolean {
    if (!isPart(part)) return false;
    if (part.part === 'names') {
      this.#restart(part.build, part.documents);
      return true;
    }
    if (part.build !== this.#build) return false;
    if (part.part === 'index') this.#words = new WordIndex(part.words);
    else this.#loadText(part.documents);
    return true;
  }

  /** The best pages for what was typed or pasted, one hit a page, `limit` at most. Never throws; nothing for an empty query. */
  find(query: string, limit = 10): Hit[] {
    const asked = query.slice(0, longestQuery);
    return this.#candidates(asked)
      .sort(compareCandidates)
      .slice(0, limit)
      .flatMap((candidate) => this.#hit(candidate, asked));
  }

  #restart(build: string, documents: NamedDocument[]): void {
    this.#build = build;
    this.#documents = documents;
    this.#names = new NameTable(documents);
    this.#words = undefined;
    this.#phrases = undefined;
    this.#texts = [];
  }

  #loadText(texts: DocumentText[]): void {
    this.#texts = texts;
    this.#phrases = new PhraseTable(texts);
  }

  #candidates(query: string): Candidate[] {
    const phrase = phraseOf(query);
    if (phrase === '') return [];
    const names = this.#names.find(query);
    const phrases = this.#phrases?.find(phrase) ?? new Map<number, number>();
    const words = this.#words?.find(query) ?? new Map<number, WordMatch>();
    const documents = new Set([...names.keys(), ...phrases.keys(), ...words.keys()]);
    return Array.from(documents, (document) => ({
      document,
      name: names.get(document),
      phraseAt: phrases.get(document),
      word: words.get(document),
    }));
  }

  #hit(candidate: Candidate, query: string): Hit[] {
    const document = this.#documents[candidate.document];
    if (document === undefined) return [];
    const { id, url, title, kind, services, owner, severity } = document;
    return [
      {
        ...{ id, url, title, kind, services, tier: tierOf(candidate) },
        ...(owner === undefined ? {} : { owner }),
        ...(severity === undefined ? {} : { severity }),
        ...this.#place(candidate, query),
      },
    ];
  }

  #place(candidate: Candidate, query: string): Pick<Hit, 'excerpt' | 'heading'> {
    const page = this.#texts[candidate.document];
    if (page === undefined) return { excerpt: { text: '', marks: [] } };
    const { at, terms } = placeOf(candidate, page.text, query);
    const section = at === undefined ? undefined : sectionAt(page, at);
    const excerpt = excerptAt(page.text, at ?? 0, terms);
    return section === undefined
      ? { excerpt }
      : { excerpt, heading: { text: section.text, slug: section.slug } };
  }
}

/** Where the page answers the query, and what to mark there. No place when the page as a whole is the answer. */
function placeOf(
  candidate: Candidate,
  text: string,
  query: string,
): { at: number | undefined; terms: string[] } {
  const { name, phraseAt, word } = candidate;
  if (name?.name.source === 'error') {
    const error = phraseOf(name.name.text);
    return { at: phrasePlace(error, fold(text)), terms: [error] };
  }
  if (name !== undefined) return { at: undefined, terms: tokens(query) };
  if (phraseAt !== undefined) return { at: phraseAt, terms: [phraseOf(query)] };
  const terms = word?.terms ?? [];
  return { at: bestPlace(text, terms), terms };
}

function tierOf({ name, phraseAt }: Candidate): Tier {
  if (name !== undefined) return 'name';
  return phraseAt === undefined ? 'words' : 'phrase';
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    tiers.indexOf(tierOf(a)) - tiers.indexOf(tierOf(b)) ||
    (a.name !== undefined && b.name !== undefined ? compareMatches(a.name, b.name) : 0) ||
    rounded(b.word) - rounded(a.word) ||
    a.document - b.document
  );
}

/** Sums of fractions in another order differ in their last digits; ties must not. */
function rounded(word: WordMatch | undefined): number {
  return Math.round((word?.score ?? 0) * 1e6);
}
