import { documentKeys } from './document-keys.ts';
import { defineKind, nothing } from './kind.ts';
import { roles, withoutHeadings } from './roles.ts';

export const guide = defineKind({
  folder: 'guides',
  description: 'A page that explains; nothing in it is required.',
  keys: documentKeys,
  roles: withoutHeadings(roles),
  demands: {
    starter: nothing,
    standard: { sections: [], frontmatter: ['owner'] },
    strict: { sections: [], frontmatter: ['title', 'owner'] },
  },
  scaffold: {
    sections: [],
    frontmatter: { description: 'TODO: what it explains, in one sentence', owner: 'TODO' },
    body: 'TODO: what a reader has to know.',
  },
  listed: 'section',
  showsEscalation: false,
  searchRank: 3,
});
