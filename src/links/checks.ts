/** A link check as reports list it, beside the rules. */
interface Check {
  id: string;
  /** The first sentence of its section in `checks.md`. */
  description: string;
}

/** What is checked on the pages of a site. */
export const siteChecks: readonly Check[] = [
  {
    id: 'site/no-broken-link',
    description: 'Every address on a page of the site leads to a page or file of the site.',
  },
  {
    id: 'site/no-broken-anchor',
    description: 'Every `#anchor` names an element of the page that it leads to.',
  },
  {
    id: 'site/no-unsafe-url',
    description:
      "No address has a scheme that runs a program or reads the reader's disk, such as `javascript:` or `file:`.",
  },
  {
    id: 'site/no-other-host',
    description:
      'No page loads pictures, styles or scripts from another host: during an incident that host may be the one that is down, and it would learn who reads what.',
  },
  {
    id: 'site/no-duplicate-anchor',
    description: 'No two elements of a page have the same id, so that an anchor leads to one place.',
  },
  { id: 'site/no-orphan-page', description: 'Some page links to every page.' },
  {
    id: 'site/no-large-page',
    description:
      'A page of a deployed site is read up to 5 MB of unpacked text, 10,000 addresses or anchors, and 1,000 elements within each other.',
  },
];

/** What is checked by asking other hosts. */
export const externalChecks: readonly Check[] = [
  {
    id: 'links/no-broken-external-link',
    description: 'The other host says that the page is gone (404 or 410), or there is no such host.',
  },
  {
    id: 'links/unverified-external-link',
    description:
      'The other host gave no clear answer: it wants a login, limits requests, fails or is silent; or its address is in a private network, which is asked only with `--allow-private`.',
  },
];
