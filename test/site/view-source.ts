import { siteUrls } from '../../src/site/urls/urls.ts';
import { documentPage } from '../../src/site/view/document-page.ts';
import { noFindings } from '../../src/site/view/findings.ts';
import type { PageSectionView } from '../../src/site/view/sections/index.ts';
import { type Files, memoryHandbook } from '../lint/memory-handbook.ts';

/** A handbook with something of everything that pages are made from. */
export const files: Files = {
  'teams/payments.yaml':
    'name: Payments\nchannel: "#pay"\nescalation:\n  - { after: 0m, contact: Primary, via: page }\n  - { after: 15m, contact: Secondary }\n',
  'services/checkout.yaml':
    'name: Checkout\nowner: payments\ndepends_on: [ledger]\nsignals:\n  errors: { title: Errors, query: "rate(x[5m])", warn: 1%, abort: 2% }\n',
  'services/ledger.yaml': 'name: Ledger\nowner: payments\n',
  'runbooks/a.md':
    '---\ntitle: A\nowner: payments\nservices: [checkout, ghost]\nseverity: low\nalerts: [AlertA]\nrelated: [runbooks/b]\n' +
    'triggers:\n  - { signal: checkout/errors, above: 2%, for: 5m, path: "runbooks/b#steps" }\n---\n\n## Steps\n\n### One\n\nText.\n\n### Two\n\nText.\n\n## Verification\n\nFine.\n',
  'runbooks/b.md': '---\ntitle: B\nseverity: critical\nalerts: [AlertA]\n---\n\n## Steps\n\nText.\n',
  'guides/g.md': '# Guide\n',
};

/** What pages are made from: the handbook with these files in it, or instead of its own. */
export function source(changes: Files = {}) {
  const handbook = memoryHandbook({ ...files, ...changes });
  return { handbook, urls: siteUrls(handbook, '/'), findings: noFindings };
}

/** The page of one of its documents. */
export function pageOf(id: string, changes: Files = {}) {
  const from = source(changes);
  const document = from.handbook.documentsById.get(id);
  if (!document) throw new Error(`There is no ‘${id}’`);
  return documentPage(document, { body: '', changed: undefined }, from);
}

/** What a section of the page shows. */
export function viewOf({ sections }: ReturnType<typeof pageOf>, name: PageSectionView['name']) {
  return [...sections.before, ...sections.after].find((section) => section.name === name)?.view;
}
