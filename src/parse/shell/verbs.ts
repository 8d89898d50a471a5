import type { OptionNames } from './options.ts';

/** A tool with verbs among its operands. The first one that is a verb decides; reading wins over changing. */
export interface Verbs extends OptionNames {
  /** Or several names, with `|` between them. */
  name: string;
  reads: string;
  changes: string;
}
