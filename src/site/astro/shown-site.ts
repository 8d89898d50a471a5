import { madeOnce } from '../../handbook/made-once.ts';
import type { Site } from '../view/build-site.ts';
import type { Page } from '../view/page.ts';

const key = Symbol.for('runproof.site');

/** What the pages read; they run inside Vite and see nothing else of the program. */
export function site(): Site {
  const shown: { [key]?: Site } = Object(globalThis);
  if (!shown[key]) throw new Error('The pages run before a site was shown to them');
  return shown[key];
}

/** Hands a site to the pages. */
export function show(next: Site): void {
  Object.assign(globalThis, { [key]: next });
}

/** The address of one of the site’s own files or pages. */
export function address(path: string): string {
  return `${site().base}${path}`;
}

export function pagesOfSite(): readonly Page[] {
  return site().pages;
}

/** The entry of the navigation that a page belongs to: the home page where it is below no other. */
export function entryAbove(path: string): Site['navigation'][number] | undefined {
  const { navigation } = site();
  const at = (path: string) => navigation.find((entry) => entry.path === path);
  return at(path.split('/', 1)[0] ?? '') ?? at('');
}

const pagesByPath = madeOnce(({ pages }: Site) => new Map(pages.map((page) => [page.path, page])));

export function pageAt(path: string): Page {
  const page = pagesByPath(site()).get(path);
  if (!page) throw new RangeError(`The site has no page at ‘${path}’`);
  return page;
}
