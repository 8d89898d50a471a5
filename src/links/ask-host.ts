import { LinkChecker, type LinkResult } from 'linkinator';
import type { AddressGuard, Refusal } from './address-guard.ts';
import type { Answer } from './answer.ts';
import { RefusedConnection } from './guarded-dispatcher.ts';
import { unlessAborted } from './unless-aborted.ts';

/** How many are under way to one host. */
const requestsAtATime = 2;

type CrawlOptions = Parameters<LinkChecker['crawl']>[0];

export interface HostOptions {
  /** For each request; a URL may need two, because a HEAD that fails is followed by a GET. */
  timeoutMs: number;
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
  const results = new Map<string, LinkResult>();
  checker.on('link', (link) => results.set(link.url, link));
  const { timeoutMs: timeout, deadline } = options;
  await unlessAborted(
    deadline,
    checker.check({ path: [...urls], recurse: false, timeout, concurrency: requestsAtATime }),
  );
  return new Map(urls.map((url) => [url, checker.answerOf(url, results.get(url))]));
}

/** Linkinator for a list of URLs that are only asked for: their pages are not read, and private hosts not reached. */
class HostChecker extends LinkChecker {
  readonly #options: HostOptions;
  readonly #refusals = new Map<string, { refusal: Refusal; redirect: string | undefined }>();
  /** Where each URL last redirected to. */
  readonly #redirects = new Map<string, string>();
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
    if (hop === url) this.#redirects.delete(url);
    else this.#redirects.set(url, hop);
    const refusal = await this.#options.guard(hop);
    if (refusal) this.#refusals.set(url, { refusal, redirect: this.#redirects.get(url) });
    return refusal !== undefined;
  }

  answerOf(url: string, result: LinkResult | undefined): Answer {
    const refused = this.#refusals.get(url);
    if (refused) return { type: 'refused', ...refused };
    if (result) return answerOf(result, this.#options.timeoutMs, this.#redirects.get(url));
    return { type: 'not-asked', reason: this.#leftAlone ? 'too-many-requests' : 'deadline' };
  }
}

/**
 * What linkinator's result means, for a URL that was not refused before it was asked.
 * @param redirect Where the URL last redirected to.
 */
export function answerOf(
  { status, failureDetails = [] }: LinkResult,
  timeoutMs: number,
  redirect: string | undefined,
): Answer {
  if (status === undefined) return { type: 'odd-redirect' };
  if (status > 0) return { type: 'status', status };
  const error = failureDetails.findLast((detail) => detail instanceof Error);
  if (error?.name === 'TimeoutError') return { type: 'timeout', afterMs: timeoutMs };
  const cause = error?.cause instanceof Error ? error.cause : error;
  if (cause instanceof RefusedConnection) return { type: 'refused', refusal: cause.refusal, redirect };
  return { type: 'failed', reason: reasonOf(cause) };
}

function reasonOf(error: Error | undefined): string {
  if (error === undefined) return 'no answer';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
