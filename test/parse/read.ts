import { type Config, defaultConfig } from '../../src/parse/config.ts';
import { parseDocument } from '../../src/parse/document.ts';
import type { Document, Step } from '../../src/parse/model.ts';
import type { Range } from '../../src/text/range.ts';

/** Reads a text as a runbook; as MDX where its path says so. */
export function read(text: string, path = 'runbooks/page.md', config: Config = defaultConfig): Document {
  return parseDocument({ path, text, kind: 'runbook' }, config);
}

/** The steps of a document’s first section that has some. */
export function stepsIn(text: string): Step[] {
  return read(text).sections.find((section) => section.steps.length > 0)?.steps ?? [];
}

/** What stands at a range. */
export function at(text: string, { start, end }: Range): string {
  return text.slice(start.offset, end.offset);
}

/** `line:column` of a range’s start. */
export function place({ start }: Range): string {
  return `${start.line}:${start.column}`;
}

/** Each problem as `line:column message`. */
export function problemsOf({ problems }: { problems: Document['problems'] }): string[] {
  return problems.map(({ range, message }) => `${place(range)} ${message}`);
}
