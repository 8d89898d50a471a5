import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from 'minisearch';
import type { SearchRecord } from './record.ts';
import { isUnspaced, termsOf, tokens, type Word, words } from './tokens.ts';
import { typoLimit } from './typo-limit.ts';

export interface WordMatch {
  /** Comparable within one query only. */
  score: number;
  /** The indexed terms that matched, in lower case. */
  terms: string[];
}

interface IndexedDocument {
  id: number;
  name: string;
  aliases: string;
  headings: string;
  text: string;
}

const options: Options<IndexedDocument> = {
  fields: ['name', 'aliases', 'headings', 'text'],
  tokenize: tokens,
  processTerm: (term) => term,
};

const mostWords = 24;
// A pasted message has words enough without guessing at their spelling.
const mostGuessedWords = 10;

/** Indexes the records by position, in MiniSearch's own form. */
export function buildWords(records: readonly SearchRecord[]): AsPlainObject {
  const index = new MiniSearch(options);
  index.addAll(records.map(indexed));
  return index.toJSON();
}

function indexed(record: SearchRecord, id: number): IndexedDocument {
  return {
    id,
    name: [record.title, ...record.names].join(' \n'),
    aliases: [...record.errors, ...record.services].join(' \n'),
    headings: record.headings.map(({ text }) => text).join(' \n'),
    text: record.text,
  };
}

/** The words tier: documents that hold any word of the query, those that hold most of them first. */
export class WordIndex {
  readonly #index: MiniSearch<IndexedDocument>;

  constructor(words: AsPlainObject) {
    this.#index = MiniSearch.loadJS(words, options);
  }

  find(query: string): Map<number, WordMatch> {
    const asked = distinct(words(query)).slice(0, mostWords);
    const terms = [...new Set(asked.flatMap(termsOf))];
    const results = this.#index.search(terms.join(' '), searchOptions(asked.length <= mostGuessedWords));
    return new Map(
      results.map(({ id, score, queryTerms, terms }) => [
        id,
        { score: score * coverage(asked, new Set(queryTerms)) ** 1.5, terms },
      ]),
    );
  }
}

function searchOptions(guess: boolean): SearchOptions {
  return {
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    boost: { name: 3, aliases: 3, headings: 2, text: 1 },
    prefix: (term) => term.length > 2 || isUnspaced(term),
    fuzzy: (term) => guess && !/\p{N}/u.test(term) && !isUnspaced(term) && typoLimit(term.length),
  };
}

/** The share of the query's words that a document holds; a word of which it holds only pieces counts in part. */
function coverage(asked: Word[], matched: ReadonlySet<string>): number {
  const shares = asked.map(({ full, parts }) => {
    if (full !== undefined && matched.has(full)) return 1;
    return parts.filter((part) => matched.has(part)).length / Math.max(parts.length, 1);
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(asked.length, 1);
}

function distinct(asked: Word[]): Word[] {
  return [...new Map(asked.map((word) => [termsOf(word).join(' '), word])).values()];
}
