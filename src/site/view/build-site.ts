import type { Handbook } from '../../handbook/handbook.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Project } from '../../project/project.ts';
import { buildIndex, toJSON } from '../../search/build-index.ts';
import { searchRecords } from '../../search/records.ts';
import type { Bodies } from '../body/bodies.ts';
import type { Urls } from '../urls/urls.ts';
import { alertPages } from './alert-pages.ts';
import type { Source } from './cards.ts';
import { documentPage } from './document-page.ts';
import { findingViews, noFindings } from './findings.ts';
import { homePage } from './home-page.ts';
import { kindPages } from './kind-lists.ts';
import { kindsListed, titleOf } from './listed-kinds.ts';
import type { Page } from './page.ts';
import { pagesOfEntries } from './pages-of-entries.ts';
import { rulePage, rulesPage } from './rule-pages.ts';
import { searchPage } from './search-page.ts';
import { pagesByFile, unreadablePages } from './unreadable-pages.ts';

/** What a site is made from. */
export interface SiteParts {
  project: Pick<Project, 'handbook' | 'findings'>;
  urls: Urls;
  bodies: Bodies;
  /** Whether pages show their findings: while writing, and where the site was built in spite of them. */
  showFindings: boolean;
  /** Whether Vite serves the pages, with styles and a socket of its own. */
  live: boolean;
  history: ReadonlyMap<string, { date: string; author: string; subject: string }>;
  rules: readonly { rule: Rule; page: string }[];
}

/** All that the pages print. */
export interface Site {
  title: string;
  description: string | undefined;
  base: string;
  /** The Content-Security-Policy of every page. */
  policy: string;
  /** The main places of the site. */
  navigation: readonly { text: string; url: string; path: string }[];
  pages: readonly Page[];
  /** Parts of the search index by file name, as JSON. */
  search: Readonly<Record<string, string>>;
  /** Files of the handbook that the pages made so far show or link to, by their path below `files/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a page may load: only what comes from its own site. */
const policy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** While a handbook is written: Vite puts styles into the page and tells of changes over a socket. No inline scripts. */
const livePolicy =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'";

/** Everything that the pages print. */
export async function buildSite(parts: SiteParts): Promise<Site> {
  const { project, urls } = parts;
  const { config } = project.handbook;
  const { pages, navigation } = await pagesOf(parts);
  return {
    title: config.title,
    description: config.description,
    base: urls.base,
    policy: parts.live ? livePolicy : policy,
    navigation,
    pages,
    search: toJSON(buildIndex(recordsOf(project.handbook, urls))),
    // A document that runs code meets its files when its page is made.
    get files() {
      return new Map(Array.from(parts.bodies.files, (file) => [urls.filePath(file), file]));
    },
  };
}

async function pagesOf(parts: SiteParts): Promise<Pick<Site, 'pages' | 'navigation'>> {
  const { project, urls, rules, bodies } = parts;
  const { handbook } = project;
  const findings = parts.showFindings ? findingViews(project.findings, urls) : noFindings;
  const source: Source = { handbook, urls, findings };
  const unreadable = parts.showFindings ? unreadablePages(source) : [];
  const home = homePage(source, project.findings, pagesByFile(source, unreadable));
  const documents = await documentPages(parts, source);
  const entries = await pagesOfEntries(source);
  const lists = [...kindPages(source), ...entries.lists];
  const rulePages = rules.map(({ rule, page }) => rulePage(rule, bodies.renderRule(page)));
  const ruleList = rulesPage(
    rules.map(({ rule }) => rule),
    urls,
  );
  const own = [...unreadable, ...alertPages(source), ruleList, ...rulePages];
  return {
    pages: [home, searchPage, ...documents, ...lists, ...entries.pages, ...own],
    navigation: [homeLink, ...lists].map(({ title, path }) => ({ text: title, path, url: urls.to(path) })),
  };
}

const homeLink = { title: kindsListed('groups').map(titleOf).join(', ') || 'Home', path: '' };

async function documentPages({ bodies, history }: SiteParts, source: Source): Promise<Page[]> {
  const pages: Page[] = [];
  for (const document of source.handbook.documentsById.values()) {
    const extras = { body: await bodies.render(document), changed: history.get(document.path) };
    pages.push(documentPage(document, extras, source));
  }
  return pages;
}

function recordsOf(handbook: Handbook, urls: Urls) {
  return searchRecords(handbook, {
    document: (document) => urls.document(document),
    entry: (entry) => urls.entry(entry),
  });
}
