import type { Finding } from '../finding/finding.ts';
import type { Range } from '../text/range.ts';

/** A link to another host: what the external check asks for. */
export interface ExternalLink {
  url: string;
  /** Where the link is written, as in a finding. */
  path: string;
  range: Range;
  /** The text of the link; empty where it has none. */
  text: string;
}

/** What a check of a site's own links found. */
export interface SiteLinkReport {
  /** In the order of printing. */
  findings: Finding[];
  /** How many pages were read. */
  pages: number;
  /** How many addresses the pages hold. */
  links: number;
  /** One for each place, in the order of the pages. */
  external: ExternalLink[];
}
