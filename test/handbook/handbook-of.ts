import { buildHandbook, type Handbook } from '../../src/handbook/handbook.ts';
import { defaultConfig } from '../../src/parse/config.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { parseEntry } from '../../src/parse/entry.ts';

/** A handbook of Markdown and YAML texts by their paths; other paths are files that are only there. */
export function handbookOf(files: Readonly<Record<string, string>>): Handbook {
  const all = Object.entries(files);
  return buildHandbook({
    config: defaultConfig,
    documents: all
      .filter(([path]) => /\.mdx?$/.test(path))
      .map(([path, text]) => parseDocument({ path, text, kind: 'runbook' }, defaultConfig)),
    entries: all
      .filter(([path]) => path.endsWith('.yaml'))
      .map(([path, text]) =>
        parseEntry({ path, text, type: path.startsWith('teams/') ? 'team' : 'service' }),
      ),
    unreadable: [],
    files: Object.keys(files),
  });
}

/** A handbook of services, each with what it depends on. */
export function servicesOf(dependencies: Readonly<Record<string, readonly string[]>>): Handbook {
  const files = Object.entries(dependencies).map(([id, names]) => [
    `services/${id}.yaml`,
    `name: ${id}\nowner: ops\ndepends_on: [${names.join(', ')}]\n`,
  ]);
  return handbookOf(Object.fromEntries(files));
}
