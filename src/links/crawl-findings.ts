import { type LinkResult, LinkState } from 'linkinator';
import type { NamelessFinding } from '../finding/finding.ts';
import { fileStart } from '../text/range.ts';
import { type Answer, verdictOf } from './answer.ts';
import { answerOf } from './ask-host.ts';
import { quote } from './quote.ts';
import type { SiteCrawler } from './site-crawler.ts';
import { addressProblem, largePage, missingAnchor, type SiteProblem } from './site-problems.ts';
import { decodeFragment } from './target.ts';

/** What linkinator's results say, sorted by what they are about. */
interface CrawlResults {
  /** By URL without its fragment. */
  answers: Map<string, Answer>;
  /** `url#fragment`, decoded. */
  lostAnchors: Set<string>;
  /** What pages hold that is no URL. */
  malformed: { written: string; page: string }[];
}

/** @param redirects Where each URL last redirected to. */
export function readResults(
  links: readonly LinkResult[],
  timeoutMs: number,
  redirects: ReadonlyMap<string, string>,
): CrawlResults {
  const results: CrawlResults = { answers: new Map(), lostAnchors: new Set(), malformed: [] };
  for (const link of links) readResult(link, answerOf(link, timeoutMs, redirects.get(link.url)), results);
  return results;
}

function readResult(
  link: LinkResult,
  answer: Answer,
  { answers, lostAnchors, malformed }: CrawlResults,
): void {
  const { url, status, state, parent } = link;
  if (!URL.canParse(url)) {
    // Linkinator also takes `#95%` for malformed, which finds the anchor `95%`.
    if (parent !== undefined && !URL.canParse(url, parent)) malformed.push({ written: url, page: parent });
  } else if (url.includes('#')) {
    if (state === LinkState.BROKEN) lostAnchors.add(url);
  } else if (status !== undefined) {
    answers.set(url, answer);
  }
}

/** Every place of every link that does not work. The start is a finding too, unless it was read. */
export function crawlFindings(start: URL, crawler: SiteCrawler, results: CrawlResults): NamelessFinding[] {
  for (const [url, refused] of crawler.refusals) results.answers.set(url, { type: 'refused', ...refused });
  const findings = startFindings(start, results.answers.get(start.href));
  const report = (page: string, problem: SiteProblem) =>
    findings.push({ path: crawledPath(page, crawler.root), range: fileStart, ...problem });
  for (const [page, cut] of crawler.cuts) report(page, largePage(page, cut));
  for (const { written, page } of results.malformed) {
    const problem = addressProblem(written, { type: 'malformed', reason: 'url' }, '/');
    if (problem && crawler.pages.has(page)) report(page, problem);
  }
  for (const [href, pages] of crawler.places) {
    const problem = linkProblem(href, results, crawler);
    if (problem) for (const page of pages) report(page, problem);
  }
  return findings;
}

function startFindings(
  start: URL,
  answer: Answer = { type: 'not-asked', reason: 'deadline' },
): NamelessFinding[] {
  const { state, what } = verdictOf(answer);
  if (state === 'ok') return [];
  const message = `The site ${quote(start.href)} ${what}. Correct the address, or deploy the site.`;
  const place = { path: 'index.html', range: fileStart, subject: start.href };
  return [{ ...place, rule: 'site/no-broken-link', severity: 'error', message }];
}

function linkProblem(
  href: string,
  { answers, lostAnchors }: CrawlResults,
  { root, cuts }: SiteCrawler,
): SiteProblem | undefined {
  const [url = '', fragment = ''] = href.split(/#(.*)/s);
  const answer = answers.get(url);
  const { state, what } = answer ? verdictOf(answer) : { state: 'ok', what: '' };
  if (state !== 'ok') return brokenLink(href, what, state === 'broken');
  const anchor = decodeFragment(fragment);
  // The anchor may stand in the part that was not read.
  if (cuts.has(url) || !lostAnchors.has(`${url}#${anchor}`)) return undefined;
  return missingAnchor(href, { anchor, page: crawledPath(url, root), twin: undefined });
}

/** `what` goes on from the address, without a full stop. */
function brokenLink(href: string, what: string, isCertain: boolean): SiteProblem {
  const cure = isCertain ? 'Correct the address, or add the page.' : 'Look whether the host works.';
  return {
    rule: 'site/no-broken-link',
    severity: isCertain ? 'error' : 'warning',
    subject: href,
    message: `The address ${quote(href)} ${what}. ${cure}`,
  };
}

/** The path that a page has in the built site. Pages outside the root keep their whole path. */
export function crawledPath(page: string, root: URL): string {
  const { pathname, search } = new URL(page);
  const path = pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : pathname;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return decodeFragment(file) + search;
}
