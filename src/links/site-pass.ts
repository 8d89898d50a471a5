import { compareFindings, type NamelessFinding } from '../finding/finding.ts';
import { withFingerprints } from '../finding/fingerprint.ts';
import type { ExternalLink, SiteLinkReport } from './link-report.ts';
import { type FilePlace, type Page, type PageReference, placeOf } from './page.ts';
import type { SiteFiles } from './site-files.ts';
import * as problems from './site-problems.ts';
import {
  addressOf,
  decodeFragment,
  findsAnchor,
  type InsideTarget,
  resolveTarget,
  type SiteAddress,
  siteAddress,
} from './target.ts';

export interface SiteOptions {
  /** The path under which the site stands, such as `/docs/`, or its whole address. Default `/`. */
  base?: string;
}

/** A fragment whose page may not have been read yet. */
interface PendingAnchor {
  place: FilePlace;
  url: string;
  page: string;
  fragment: string;
}

const neverLinked = /^(?:index|404|500|404\/index|500\/index)\.html$/;

/** One pass over the pages of a site: `add` each page, then `finish`. */
export class SitePass {
  readonly #files: SiteFiles;
  readonly #address: SiteAddress;
  readonly #findings: NamelessFinding[] = [];
  readonly #external: ExternalLink[] = [];
  readonly #pending: PendingAnchor[] = [];
  readonly #anchors = new Map<string, ReadonlySet<string>>();
  readonly #linked = new Set<string>();
  readonly #mayBeOrphans = new Map<string, FilePlace>();
  #links = 0;

  constructor(files: SiteFiles, options: SiteOptions) {
    this.#files = files;
    this.#address = siteAddress(options.base);
  }

  add(page: Page): void {
    this.#anchors.set(page.path, page.anchors);
    this.#links += page.references.length;
    if (!page.forwards && !neverLinked.test(page.path)) this.#mayBeOrphans.set(page.path, placeOf(page));
    this.#addDuplicates(page);
    const from = this.#baseOf(page);
    for (const reference of page.references) this.#addReference(page, reference, from);
  }

  finish(): SiteLinkReport {
    for (const pending of this.#pending) this.#checkAnchor(pending);
    for (const [path, place] of this.#mayBeOrphans) {
      if (!this.#linked.has(path)) this.#report(place, problems.orphanPage(path));
    }
    return {
      findings: withFingerprints(this.#findings.sort(compareFindings)),
      pages: this.#anchors.size,
      links: this.#links,
      external: this.#external,
    };
  }

  #addDuplicates(page: Page): void {
    for (const { id, spot, first } of page.duplicates) {
      const related = [{ ...placeOf(page, first), message: 'The first one is here.' }];
      this.#findings.push({ ...placeOf(page, spot), ...problems.duplicateAnchor(id), related });
    }
  }

  #baseOf(page: Page): URL {
    const own = addressOf(page.path, this.#address);
    return page.base !== undefined && URL.canParse(page.base, own) ? new URL(page.base, own) : own;
  }

  #addReference(page: Page, reference: PageReference, from: URL): void {
    const target = resolveTarget(reference.url, from, this.#address);
    const problem = problems.addressProblem(reference.url, target, this.#address.base);
    if (problem) this.#report(placeOf(page, reference.spot), problem);
    if (target.type === 'other-host') this.#addOtherHost(page, reference, target.url);
    if (target.type === 'inside') this.#addInside(page, reference, target);
  }

  #addOtherHost(page: Page, { url, use, text, spot }: PageReference, target: URL): void {
    const place = placeOf(page, spot);
    if (use === 'link') this.#external.push({ url: target.href, ...place, text });
    if (use === 'resource') this.#report(place, problems.otherHost(url));
  }

  #addInside(page: Page, { url, use, spot }: PageReference, target: InsideTarget): void {
    const place = placeOf(page, spot);
    const file = this.#files.find(target.path);
    if (file === undefined) {
      this.#checkMissing(place, url, target);
      return;
    }
    if (use !== 'relation' && file !== page.path) this.#linked.add(file);
    if (target.fragment) this.#addAnchor({ place, url, page: file, fragment: target.fragment });
  }

  #addAnchor(pending: PendingAnchor): void {
    if (this.#anchors.has(pending.page)) this.#checkAnchor(pending);
    else this.#pending.push(pending);
  }

  #checkMissing(place: FilePlace, url: string, target: InsideTarget): void {
    const twin = this.#files.findTwin(target.path);
    this.#report(place, problems.missingFile(url, target.path, twin));
  }

  #checkAnchor({ place, url, page, fragment }: PendingAnchor): void {
    const anchors = this.#anchors.get(page);
    if (anchors === undefined || findsAnchor(fragment, anchors)) return;
    const anchor = decodeFragment(fragment);
    const twin = [...anchors].find((other) => other.toLowerCase() === anchor.toLowerCase());
    this.#report(place, problems.missingAnchor(url, { anchor, page, twin }));
  }

  #report(place: FilePlace, problem: problems.SiteProblem): void {
    this.#findings.push({ ...place, ...problem });
  }
}
