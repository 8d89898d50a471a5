import { expect, test } from 'vitest';
import { webLinks } from '../../src/handbook/web-links.ts';
import { memoryHandbook } from '../lint/memory-handbook.ts';

test('addresses of documents and of entries are found where they are written', () => {
  const handbook = memoryHandbook({
    'runbooks/a.md': 'See [it](https://one.example/x), [us](a.md) and [mail](mailto:a@b.example).\n',
    'services/checkout.yaml':
      'name: Checkout\nowner: payments\ndashboards:\n  - title: Board\n    url: https://two.example/d\n',
    'teams/payments.yaml': 'name: Payments\nrotation:\n  name: p\n  url: https://three.example/\n',
  });
  const shown = webLinks(handbook).map(
    ({ url, path, range }) => `${path}:${range.start.line}:${range.start.column} ${url}`,
  );
  expect(shown).toEqual([
    'runbooks/a.md:1:5 https://one.example/x',
    'runbooks/a.md:1:49 mailto:a@b.example',
    'services/checkout.yaml:5:10 https://two.example/d',
    'teams/payments.yaml:4:8 https://three.example/',
  ]);
});
