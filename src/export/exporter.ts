import type { Handbook } from '../handbook/handbook.ts';

/** Writes something of a handbook in one format, safely for a terminal and for the log of a CI host; its last line ends. */
export type Exporter = (handbook: Handbook) => string;
