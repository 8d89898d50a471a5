import { LinkChecker, type LinkResult } from 'linkinator';
import type { AddressGuard, Refusal } from './address-guard.ts';
import type { Answer } from './answer.ts';

type CrawlOptions = Parameters<LinkChecker['crawl']>[0];

export interface HostOptions {
  /** For each request; a URL may need two, because a HEAD that fails is followed by a GET. */
  timeoutMs: number;
  /** How many requests are under way at a time. */
  concurrency: number;
  guard: AddressGuard;
  /** Ends every request when the time is over. */
  deadline: AbortSignal;
  onAnswer: () => void;
}

/** Asks one host for some URLs, none of them with a fragment. Every one gets an answer; nothing is thrown or followed. */
export async function askHost(
  urls: readonly string[],
  options: HostOptions,
): Promise<ReadonlyMap<string, Answer>> {
  const checker = new HostChecker(options);
  checker.on('link', options.onAnswer);
  const { timeoutMs: timeout, concurrency } = options;
  const { links } = await checker.check({ path: [...urls], recurse: false, timeout, concurrency });
  const results = new Map(links.map((link) => [link.url, link]));
  return new Map(urls.map((url) => [url, checker.answerOf(url, results.get(url))]));
}

/** Linkinator for a list of URLs that are only asked for: their pages are not read, and private hosts not reached. */
class HostChecker extends LinkChecker {
  readonly #options: HostOptions;
  readonly #refusals = new Map<string, { refusal: Refusal; redirect: string | undefined }>();
  #leftAlone = false;

  constructor(options: HostOptions) {
    super();
    this.#options = options;
    this.on('link', ({ status }) => {
      if (status === 429) this.#leftAlone = true;
    });
  }

  // Linkinator reads every page named in `path` and has no overall time limit: both are options of a single crawl.
  override async crawl(options: CrawlOptions): Promise<void> {
    if (this.#leftAlone || this.#options.deadline.aborted) return;
    const url = options.url.href;
    const linksToSkip = (hop: string) => this.#isRefused(url, hop);
    const checkOptions = { ...options.checkOptions, linksToSkip };
    await super.crawl({ ...options, crawl: false, signal: this.#options.deadline, checkOptions });
  }

  // Called for the URL itself and for every target of its redirects.
  async #isRefused(url: string, hop: string): Promise<boolean> {
    const refusal = await this.#options.guard(hop);
    if (refusal) this.#refusals.set(url, { refusal, redirect: hop === url ? undefined : hop });
    return refusal !== undefined;
  }

  answerOf(url: string, result: LinkResult | undefined): Answer {
    const refused = this.#refusals.get(url);
    if (refused) return { kind: 'refused', ...refused };
    if (result) return answerOf(result, this.#options.timeoutMs);
    return { kind: 'not-asked', reason: this.#leftAlone ? 'too-many-requests' : 'deadline' };
  }
}

/** What linkinator's result means, for a URL that was not refused. */
export function answerOf({ status, failureDetails = [] }: LinkResult, timeoutMs: number): Answer {
  if (status === undefined) return { kind: 'odd-redirect' };
  if (status > 0) return { kind: 'status', status };
  const error = failureDetails.findLast((detail) => detail instanceof Error);
  if (error?.name === 'TimeoutError') return { kind: 'timeout', afterMs: timeoutMs };
  return { kind: 'failed', reason: reasonOf(error) };
}

function reasonOf(error: Error | undefined): string {
  const cause = error?.cause instanceof Error ? error.cause : error;
  if (cause === undefined) return 'no answer';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
