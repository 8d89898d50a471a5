import { createHash } from 'node:crypto';
import type { Range } from '../text/range.ts';
import type { Finding, NamelessFinding } from './finding.ts';

/** The text of a file as the ranges of its findings count it; undefined where it is not known. */
export type TextOf = (path: string) => string | undefined;

/** Gives every finding its name. Equal ones are told apart by their order, so all of a run come together. */
export function withFingerprints(
  findings: readonly NamelessFinding[],
  textOf: TextOf = () => undefined,
): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const content = contentOf(finding, textOf);
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    return { ...finding, fingerprint: hash(nth === 0 ? content : `${content}\n${nth}`) };
  });
}

/** What stays the same while a finding does: nothing in it is worded for people. */
function contentOf({ rule, path, subject = '', range }: NamelessFinding, textOf: TextOf): string {
  return JSON.stringify([rule, path.normalize('NFC'), subject, lineOf(range, textOf(path))]);
}

/** A file may be one long line with thousands of findings in it. */
const longestLine = 300;

/**
 * The line that a finding is in, without the marks of lists and headings, which change when something is put before
 * it. A place that is empty or longer than a line stands for the whole file: there the subject says it all.
 */
function lineOf({ start, end }: Range, text = ''): string {
  if (start.line !== end.line || start.offset === end.offset) return '';
  const from = start.offset - start.column + 1;
  const [line = ''] = text.slice(from, from + longestLine).split('\n', 1);
  return line.replace(/^[\s>#*+-]*(\d+[.)]\s)?[\s#*+-]*/, '').trimEnd();
}

function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
