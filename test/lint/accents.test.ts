import { expect, test } from 'vitest';
import { lintFiles } from './memory-handbook.ts';

const composed = 'caf\u00e9';
const decomposed = 'cafe\u0301';

test.each([
  ['composed', composed, decomposed],
  ['decomposed', decomposed, composed],
])(
  'what names a file with accents that are %s finds it, however they are written',
  async (_, name, written) => {
    const page = `---
related: [runbooks/${written}, runbooks/${written}.md, "runbooks/${written}#steps"]
triggers:
  - { signal: shop/errors, path: "runbooks/${written}#steps" }
---

[page](${written}.md) [id](${written}) [section](${written}.md#steps) [folder](${written}/inner.md) ![picture](${written}.png)
`;
    const found = await lintFiles(
      {
        'runbooks/page.md': page,
        [`runbooks/${name}.md`]: '# Caf\u00e9\n\n## Steps\n\n1. Look.\n',
        [`runbooks/${name}/inner.md`]: '# Inner\n',
        [`runbooks/${name}.png`]: '',
        'services/shop.yaml': 'name: Shop\nowner: ops\nsignals:\n  errors: { title: Errors, query: up }\n',
      },
      { only: ['no-broken-link', 'no-broken-anchor', 'no-broken-image', 'no-unknown-reference'] },
    );
    expect(found.filter(({ path }) => path === 'runbooks/page.md')).toEqual([]);
  },
);

test.each(['runbooks/NAME.md', 'services/NAME.yaml', 'teams/NAME.yaml'])(
  'one file has one id, however its name is written: %s',
  async (path) => {
    const [first, second] = [composed, decomposed].map((name) => path.replace('NAME', name));
    const found = await lintFiles({ [`${first}`]: '', [`${second}`]: '' }, { only: ['no-duplicate-id'] });
    expect(found).toHaveLength(1);
  },
);
