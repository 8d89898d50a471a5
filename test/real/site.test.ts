import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/parse/model.ts';
import { loadProject, type Project } from '../../src/project/project.ts';
import { Search } from '../../src/search/search.ts';
import { build } from '../../src/site/build/build.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');

for (const name of ['openshift__runbooks', 'prometheus-operator__runbooks']) {
  const folder = join(corpus, name);
  describe.skipIf(!existsSync(folder))(`the site of ${name}, unchanged`, () => {
    const out = mkdtempSync(join(tmpdir(), 'runproof-real-'));
    let project: Project;

    beforeAll(async () => {
      project = await loadProject(folder, { configFile: join(import.meta.dirname, `${name}.yaml`) });
      const result = await build(project, { out: join(out, 'dist'), force: true });
      expect(result.status).toBe('built');
    });
    afterAll(() => rmSync(out, { recursive: true }));

    it('has a page for every document, with its title', () => {
      for (const document of project.handbook.documents) {
        expect(textOf(pageOf(document)), document.path).toContain(folded(document.title));
      }
    });

    it('shows every code block whole', () => {
      for (const document of project.handbook.documents) {
        const shown = textOf(pageOf(document));
        for (const fence of document.fences) expect(shown, document.path).toContain(folded(fence.value));
      }
    });

    it('shows every table', () => {
      for (const document of project.handbook.documents) {
        expect(pageOf(document).match(/<table\b/g)?.length ?? 0, document.path).toBe(tablesIn(document));
      }
    });

    // Two pages of one alert may stand in different folders: either may come first.
    it('finds each runbook first by its alert, which is its file’s name', () => {
      const search = new Search();
      for (const part of ['names', 'index', 'text']) {
        const text = readFileSync(join(out, 'dist/search', `${part}.json`), 'utf8');
        expect(search.load(JSON.parse(text)), part).toBe(true);
      }
      const missed = project.handbook.documents
        .filter((document) => document.kind === 'runbook')
        .filter((document) => stemOf(search.find(stemOf(document))[0] ?? { id: '' }) !== stemOf(document));
      expect(missed.map((document) => document.id)).toEqual([]);
    });

    function pageOf({ id }: Document): string {
      return readFileSync(join(out, 'dist', id, 'index.html'), 'utf8');
    }
  });
}

function stemOf({ id }: { id: string }): string {
  return id.split('/').at(-1) ?? id;
}

/** Tables have a row of dashes; fences may show one too, so they are left out. */
function tablesIn({ text, fences }: Document): number {
  const prose = fences.reduce(
    (rest, { range: { start, end } }) => blanked(rest, start.offset, end.offset),
    text,
  );
  return prose.match(/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/gm)?.length ?? 0;
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** What a reader sees of a page, without white space, which highlighting and wrapping may change. */
function textOf(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return folded(
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? ''),
  );
}

function folded(text: string): string {
  return text.replace(/\s+/g, '');
}
