import type { PageBase } from './page-base.ts';

export interface SearchPage extends PageBase {
  type: 'search';
}

export const searchPage: SearchPage = { type: 'search', path: 'search', title: 'Search' };
