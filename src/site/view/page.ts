import type { AlertPage } from './alert-pages.ts';
import type { DocumentPage } from './document-page.ts';
import type { EntriesPage, EntryPage } from './entry-pages.ts';
import type { GraphPage } from './graph-page.ts';
import type { HomePage } from './home-page.ts';
import type { KindPage } from './kind-lists.ts';
import type { RulePage, RulesPage } from './rule-pages.ts';
import type { SearchPage } from './search-page.ts';
import type { ServicePage, ServicesPage } from './service-pages.ts';
import type { TeamPage, TeamsPage } from './team-pages.ts';
import type { UnreadablePage } from './unreadable-pages.ts';

/** A page of the site, as plain data; `type` says which component prints it. */
export type Page =
  | HomePage
  | DocumentPage
  | UnreadablePage
  | ServicesPage
  | ServicePage
  | TeamsPage
  | TeamPage
  | EntriesPage
  | EntryPage
  | KindPage
  | GraphPage
  | RulesPage
  | RulePage
  | AlertPage
  | SearchPage;
