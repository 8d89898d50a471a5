import { expect, test } from 'vitest';
import { built, writeBook } from './built.ts';

const page = (title: string, keys: string) => `---\ntitle: ${title}\n${keys}---\n\n## Steps\n\n1. Look.\n`;

/** What the head of a document’s page says beside its title. */
function headOf(html: string) {
  const head = /<header class="document-head">(.*?)<\/header>/s.exec(html)?.[1] ?? '';
  return {
    badges: [...head.matchAll(/class="badge ([^"]+)">([^<]*)</g)].map(([, name, text]) => `${name} ${text}`),
    notices: [...head.matchAll(/class="notice">([^<]*)</g)].map(([, text]) => text),
  };
}

/** The cards under the heading with an id: the texts of their titles and badges. */
function cardsUnder(id: string, html: string): string[] {
  const list = html.slice(html.indexOf(`id="${id}"`)).split('</ul>', 1)[0] ?? '';
  const titles = list.matchAll(/<p class="card-title">(.*?)<\/p>/gs);
  return Array.from(titles, ([, title = '']) =>
    title
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .replace(/\s+/g, ' '),
  );
}

test('the page of what is retired or a draft says so, and lists do and put what is retired last', async () => {
  const { read } = await built(
    writeBook({
      'runbooks/a.md': page('Old', 'severity: critical\nstatus: retired\n'),
      'runbooks/b.md': page('New', 'severity: low\n'),
      'runbooks/c.md': page('Next', 'severity: high\nstatus: draft\n'),
    }),
  );
  expect(headOf(read('runbooks/a/index.html'))).toEqual({
    badges: ['severity-critical critical', 'status-retired retired'],
    notices: ['This document is retired: do not rely on it.'],
  });
  expect(headOf(read('runbooks/b/index.html'))).toEqual({ badges: ['severity-low low'], notices: [] });
  expect(headOf(read('runbooks/c/index.html'))).toEqual({
    badges: ['severity-high high', 'status-draft draft'],
    notices: ['This document is a draft: check every step before you run it.'],
  });
  expect(cardsUnder('-no-service', read('index.html'))).toEqual([
    ...['Next high draft', 'New low', 'Old critical retired'],
  ]);
});
