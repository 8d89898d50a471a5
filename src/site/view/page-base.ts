/** What every page has: `path` is without base and slashes, empty for the home page. */
export interface PageBase {
  path: string;
  title: string;
  description?: string | undefined;
  /** The path of the file that it shows. */
  file?: string | undefined;
}
