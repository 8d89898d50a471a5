import { jsonReport } from './json.ts';
import type { Reporter } from './report.ts';
import { textReport } from './text.ts';

/** Every format of a report, by the name that `--format` takes. */
export const reporters: Readonly<Record<string, Reporter>> = {
  text: textReport,
  json: jsonReport,
};
