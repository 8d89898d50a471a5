import { severity as severities } from '../../../schemas/kinds/severity.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Document } from '../../parse/model.ts';
import { capitalized } from '../../text/capitalized.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Urls } from '../urls/urls.ts';
import { type Card, cardOf, compareCards, entryLink, type Source } from './cards.ts';
import { type FindingView, findingView } from './findings.ts';
import { type KindList, kindLists } from './kind-lists.ts';
import { groupedFolder, groupedNoun, isGrouped } from './listed-kinds.ts';
import type { PageBase } from './page-base.ts';

/** Documents under one heading of the home page. */
export interface Group {
  title: string;
  slug: string;
  url?: string | undefined;
  cards: readonly Card[];
}

/** What is wrong with one file. */
export interface FileFindings {
  path: string;
  /** The address of its page; absent where it has none. */
  url: string | undefined;
  errors: number;
  warnings: number;
  /** Of a file without a page; else its page shows them while the handbook is written. */
  findings: readonly FindingView[];
}

export interface HomePage extends PageBase {
  type: 'home';
  groups: readonly { by: string; slug: string; groups: readonly Group[] }[];
  total: number;
  /** What the groups hold, for a sentence: `runbook`. */
  noun: string;
  /** The folder where the first of them is written. */
  folder: string;
  /** The kinds that are listed below the groups. */
  lists: readonly KindList[];
  health: {
    errors: number;
    warnings: number;
    files: readonly FileFindings[];
  };
}

/** The documents that people work from, by severity, by service and by alert, then other kinds. `pageOf` gives the page of a file. */
export function homePage(source: Source, findings: readonly Finding[], pageOf: PageOf = noPage): HomePage {
  const { handbook } = source;
  const grouped = groupedCards([...handbook.documentsById.values()], source);
  return {
    type: 'home',
    path: '',
    title: handbook.config.title,
    description: handbook.config.description,
    total: grouped.length,
    noun: groupedNoun,
    folder: groupedFolder,
    groups: [
      { by: 'Severity', slug: 'severity', groups: bySeverity(grouped) },
      { by: 'Service', slug: 'service', groups: byService(grouped, source) },
      { by: 'Alert', slug: 'alert', groups: byAlert(grouped, source) },
    ].filter(({ groups }) => groups.length > 0),
    lists: kindLists('section', source),
    health: healthOf(findings, source.urls, pageOf),
  };
}

function bySeverity(cards: readonly Card[]): Group[] {
  const known: readonly string[] = severities.options;
  return [...known, undefined].flatMap((severity) => {
    const found = cards.filter((card) => known.find((one) => one === card.severity) === severity);
    const title = severity ? capitalized(severity) : 'No severity';
    return group({ title, slug: `severity-${severity ?? 'none'}` }, found);
  });
}

function byService(cards: readonly Card[], source: Source): Group[] {
  const { handbook, urls } = source;
  const groups = [...handbook.documentsByService].flatMap(([id, documents]) => {
    const { text, url } = entryLink('service', id, source);
    return group(
      { title: text, url, slug: slugOf(urls.entryPath({ type: 'service', id })) },
      groupedCards(documents, source),
    );
  });
  const others = cards.filter(({ services }) => services.length === 0);
  return [...byTitle(groups), ...group({ title: 'No service', slug: '-no-service' }, others)];
}

function byAlert(cards: readonly Card[], source: Source): Group[] {
  const { handbook, urls } = source;
  const groups = [...handbook.documentsByAlert].flatMap(([name, documents]) => {
    const slug = slugOf(urls.alertPath(name));
    return group({ title: name, url: urls.alert(name), slug }, groupedCards(documents, source));
  });
  const others = cards.filter(({ alerts }) => alerts.length === 0);
  return [...byTitle(groups), ...group({ title: 'No alert', slug: '-no-alert' }, others)];
}

/** A group, or none where nothing is in it. */
function group(heading: Omit<Group, 'cards'>, cards: readonly Card[]): Group[] {
  return cards.length === 0 ? [] : [{ ...heading, cards: cards.toSorted(compareCards) }];
}

function byTitle(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => compareText(a.title, b.title));
}

/** The anchor of a group is the path of its page, which no other group has. */
function slugOf(path: string): string {
  return path.replace(/s\//, '-').replace(/\s/g, '_');
}

function groupedCards(documents: readonly Document[], source: Source): Card[] {
  return documents.filter(isGrouped).map((document) => cardOf(document, source));
}

/** The address of a file’s page; undefined where it has none. */
export type PageOf = (path: string) => string | undefined;

const noPage: PageOf = () => undefined;

function healthOf(findings: readonly Finding[], urls: Urls, pageOf: PageOf): HomePage['health'] {
  const counted = findings.filter(({ severity }) => severity !== 'info');
  const files = [...Map.groupBy(counted, ({ path }) => path)].map(([path, own]): FileFindings => {
    const url = pageOf(path);
    const errors = own.filter(({ severity }) => severity === 'error').length;
    const shown = url ? [] : own.map((finding) => findingView(finding, urls));
    return { path, url, errors, warnings: own.length - errors, findings: shown };
  });
  return {
    errors: files.reduce((sum, { errors }) => sum + errors, 0),
    warnings: files.reduce((sum, { warnings }) => sum + warnings, 0),
    files: files.toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings),
  };
}
