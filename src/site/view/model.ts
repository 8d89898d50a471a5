import type { Severity } from '../../finding.ts';

/** Something to click on; without an address it is plain text. */
export interface LinkView {
  text: string;
  url?: string | undefined;
}

/** A document in a list. */
export interface Card {
  title: string;
  url: string;
  kind: string;
  severity: string | undefined;
  status: 'draft' | 'active' | 'retired';
  description: string | undefined;
  services: readonly LinkView[];
  alerts: readonly LinkView[];
}

/** Documents under one heading of the home page. */
export interface Group {
  title: string;
  slug: string;
  url?: string | undefined;
  cards: readonly Card[];
}

export interface FindingView {
  rule: LinkView;
  severity: Severity;
  message: string;
  line: number;
}

/** A picture, or how much there is where that is too much for one; undefined where there is nothing to see. */
export type Picture = { svg: string } | { tooMany: number } | undefined;

export interface TriggerRow {
  service: LinkView;
  signal: string;
  title: string;
  /** `above 2% for 5m` */
  condition: string;
  query: string | undefined;
  /** `warn 0.5%, abort 2%` */
  tiers: string;
  path: LinkView | undefined;
}

export interface VariableRow {
  name: string;
  /** HTML. */
  description: string;
  value: string;
  pattern: string | undefined;
}

export interface LadderRow {
  after: string;
  contact: string;
  via: string | undefined;
}

export interface RotationView {
  name: string;
  url: string | undefined;
  details: string;
}

export interface TocEntry {
  text: string;
  slug: string;
  /** Headings and steps one level down. */
  children: readonly { text: string; slug: string }[];
}

export interface SignalRow {
  id: string;
  title: string;
  query: string;
  unit: string;
  warn: string;
  abort: string;
}

export interface ServiceCard {
  id: string;
  name: string;
  url: string;
  description: string | undefined;
  tier: number | undefined;
  owner: LinkView | undefined;
  runbooks: number;
}

export interface DependencyRow {
  id: string;
  name: string;
  url: string;
  wave: number;
  dependsOn: readonly LinkView[];
  usedBy: readonly LinkView[];
}

/** What every page has: `path` is without base and slashes, empty for the home page. */
interface PageBase {
  path: string;
  title: string;
  description?: string | undefined;
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
  guides: readonly Card[];
  health: {
    errors: number;
    warnings: number;
    files: readonly FileFindings[];
  };
}

export interface DocumentPage extends PageBase {
  type: 'document';
  id: string;
  /** The path of its file. */
  file: string;
  card: Card;
  /** The anchor of the title in the source. */
  slug: string | undefined;
  owner: LinkView | undefined;
  channel: string | undefined;
  reviewed: string | undefined;
  changed: { date: string; author: string; subject: string } | undefined;
  source: string | undefined;
  triggers: readonly TriggerRow[];
  variables: readonly VariableRow[];
  errors: readonly string[];
  toc: readonly TocEntry[];
  /** The finished body; undefined where a compiled module renders it. */
  body: string | undefined;
  escalation:
    | {
        team: LinkView;
        channel: string | undefined;
        rotation: RotationView | undefined;
        ladder: readonly LadderRow[];
      }
    | undefined;
  related: readonly Card[];
  findings: readonly FindingView[];
}

/** Stands for a file that could not be read. */
export interface UnreadablePage extends PageBase {
  type: 'unreadable';
  file: string;
  findings: readonly FindingView[];
}

export interface ServicesPage extends PageBase {
  type: 'services';
  waves: readonly (readonly ServiceCard[])[];
  cycles: readonly string[];
}

export interface ServicePage extends PageBase {
  type: 'service';
  card: ServiceCard;
  /** `1: customers notice at once` */
  tier: string | undefined;
  channel: string | undefined;
  repository: string | undefined;
  dashboards: readonly LinkView[];
  signals: readonly SignalRow[];
  dependsOn: readonly LinkView[];
  usedBy: readonly LinkView[];
  picture: Picture;
  documents: readonly Card[];
  findings: readonly FindingView[];
}

export interface TeamsPage extends PageBase {
  type: 'teams';
  teams: readonly {
    name: string;
    url: string;
    description: string | undefined;
    /** `2 services` */
    services: string;
    documents: string;
  }[];
}

export interface TeamPage extends PageBase {
  type: 'team';
  channel: string | undefined;
  email: string | undefined;
  rotation: RotationView | undefined;
  ladder: readonly LadderRow[];
  members: readonly string[];
  services: readonly ServiceCard[];
  documents: readonly Card[];
  findings: readonly FindingView[];
}

export interface GraphPage extends PageBase {
  type: 'graph';
  rows: readonly DependencyRow[];
  cycles: readonly string[];
  picture: Picture;
}

export interface RulesPage extends PageBase {
  type: 'rules';
  rules: readonly {
    id: string;
    url: string;
    description: string;
    severities: readonly { profile: string; severity: string }[];
  }[];
}

export interface RulePage extends PageBase {
  type: 'rule';
  severities: readonly { profile: string; severity: string }[];
  body: string;
}

export interface AlertPage extends PageBase {
  type: 'alert';
  cards: readonly Card[];
}

export interface SearchPage extends PageBase {
  type: 'search';
}

export type Page =
  | HomePage
  | DocumentPage
  | UnreadablePage
  | ServicesPage
  | ServicePage
  | TeamsPage
  | TeamPage
  | GraphPage
  | RulesPage
  | RulePage
  | AlertPage
  | SearchPage;

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
