import { beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import { Search } from '../../src/search/search.ts';
import { isPresent, type Question, readCorpus, readQuestions } from './corpus.ts';

interface Score {
  asked: number;
  first: number;
  inThree: number;
}

const none: Score = { asked: 0, first: 0, inThree: 0 };

// Real runbooks and the queries of responders lie beside the checkout on the machines that have them.
describe.skipIf(!isPresent)('82 queries over 380 real runbooks (needs ../shared)', () => {
  let scores: Record<string, Score> = {};

  beforeAll(() => {
    const search = new Search();
    for (const part of Object.values(buildIndex(readCorpus()))) search.load(part);
    scores = tally(readQuestions(), search);
  });

  test('a name in any spelling, cut short, mistyped or pasted with noise finds its page first', () => {
    const { exact, lower, prefix, infix, typo, paste } = scores;
    expect({ exact, lower, prefix, infix, typo, paste }).toEqual({
      exact: { asked: 8, first: 8, inThree: 8 },
      lower: { asked: 5, first: 5, inThree: 5 },
      prefix: { asked: 6, first: 6, inThree: 6 },
      infix: { asked: 4, first: 4, inThree: 4 },
      typo: { asked: 10, first: 10, inThree: 10 },
      paste: { asked: 5, first: 5, inThree: 5 },
    });
  });

  test('error texts, commands and metrics find their page first', () => {
    const { error, command, metric } = scores;
    expect({ error, command, metric }).toEqual({
      error: { asked: 9, first: 9, inThree: 9 },
      command: { asked: 5, first: 5, inThree: 5 },
      metric: { asked: 3, first: 3, inThree: 3 },
    });
  });

  test('93% of all queries find their page first and 96% among the first three', () => {
    const all = Object.values(scores).reduce(plus, none);
    expect(all.asked).toBe(82);
    expect(all.first).toBeGreaterThanOrEqual(77);
    expect(all.inThree).toBeGreaterThanOrEqual(79);
  });
});

function tally(questions: Question[], search: Search): Record<string, Score> {
  const scores: Record<string, Score> = {};
  for (const { class: kind, query, expected } of questions) {
    const rank = search.find(query).findIndex(({ id }) => expected.includes(id));
    const score = { asked: 1, first: Number(rank === 0), inThree: Number(rank >= 0 && rank < 3) };
    scores[kind] = plus(scores[kind] ?? none, score);
  }
  return scores;
}

function plus(a: Score, b: Score): Score {
  return { asked: a.asked + b.asked, first: a.first + b.first, inThree: a.inThree + b.inThree };
}
