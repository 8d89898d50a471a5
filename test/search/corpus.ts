import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SearchRecord } from '../../src/search/record.ts';

export interface Question {
  id: number;
  class: string;
  query: string;
  expected: string[];
}

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const sources = [
  { prefix: 'os', folder: 'openshift__runbooks/alerts' },
  { prefix: 'po', folder: 'prometheus-operator__runbooks/content/runbooks' },
];

const questionsFile = join(shared, 'queries.json');
export const isPresent =
  existsSync(questionsFile) && sources.every(({ folder }) => existsSync(join(shared, 'corpus', folder)));

export function readQuestions(): Question[] {
  return JSON.parse(readFileSync(questionsFile, 'utf8'));
}

/** Rough records: real ones come from the handbook, these need only the words of a page. */
export function readCorpus(): SearchRecord[] {
  return sources.flatMap(({ prefix, folder }) => {
    const root = join(shared, 'corpus', folder);
    return globSync('**/*.md', { cwd: root })
      .filter((path) => basename(path) !== '_index.md')
      .sort()
      .map((path) => record(prefix, path, readFileSync(join(root, path), 'utf8')));
  });
}

function record(prefix: string, path: string, source: string): SearchRecord {
  const stem = basename(path, '.md');
  const body = source.replace(/^---\n.*?\n---\n/su, '');
  const headings = Array.from(body.matchAll(/^#+ +(.+)$/gmu), ([, text = '']) => text.trim());
  return {
    id: `${prefix}/${stem}`,
    url: `/${prefix}/${path.replace(/\.md$/u, '/')}`,
    rank: 0,
    kind: 'runbook',
    title: headings[0] ?? stem,
    names: [stem],
    errors: [],
    services: [],
    headings: headings.map((text) => ({ text, slug: text.toLowerCase().replaceAll(' ', '-') })),
    text: stripped(body),
  };
}

function stripped(markdown: string): string {
  return markdown
    .replace(/<!--.*?-->/gsu, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^(?:#+|[-*]|\d+\.|>|`{3,}\w*|~{3,}\w*)[ \t]*/gmu, '')
    .replace(/`|\*\*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
