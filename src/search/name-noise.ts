import type { Name, NameMatch } from './name.ts';
import { isUnspaced, parts, runs, squash } from './tokens.ts';

/** A stretch of the query that spells names. */
interface Stretch {
  start: number;
  end: number;
  /** It follows `alertname`, so it is what the message is about. */
  labelled: boolean;
  names: Name[];
}

const mostRuns = 16;
const longestKey = 160;
const shortestName = 4;
const labelWeight = 1000;

/** Names that stand whole inside a longer query: an Alertmanager message, a log line, a URL. */
export function namesInNoise(query: string, byKey: ReadonlyMap<string, Name[]>): NameMatch[] {
  const stretches = stretchesOf(query, byKey);
  return stretches
    .filter((one) => !stretches.some((other) => other !== one && contains(other, one)))
    .flatMap(({ names, start, end, labelled }) =>
      names.map((name) => ({
        name,
        grade: 'noise' as const,
        weight: end - start + (labelled ? labelWeight : 0),
      })),
    );
}

function stretchesOf(query: string, byKey: ReadonlyMap<string, Name[]>): Stretch[] {
  const all = runs(query).map((run) => ({ ...run, key: squash(run.text) }));
  return all.flatMap(({ start }, first) => {
    const labelled = all[first - 1]?.key === 'alertname';
    return endsOf(all.slice(first, first + mostRuns)).flatMap(({ key, end }): Stretch[] => {
      const known = byKey.get(key);
      if (known === undefined) return [];
      const text = query.slice(start, end);
      const names = known.filter((name) => labelled || isTelling(name, text));
      return names.length === 0 ? [] : [{ start, end, labelled, names }];
    });
  });
}

/** The keys of the first run, the first two, and so on. */
function endsOf(some: { key: string; end: number }[]): { key: string; end: number }[] {
  const found: { key: string; end: number }[] = [];
  let joined = '';
  for (const { key, end } of some) {
    joined += key;
    if (joined.length > longestKey) break;
    found.push({ key: joined, end });
  }
  return found;
}

/** Whether the name can hardly stand in the query by chance, as ‘checkout’ or ‘payment service’ could. */
function isTelling(name: Name, written: string): boolean {
  if (name.key.length < shortestName && !isUnspaced(name.key)) return false;
  const pieces = parts(name.text).length;
  if (pieces > 2 || isUnspaced(name.key)) return true;
  if (name.source === 'title') return false;
  if (pieces === 2) return name.text.includes(' ') || !/\s/u.test(written);
  return name.text === written && /^\p{Lu}/u.test(written);
}

function contains(outer: Stretch, inner: Stretch): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}
