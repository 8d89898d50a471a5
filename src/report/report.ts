import type { Finding } from '../finding/finding.ts';
import type { Summary } from '../finding/summary.ts';

/** A rule or a link check that was asked, whether it found something or not. */
export interface AskedRule {
  id: string;
  /** One sentence: what it demands. */
  description: string;
}

/** What every format is made of. */
export interface Report {
  /** In the order in which they are printed. */
  findings: readonly Finding[];
  summary: Summary;
  rules: readonly AskedRule[];
}

/** Writes a report in one format, safely for a terminal and for the log of a CI host; its last line ends. */
export type Reporter = (report: Report) => string;
