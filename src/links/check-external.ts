import { isIP } from 'node:net';
import { compareFindings, type Finding, type NamelessFinding } from '../finding/finding.ts';
import { withFingerprints } from '../finding/fingerprint.ts';
import type { Range } from '../text/range.ts';
import { addressGuard, isReservedName, type Lookup } from './address-guard.ts';
import { type Answer, verdictOf } from './answer.ts';
import { askHost } from './ask-host.ts';
import { guardedDispatcher, through } from './guarded-dispatcher.ts';
import { quote } from './quote.ts';

export interface ExternalOptions {
  /** For one request. Default 10 seconds. */
  timeoutMs?: number;
  /** For all links together; what is not answered by then is unverified. Default 5 minutes. */
  deadlineMs?: number;
  /** Lets links to private networks be asked for, but never link-local and metadata addresses. Default false. */
  allowPrivate?: boolean;
  /** Regular expressions: a URL that matches one is left out. Throws where one is none. */
  skip?: readonly string[];
  /** Finds the addresses of hosts. Without it this machine does. */
  lookup?: Lookup;
  onProgress?: (done: number, total: number) => void;
}

/** Counts of different URLs, without their fragments. `checked` is `ok`, `broken` and `unverified` together. */
export interface ExternalSummary {
  checked: number;
  ok: number;
  broken: number;
  unverified: number;
  skipped: number;
}

type Link = Readonly<{ url: string; path: string; range: Range }>;

const hostsAtATime = 8;

/**
 * Asks for every URL once and reports it at each of its places. Fragments are not looked up. Ends at the deadline
 * at the latest. A host that answers 429 is left alone.
 */
export async function checkExternal(
  links: readonly Link[],
  options: ExternalOptions = {},
): Promise<{ findings: Finding[]; summary: ExternalSummary }> {
  const { answers, skipped } = sortLinks(links, options.skip ?? []);
  await askAll(answers, options);
  doubtWithoutNetwork(answers);
  const summary = summaryOf(answers, skipped);
  const findings = links.flatMap((link) => findingOf(link, answers.get(keyOf(link.url))) ?? []);
  return { findings: withFingerprints(findings.sort(compareFindings)), summary };
}

/** The answers that need no asking; undefined for the URLs that do. */
type Answers = Map<string, Answer | undefined>;

function sortLinks(links: readonly Link[], skip: readonly string[]): { answers: Answers; skipped: number } {
  const patterns = skip.map((pattern) => new RegExp(pattern));
  const answers: Answers = new Map();
  const skipped = new Set<string>();
  for (const { url } of links) {
    const key = keyOf(url);
    if (patterns.some((pattern) => pattern.test(url)) || isOtherScheme(key)) skipped.add(key);
    else answers.set(key, knownAnswer(key));
  }
  return { answers, skipped: skipped.size };
}

function keyOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

function isOtherScheme(key: string): boolean {
  return URL.canParse(key) && !/^https?:/.test(key);
}

function knownAnswer(key: string): Answer | undefined {
  if (!URL.canParse(key)) return { type: 'not-a-url' };
  const { username, password } = new URL(key);
  return username || password ? { type: 'credentials' } : undefined;
}

async function askAll(answers: Answers, options: ExternalOptions): Promise<void> {
  const asked = [...answers].filter(([, answer]) => answer === undefined).map(([url]) => url);
  const hosts = [...Map.groupBy(asked, (url) => new URL(url).host).values()];
  const hostOptions = hostOptionsOf(options, asked.length);
  const askNext = async () => {
    for (let urls = hosts.shift(); urls; urls = hosts.shift()) {
      for (const [url, answer] of await askHost(urls, hostOptions)) answers.set(url, answer);
    }
  };
  await through(dispatcherOf(options), () => Promise.all(Array.from({ length: hostsAtATime }, askNext)));
}

function dispatcherOf({ allowPrivate = false, timeoutMs = 10_000, lookup }: ExternalOptions) {
  return guardedDispatcher({ allowPrivate, timeoutMs, ...(lookup && { lookup }) });
}

/** Where no host at all was found, it is the network that is missing, not every site on it. */
function doubtWithoutNetwork(answers: Answers): void {
  if ([...answers.values()].some((answer) => answer && showsNetwork(answer))) return;
  for (const [url, answer] of answers) {
    if (answer?.type !== 'refused' || answer.refusal.type !== 'unknown-host') continue;
    const { host } = answer.refusal;
    if (isReservedName(host)) continue;
    answers.set(url, { ...answer, refusal: { type: 'lookup-failed', host, reason: 'nor could any other' } });
  }
}

/** Whether an answer came from beyond this machine’s resolver. */
function showsNetwork(answer: Answer): boolean {
  if (answer.type === 'refused') return answer.refusal.type === 'private' && !isIP(answer.refusal.host);
  return answer.type === 'status' || answer.type === 'failed' || answer.type === 'odd-redirect';
}

function hostOptionsOf(options: ExternalOptions, total: number): Parameters<typeof askHost>[1] {
  const deadline = AbortSignal.timeout(options.deadlineMs ?? 300_000);
  let done = 0;
  return {
    timeoutMs: options.timeoutMs ?? 10_000,
    guard: addressGuard(options.allowPrivate ?? false, deadline, options.lookup),
    deadline,
    onAnswer: () => options.onProgress?.(++done, total),
  };
}

function summaryOf(answers: Answers, skipped: number): ExternalSummary {
  const counts = { ok: 0, broken: 0, unverified: 0 };
  for (const answer of answers.values()) if (answer) counts[verdictOf(answer).state]++;
  return { checked: answers.size, ...counts, skipped };
}

function findingOf({ url, path, range }: Link, answer: Answer | undefined): NamelessFinding | undefined {
  if (answer === undefined) return undefined;
  const { state, what } = verdictOf(answer);
  const link = `The link ${quote(withoutCredentials(url))} ${what}`;
  switch (state) {
    case 'ok':
      return undefined;
    case 'broken':
      return {
        path,
        range,
        subject: withoutCredentials(url),
        rule: 'links/no-broken-external-link',
        severity: 'error',
        message: `${link}. Correct the link, or remove it.`,
      };
    case 'unverified':
      return {
        path,
        range,
        subject: withoutCredentials(url),
        rule: 'links/unverified-external-link',
        severity: 'info',
        message: `${link}. Open it to see whether it works.`,
      };
  }
}

function withoutCredentials(url: string): string {
  return url.replace(/^(\s*[a-z]+:\/*)[^/?#]*@/i, '$1');
}
