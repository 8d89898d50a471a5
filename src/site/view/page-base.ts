/** What every page has: `path` is without base and slashes, empty for the home page. */
export interface PageBase {
  path: string;
  title: string;
  description?: string | undefined;
}
