import { expect, test } from 'vitest';
import { sitePath } from '../../schemas/primitives.ts';

test.each(['/', '/runbooks/', '/a/b-c/d.e/', '/~me/'])('a site can be served under ‘%s’', (path) => {
  expect(sitePath.safeParse(path).success).toBe(true);
});

test.each(['', 'runbooks/', '/runbooks', '//evil.example/', '/a//b/', '/../a/', '/a?b/', '/"><x/'])(
  'a site cannot be served under ‘%s’',
  (path) => expect(sitePath.safeParse(path).success).toBe(false),
);
