/** One page as search knows it. Made from the handbook in Node; nothing here depends on where it runs. */
export interface SearchRecord {
  /** The document's id: its path in the handbook without extension. Ties are ordered by it. */
  id: string;
  /** Where the page is, relative to the site's root or absolute; passed on to the hit as it is. */
  url: string;
  /** Between pages that answer equally well, those with the smaller number come first. */
  rank: number;
  /** `runbook`, `guide`, `service`, `team`, `rule` …; shown with the hit. */
  kind: string;
  title: string;
  /** What the page is called elsewhere: alert names, error codes, aliases. */
  names: string[];
  /** Error texts as a log or a terminal shows them. */
  errors: string[];
  /** Ids of the services that the page is about. */
  services: string[];
  /** Id of the owning team. */
  owner?: string;
  /** Passed on to the hit. */
  severity?: string;
  /** In the order of the page. */
  headings: RecordHeading[];
  /** The flattened body: headings, prose and code in reading order, each run of whitespace folded to a space. */
  text: string;
}

export interface RecordHeading {
  text: string;
  /** The anchor on the page, without `#`. */
  slug: string;
  /** Offset of the heading in the record's `text`. Without it the first mention after the previous heading counts. */
  at?: number;
}
