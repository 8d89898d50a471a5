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
import { graphPage } from './graph-page.ts';
import { homePage } from './home-page.ts';
import type { Page } from './page.ts';
import { rulePage, rulesPage } from './rule-pages.ts';
import { searchPage } from './search-page.ts';
import { servicePage, servicesPage } from './service-pages.ts';
import { teamPage, teamsPage } from './team-pages.ts';
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
  const pages = await pagesOf(parts);
  return {
    title: config.title,
    description: config.description,
    base: urls.base,
    policy: parts.live ? livePolicy : policy,
    navigation: navigationOf(project.handbook, urls),
    pages,
    search: toJSON(buildIndex(recordsOf(project.handbook, urls))),
    // A document that runs code meets its files when its page is made.
    get files() {
      return new Map(Array.from(parts.bodies.files, (file) => [urls.filePath(file), file]));
    },
  };
}

async function pagesOf(parts: SiteParts): Promise<Page[]> {
  const { project, urls, rules, bodies } = parts;
  const { handbook } = project;
  const findings = parts.showFindings ? findingViews(project.findings, urls) : noFindings;
  const source: Source = { handbook, urls, findings };
  const unreadable = parts.showFindings ? unreadablePages(source) : [];
  const pages: Page[] = [homePage(source, project.findings, pagesByFile(source, unreadable)), searchPage];
  for (const document of handbook.documentsById.values()) {
    const extras = { body: await bodies.render(document), changed: parts.history.get(document.path) };
    pages.push(documentPage(document, extras, source));
  }
  if (handbook.services.size > 0) pages.push(servicesPage(source), await graphPage(source));
  if (handbook.teams.size > 0) pages.push(teamsPage(source));
  for (const entry of handbook.services.values()) pages.push(await servicePage(entry, source));
  for (const entry of handbook.teams.values()) pages.push(teamPage(entry, source));
  const rulePages = rules.map(({ rule, page }) => rulePage(rule, bodies.renderRule(page)));
  const ruleList = rules.map(({ rule }) => rule);
  return [...pages, ...unreadable, ...alertPages(source), rulesPage(ruleList, urls), ...rulePages];
}

function recordsOf(handbook: Handbook, urls: Urls) {
  return searchRecords(handbook, {
    document: (document) => urls.document(document),
    entry: (entry) => urls.entry(entry),
  });
}

function navigationOf({ services, teams }: Handbook, { to }: Urls): Site['navigation'] {
  return [
    { text: 'Runbooks', path: '' },
    ...(services.size > 0
      ? [
          { text: 'Services', path: 'services' },
          { text: 'Dependencies', path: 'graph' },
        ]
      : []),
    ...(teams.size > 0 ? [{ text: 'Teams', path: 'teams' }] : []),
  ].map(({ text, path }) => ({ text, path, url: to(path) }));
}
