import { afterAll, expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';
import { bodyOf } from '../site/bodies.ts';
import { comesToAnEnd, endTrials, examineConfig, examineFile, examinePage, expectSound } from './examine.ts';
import { configs, entries, pages } from './inputs.ts';
import { mutated } from './mutate.ts';
import { Random } from './random.ts';

/** `FUZZ=20000 FUZZ_SEED=7 npm test -- test/fuzz` looks longer, and elsewhere. */
const inputs = Number(process.env.FUZZ ?? 1000);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1) * 1_000_000;

/** The parser’s own limit is a second and a bit; twice that, since machines of CI are slow. */
const mostCpuSeconds = 4;

const perInput = 200;
afterAll(endTrials);

interface Subject {
  texts: readonly string[];
  pathFor(random: Random): string;
  examine(text: string, path: string): Promise<readonly Finding[]>;
}

async function fuzz({ texts, pathFor, examine }: Subject): Promise<void> {
  let slowest = { seconds: 0, seed: 0 };
  for (let seed = firstSeed; seed < firstSeed + inputs; seed++) {
    const random = new Random(seed);
    const path = pathFor(random);
    const text = mutated(texts, random);
    try {
      const start = process.cpuUsage();
      const findings = await examine(text, path);
      const seconds = process.cpuUsage(start).user / 1e6;
      if (seconds > slowest.seconds) slowest = { seconds, seed };
      expectSound(findings, path, text);
      if (seed % 4 === 0) expect(await examine(text, path)).toEqual(findings);
    } catch (error) {
      throw new Error(`With seed ${seed}: ${JSON.stringify(text.slice(0, 2000))}`, { cause: error });
    }
  }
  expect(slowest.seconds, `seed ${slowest.seed}`).toBeLessThan(mostCpuSeconds);
}

const pagePath = (random: Random) => random.pick(['runbooks/page.md', 'runbooks/page.mdx', 'guides/page.md']);

test('any page gets sound findings in bounded time', { timeout: inputs * perInput }, () =>
  fuzz({ texts: pages, pathFor: pagePath, examine: examinePage }),
);

test('any entry gets sound findings in bounded time', { timeout: inputs * perInput }, () =>
  fuzz({
    texts: entries,
    pathFor: (random) => random.pick(['teams/page.yaml', 'services/page.yaml']),
    examine: examineFile,
  }),
);

test('any config is used or refused in bounded time', { timeout: inputs * perInput }, () =>
  fuzz({ texts: configs, pathFor: () => 'runproof.yaml', examine: examineConfig }),
);

const runs =
  /<(script|style|iframe|object|embed|base|meta|form)\b|<[^>]*\s(on\w+|style)\s*=|(href|src)="\s*javascript:/i;

test('any page that can be read has a body in which nothing runs', {
  timeout: inputs * perInput,
}, async () => {
  for (let seed = firstSeed; seed < firstSeed + inputs / 10; seed++) {
    const text = mutated(pages, new Random(seed));
    if (!(await comesToAnEnd(text, 'md'))) continue;
    const files = { 'runbooks/page.md': text };
    if (memoryHandbook(files).unreadable.length > 0) continue;
    const body = await bodyOf(files, 'runbooks/page.md');
    expect(body, `seed ${seed}`).not.toMatch(runs);
  }
});
