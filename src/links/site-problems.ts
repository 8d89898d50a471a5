import type { Finding } from '../finding/finding.ts';
import type { Cut } from './deployed-page.ts';
import { quote } from './quote.ts';
import type { Target } from './target.ts';

/** A finding without its place. */
export type SiteProblem = Pick<Finding, 'rule' | 'severity' | 'message' | 'subject'>;

/** What is wrong with a target that needs no look at the site's files; undefined where nothing is. */
export function addressProblem(written: string, target: Target, base: string): SiteProblem | undefined {
  switch (target.type) {
    case 'unsafe':
      return unsafeUrl(written, target.scheme);
    case 'malformed':
      return brokenLink(written, malformations[target.reason]);
    case 'outside-base':
      return brokenLink(
        written,
        `leaves the site, which stands under ${quote(base)}. Begin the address with that path.`,
      );
    default:
      return undefined;
  }
}

const malformations = {
  url: 'is not a URL. Correct its host or port.',
  escape: 'has a percent sign that begins no escape. Write ‘%25’ for a percent sign.',
};

function unsafeUrl(written: string, scheme: string): SiteProblem {
  return {
    rule: 'site/no-unsafe-url',
    severity: 'error',
    subject: written,
    message: `The address ${quote(written)} has the scheme ${quote(scheme)}, which can run a program or read the reader’s disk. Link to a page over https.`,
  };
}

/** `what` goes on from “The address”. */
function brokenLink(written: string, what: string): SiteProblem {
  const message = `The address ${quote(written)} ${what}`;
  return { rule: 'site/no-broken-link', severity: 'error', subject: written, message };
}

/** @param twin A file of the site that differs in letter case only. */
export function missingFile(written: string, path: string, twin: string | undefined): SiteProblem {
  const cure = twin === undefined ? 'Correct the address, or add the page.' : `Did you mean ${quote(twin)}?`;
  return brokenLink(written, `leads to ${quote(path || '/')}, which the site does not have. ${cure}`);
}

/** @param twin An anchor of the page that differs in letter case only. */
export function missingAnchor(
  written: string,
  { anchor, page, twin }: { anchor: string; page: string; twin: string | undefined },
): SiteProblem {
  const cure = twin === undefined ? 'Name an anchor of that page.' : `Did you mean ${quote(`#${twin}`)}?`;
  return {
    rule: 'site/no-broken-anchor',
    severity: 'error',
    subject: written,
    message: `The address ${quote(written)} names the anchor ${quote(anchor)}, which ${quote(page)} does not have. ${cure}`,
  };
}

export function otherHost(written: string): SiteProblem {
  return {
    rule: 'site/no-other-host',
    severity: 'warning',
    subject: written,
    message: `The page asks another host for ${quote(written)}, which is missing offline and tells that host who reads. Serve a copy from the site.`,
  };
}

export function largePage(page: string, cut: Cut): SiteProblem {
  return {
    rule: 'site/no-large-page',
    severity: 'warning',
    message: `The page ${quote(page)} ${cuts[cut]}, so only its beginning was read. Split it into several pages.`,
  };
}

const cuts: Readonly<Record<Cut, string>> = {
  bytes: 'is larger than 5 MB',
  addresses: 'holds more than 10,000 addresses or anchors',
  depth: 'nests its elements more than 1,000 deep',
};

export function duplicateAnchor(id: string): SiteProblem {
  return {
    rule: 'site/no-duplicate-anchor',
    severity: 'warning',
    subject: id,
    message: `The anchor ${quote(id)} is already on this page, so a link finds the first one only. Rename one of the two.`,
  };
}

export function orphanPage(path: string): SiteProblem {
  return {
    rule: 'site/no-orphan-page',
    severity: 'info',
    message: `No other page links to ${quote(path)}. Link to it from where readers would look for it.`,
  };
}
