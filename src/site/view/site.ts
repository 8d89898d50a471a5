import type { Handbook } from '../../handbook/handbook.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Project } from '../../project/project.ts';
import { buildIndex, toJSON } from '../../search/build-index.ts';
import { searchRecords } from '../../search/records.ts';
import type { Bodies } from '../body/bodies.ts';
import { alertPages } from './alert-pages.ts';
import type { Source } from './cards.ts';
import { documentPage } from './document-page.ts';
import { graphPage } from './graph-page.ts';
import { homePage } from './home-page.ts';
import type { Page, Site } from './model.ts';
import { rulePage, rulesPage } from './rule-pages.ts';
import { servicePage, servicesPage } from './service-pages.ts';
import { teamPage, teamsPage } from './team-pages.ts';
import type { Urls } from './urls.ts';

/** What a site is made from. */
export interface SiteParts {
  project: Pick<Project, 'handbook' | 'findings'>;
  urls: Urls;
  bodies: Bodies;
  /** Whether pages show their findings: while writing, and where the site was built in spite of them. */
  showFindings: boolean;
  /** Whether Vite serves the pages, with scripts of its own. */
  live: boolean;
  history: ReadonlyMap<string, { date: string; author: string; subject: string }>;
  rules: readonly { rule: Rule; page: string }[];
}

/** What a page may load: only what comes from its own site. */
const policy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Everything that the pages print. */
export async function buildSite(parts: SiteParts): Promise<Site> {
  const { project, urls } = parts;
  const { config } = project.handbook;
  const pages = await pagesOf(parts);
  return {
    title: config.title,
    description: config.description,
    base: urls.base,
    policy: parts.live ? undefined : policy,
    navigation: navigationOf(project.handbook, urls),
    pages: [...new Map(pages.toReversed().map((page) => [page.path, page])).values()].toReversed(),
    search: toJSON(buildIndex(recordsOf(project.handbook, urls))),
    files: [...parts.bodies.files],
  };
}

async function pagesOf(parts: SiteParts): Promise<Page[]> {
  const { project, urls, rules, bodies } = parts;
  const source: Source = { handbook: project.handbook, urls };
  const pages: Page[] = [
    homePage(source, project.findings),
    { type: 'search', path: 'search', title: 'Search' },
  ];
  for (const document of source.handbook.documentsById.values()) {
    const body = await bodies.render(document);
    const findings = parts.showFindings ? project.findings.filter(({ path }) => path === document.path) : [];
    pages.push(documentPage(document, { body, findings, changed: parts.history.get(document.path) }, source));
  }
  pages.push(servicesPage(source), await graphPage(source), teamsPage(source));
  for (const entry of source.handbook.services.values()) pages.push(await servicePage(entry, source));
  for (const entry of source.handbook.teams.values()) pages.push(teamPage(entry, source));
  pages.push(
    ...alertPages(source),
    rulesPage(
      rules.map(({ rule }) => rule),
      urls,
    ),
  );
  pages.push(...rules.map(({ rule, page }) => rulePage(rule, bodies.renderRule(page))));
  return pages;
}

function recordsOf(handbook: Handbook, urls: Urls) {
  return searchRecords(handbook, {
    document: (document) => urls.document(document),
    service: ({ id }) => urls.service(id),
    team: ({ id }) => urls.team(id),
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
