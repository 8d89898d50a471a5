import type { Handbook } from '../../handbook/handbook.ts';
import type { Document } from '../../parse/model.ts';

/** Where everything is on the site. A path has neither the base nor a slash at its ends; an address has both. */
export interface Urls {
  base: string;
  /** The address of a page or file by its path. */
  to(path: string): string;
  documentPath(document: Document): string;
  document(document: Document, anchor?: string): string;
  service(id: string): string;
  team(id: string): string;
  alert(name: string): string;
  rule(id: string): string;
  /** A file of the handbook that the site carries along. */
  file(path: string): string;
}

const ownPages = /^(404|index|search|graph|rules|services|teams|alerts)$|^(rules|files|_astro)\//;

/** The addresses of a handbook’s site under a base such as `/` or `/runbooks/`. */
export function siteUrls(handbook: Handbook, base: string): Urls {
  const to = (path: string) => (path === '' ? base : `${base}${encodePath(path)}/`);
  const documentPath = ({ id }: Document) => (isTaken(handbook, id) ? `documents/${id}` : id);
  return {
    base,
    to,
    documentPath,
    document: (document, anchor) =>
      `${to(documentPath(document))}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`,
    service: (id) => to(`services/${id}`),
    team: (id) => to(`teams/${id}`),
    alert: (name) => to(alertPath(name)),
    rule: (id) => to(`rules/${id}`),
    file: (path) => `${base}files/${encodePath(path)}`,
  };
}

/** The path of an alert’s page: its name as the alert rule writes it. */
export function alertPath(name: string): string {
  return `alerts/${name.replace(/[/\\]/g, '-')}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A document whose id is the path of another page moves. */
function isTaken({ services, teams }: Handbook, id: string): boolean {
  const [folder, name, ...rest] = id.split('/');
  if (ownPages.test(id)) return true;
  if (name === undefined || rest.length > 0) return false;
  return (folder === 'services' && services.has(name)) || (folder === 'teams' && teams.has(name));
}
