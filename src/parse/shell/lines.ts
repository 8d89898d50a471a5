import { invocationChanges } from './effects.ts';
import { readScript, type ShellScript } from './script.ts';

/** What a person types in one go. */
export interface Typed {
  text: string;
  /** Whether it changes something; of several that are read together only the first one says so. */
  changes: boolean;
}

/** The lines of a shell text without comments. One goes on over several where a quote, a here-document or `\` says so. */
export function readLines(text: string): Typed[] {
  const script = readScript(text);
  const change = script.invocations.find(invocationChanges)?.start ?? -1;
  return groupLines(text, script)
    .filter(({ shown }) => shown !== '' && !shown.startsWith('#'))
    .map(({ shown, start, end }) => ({ text: shown, changes: start <= change && change < end }));
}

interface LineGroup {
  start: number;
  end: number;
  shown: string;
}

function groupLines(text: string, { unbroken }: ShellScript): LineGroup[] {
  const groups: LineGroup[] = [];
  const isUnbroken = seeker(unbroken);
  let start = 0;
  let parts: string[] = [];
  for (const [at, line] of linesOf(text)) {
    const end = at + line.length;
    const goesOn = isUnbroken(end) ? '\n' : /\\\s*$/.test(line) && !isComment(line, parts) ? ' ' : '';
    parts.push(...shownPart(line, parts, goesOn));
    if (goesOn !== '' && end < text.length) continue;
    groups.push({
      start,
      end: end + 1,
      shown: parts
        .join('')
        .replace(/\\\s*$/, '')
        .trim(),
    });
    start = end + 1;
    parts = [];
  }
  return groups;
}

function* linesOf(text: string): Generator<[at: number, line: string]> {
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    yield [at, text.slice(at, end)];
    at = end + 1;
  }
}

function isComment(line: string, before: readonly string[]): boolean {
  return before.length === 0 && /^\s*#/.test(line);
}

/** A line as it is shown, with what joins it to the next one. */
function shownPart(line: string, before: readonly string[], goesOn: string): string[] {
  const isInside = before.at(-1) === '\n';
  const text = isInside ? line : line.trimStart();
  if (goesOn === ' ') return [text.replace(/\s*\\\s*$/, ''), ' '];
  return goesOn === '\n' ? [text, '\n'] : [text];
}

/** Whether an offset lies within one of the stretches. Offsets are asked for in ascending order. */
function seeker(stretches: ShellScript['unbroken']): (offset: number) => boolean {
  const sorted = stretches.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let until = 0;
  return (offset) => {
    for (let stretch = sorted[next]; stretch && stretch.start <= offset; stretch = sorted[++next])
      until = Math.max(until, stretch.end);
    return offset < until;
  };
}
