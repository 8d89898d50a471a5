import type { LinkResult } from 'linkinator';
import { compareFindings, type NamelessFinding } from '../finding/finding.ts';
import { withFingerprints } from '../finding/fingerprint.ts';
import { compareText } from '../text/compare-text.ts';
import { fileStart } from '../text/range.ts';
import { addressGuard, type Lookup } from './address-guard.ts';
import { crawledPath, crawlFindings, readResults } from './crawl-findings.ts';
import { guardedDispatcher, through } from './guarded-dispatcher.ts';
import type { ExternalLink, SiteLinkReport } from './link-report.ts';
import { SiteCrawler } from './site-crawler.ts';
import { unlessAborted } from './unless-aborted.ts';

export interface UrlOptions {
  /** Default 2,000. */
  maxPages?: number;
  /** For one request. Default 10 seconds. */
  timeoutMs?: number;
  /** For the whole site. Default 5 minutes. */
  deadlineMs?: number;
  /** Lets the site redirect to private networks. Its own host may be private always: the caller named it. */
  allowPrivate?: boolean;
  /** Finds the addresses of hosts. Without it this machine does. */
  lookup?: Lookup;
  onProgress?: (pages: number) => void;
}

export interface UrlReport extends SiteLinkReport {
  /** False where the time or the number of pages ran out, or a page broke off or was cut: there may be more findings. */
  complete: boolean;
}

const requestsAtATime = 8;

/**
 * Checks a deployed site by reading every page that its links reach, below the folder of the URL. Pages have paths as in
 * the built site, findings no position. Links to other hosts are returned and not asked for. Throws for what is no
 * http or https URL.
 */
export async function checkUrl(url: string, options: UrlOptions = {}): Promise<UrlReport> {
  const start = startOf(url);
  const { timeoutMs = 10_000, allowPrivate = false, lookup } = options;
  const deadline = AbortSignal.timeout(options.deadlineMs ?? 300_000);
  const crawler = crawlerOf(start, options, deadline);
  const links: LinkResult[] = [];
  crawler.on('link', (link) => links.push(link));
  const dispatcher = guardedDispatcher({ allowPrivate, timeoutMs, own: start, ...(lookup && { lookup }) });
  const reading = () =>
    crawler.check({
      path: start.href,
      recurse: true,
      redirects: 'warn',
      checkFragments: true,
      timeout: timeoutMs,
      concurrency: requestsAtATime,
    });
  await through(dispatcher, () => unlessAborted(deadline, reading()));
  crawler.complete &&= !deadline.aborted;
  return reportOf(crawler, crawlFindings(start, crawler, readResults(links, timeoutMs, crawler.redirects)));
}

function startOf(url: string): URL {
  const start = new URL(url);
  if (!/^https?:$/.test(start.protocol)) throw new TypeError(`‘${url}’ is not an http or https URL.`);
  start.hash = '';
  return start;
}

function crawlerOf(start: URL, options: UrlOptions, deadline: AbortSignal): SiteCrawler {
  return new SiteCrawler(start, {
    maxPages: options.maxPages ?? 2000,
    deadline,
    guard: addressGuard(options.allowPrivate ?? false, deadline, options.lookup),
    onPage: (pages) => options.onProgress?.(pages),
  });
}

function reportOf(crawler: SiteCrawler, findings: NamelessFinding[]): UrlReport {
  const links = [...crawler.places.values(), ...crawler.external.values()];
  return {
    findings: withFingerprints(findings.sort(compareFindings)),
    pages: crawler.pages.size,
    links: links.reduce((sum, pages) => sum + pages.size, 0),
    external: externalOf(crawler),
    complete: crawler.complete,
  };
}

function externalOf({ external, root }: SiteCrawler): ExternalLink[] {
  const links = [...external].flatMap(([url, pages]) =>
    Array.from(pages, (page) => ({ url, path: crawledPath(page, root), range: fileStart, text: '' })),
  );
  return links.sort((a, b) => compareText(a.path, b.path) || compareText(a.url, b.url));
}
