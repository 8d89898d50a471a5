import { type HttpResponse, LinkChecker, LinkState } from 'linkinator';
import type { AddressGuard, Refusal } from './address-guard.ts';
import { type Cut, readDeployed } from './deployed-page.ts';

type CrawlOptions = Parameters<LinkChecker['crawl']>[0];

export interface SiteCrawlerOptions {
  /** How many pages are read; requests that are under way by then are still answered. */
  maxPages: number;
  deadline: AbortSignal;
  /** Judges the hosts to which the site redirects. Its own host is the one of the start, which the user named. */
  guard: AddressGuard;
  onPage: (pages: number) => void;
}

/** How much of a site is remembered. More than that is no site that people read. */
const most = { addresses: 100_000, digestChars: 32_000_000 };

/**
 * Linkinator for a site: reads the pages below the folder of its start, once each, and remembers who links where.
 * Other hosts are not asked. Ends at the deadline or the limit of pages.
 */
export class SiteCrawler extends LinkChecker {
  /** The addresses of the site that pages hold, with their fragments, and those pages. */
  readonly places = new Map<string, Set<string>>();
  /** The same for other hosts. */
  readonly external = new Map<string, Set<string>>();
  readonly pages = new Set<string>();
  /** By the URL that led there. */
  readonly refusals = new Map<string, { refusal: Refusal; redirect: string | undefined }>();
  /** Where a URL last redirected to. */
  readonly redirects = new Map<string, string>();
  /** The pages of which only the beginning was read, and why. */
  readonly cuts = new Map<string, Cut>();
  /** Whether every page was read to its end. */
  complete = true;
  /** The folder whose pages are read. Moves with the start, where that redirects. */
  root: URL;
  readonly #options: SiteCrawlerOptions;
  readonly #failed = new Set<string>();
  readonly #host: string;
  #digestChars = 0;

  constructor(start: URL, options: SiteCrawlerOptions) {
    super();
    this.#host = start.host;
    this.root = new URL('.', start);
    this.#options = options;
    this.on('redirect', ({ url, targetUrl }) => {
      if (url === start.href && targetUrl !== undefined) this.root = new URL('.', targetUrl);
    });
    this.on('link', ({ url, state }) => {
      if (state === LinkState.BROKEN) this.#failed.add(url);
    });
    this.on('pagestart', (page) => this.#startPage(String(page)));
  }

  #startPage(page: string): void {
    if (!this.#failed.has(page)) this.#options.onPage(this.pages.add(page).size);
  }

  override async crawl(options: CrawlOptions): Promise<void> {
    if (this.#isFull()) {
      this.complete = false;
      return;
    }
    try {
      await super.crawl(this.#limited(options));
      this.complete &&= !this.#options.deadline.aborted;
    } catch {
      this.complete = false;
    } finally {
      // Else linkinator would ask for a page that broke off once more, without the deadline and without a limit.
      options.fragmentCandidates.delete(options.url.href);
    }
  }

  #isFull(): boolean {
    const { deadline, maxPages } = this.#options;
    return deadline.aborted || this.pages.size >= maxPages || this.#digestChars >= most.digestChars;
  }

  // The only place where linkinator shows a response before it reads the body.
  override shouldRetryAfter(response: HttpResponse, options: CrawlOptions): boolean {
    if (options.crawl && response.body)
      response.body = this.#digest(response.body, response, options.url.href);
    return super.shouldRetryAfter(response, options);
  }

  /** Reads the page when it is asked for, and gives linkinator only what it looks for in it. */
  #digest(body: ReadableStream, { url }: HttpResponse, page: string): ReadableStream {
    return new ReadableStream(
      {
        pull: async (controller) => {
          const { html, cut } = await readDeployed(body, url ?? page);
          this.#digestChars += html.length;
          if (cut) this.cuts.set(page, cut);
          this.complete &&= cut === undefined;
          controller.enqueue(new TextEncoder().encode(html));
          controller.close();
        },
        cancel: (reason) => body.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }

  #limited(options: CrawlOptions): CrawlOptions {
    const page = options.url.href;
    const root = () => this.root.href;
    return {
      ...options,
      signal: this.#options.deadline,
      checkOptions: {
        ...options.checkOptions,
        linksToSkip: (url) => this.#isSkipped(page, url),
        fragmentsToSkip: async (fragment, url) => fragment.includes(':~:') || !url.startsWith(root()),
      },
      // Asked for by the links of this page, when the redirect of the start is known.
      get rootPath() {
        return root();
      },
    };
  }

  // Linkinator asks this of the page itself and of the targets of its redirects, and then of the links in its text.
  async #isSkipped(page: string, url: string): Promise<boolean> {
    // The links of an error page say nothing of the site, and linkinator reads it.
    if (this.#failed.has(page)) return true;
    return this.pages.has(page) ? this.#isSettled(page, url) : await this.#isRefused(page, url);
  }

  async #isRefused(page: string, hop: string): Promise<boolean> {
    if (hop !== page) this.redirects.set(page, hop);
    if (new URL(hop).host === this.#host) return false;
    const refusal = await this.#options.guard(hop);
    if (refusal) this.refusals.set(page, { refusal, redirect: this.redirects.get(page) });
    return refusal !== undefined;
  }

  // Linkinator searches all its results for each link that it meets again, so a link passes once only.
  #isSettled(page: string, link: string): boolean {
    const isOwn = new URL(link).host === this.root.host;
    const places = isOwn ? this.places : this.external;
    const pages = places.get(link);
    if (pages === undefined && places.size >= most.addresses) {
      this.complete = false;
      return true;
    }
    places.set(link, (pages ?? new Set()).add(page));
    return !isOwn || pages !== undefined;
  }
}
