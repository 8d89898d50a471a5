import type { Refusal } from './address-guard.ts';
import { quote } from './quote.ts';

/** What came of asking for a URL. */
export type Answer =
  | { type: 'status'; status: number }
  /** `redirect` is the target that was refused, where it was not the URL itself. */
  | { type: 'refused'; refusal: Refusal; redirect: string | undefined }
  | { type: 'failed'; reason: string }
  | { type: 'timeout'; afterMs: number }
  /** A redirect to what is no web address. */
  | { type: 'odd-redirect' }
  | { type: 'not-a-url' }
  | { type: 'credentials' }
  /** The time for all links was over, or the host had asked to be left alone. */
  | { type: 'not-asked'; reason: 'deadline' | 'too-many-requests' };

/** `broken` is certain, `unverified` is not known to be either. */
export interface Verdict {
  state: 'ok' | 'broken' | 'unverified';
  /** Goes on after "The link ‘…’", up to the full stop. */
  what: string;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'drops the connection',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
};

/** Only an answer that a working link cannot give makes it broken: a host may turn away programs, or be down for an hour. */
export function verdictOf(answer: Answer): Verdict {
  switch (answer.type) {
    case 'status':
      return statusVerdict(answer.status);
    case 'refused':
      return refusalVerdict(answer.refusal, answer.redirect);
    case 'failed':
      return unverified(reasons[answer.reason] ?? `could not be reached (${answer.reason})`);
    case 'timeout':
      return unverified(`did not answer within ${answer.afterMs / 1000} s`);
    case 'odd-redirect':
      return unverified('redirects to an address that is not http or https');
    case 'not-a-url':
      return { state: 'broken', what: 'is not a URL' };
    case 'credentials':
      return unverified('holds a user name or a password, which are not sent');
    case 'not-asked':
      return unverified(notAsked[answer.reason]);
  }
}

const notAsked = {
  deadline: 'was not answered before the time for all links was over',
  'too-many-requests': 'was not asked, because its host answered 429 (too many requests)',
};

function statusVerdict(status: number): Verdict {
  const what = `answers ${status}`;
  if (status >= 200 && status < 300) return { state: 'ok', what };
  return status === 404 || status === 410 ? { state: 'broken', what } : unverified(what);
}

function refusalVerdict(refusal: Refusal, redirect: string | undefined): Verdict {
  const leads = redirect === undefined ? 'leads to' : `redirects to ${quote(redirect)} on`;
  const host = `${leads} the host ${quote(refusal.host)}`;
  switch (refusal.type) {
    case 'unknown-host':
      return { state: 'broken', what: `${host}, which does not exist` };
    case 'lookup-failed':
      return unverified(`${host}, whose address could not be looked up (${refusal.reason})`);
    case 'private':
      return unverified(`${host} at the private address ${quote(refusal.address)}, which is not asked`);
  }
}

function unverified(what: string): Verdict {
  return { state: 'unverified', what };
}
