import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, writeBook } from './built.ts';

test.skipIf(process.platform === 'win32')(
  'a link to a file is carried along as a file that everybody may read',
  async () => {
    const folder = writeBook({
      'runbooks/a.md': '# A\n\n[x](link.txt) ![y](pic.svg)\n',
      'runbooks/real.txt': 'text',
      'runbooks/pic.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    symlinkSync('real.txt', join(folder, 'runbooks/link.txt'));
    chmodSync(join(folder, 'runbooks/real.txt'), 0o700);
    const { out, read } = await built(folder);
    expect(read('files/runbooks/link.txt')).toBe('text');
    expect(statSync(join(out, 'files/runbooks/link.txt')).mode & 0o777).toBe(0o644);
  },
);

test('a site says with which headers a host is to serve the files of the handbook', async () => {
  const folder = writeBook({
    'runbooks/a.md': '# A\n\n![x](ü.svg)\n',
    'runbooks/ü.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const { read } = await built(folder, '/ops/');
  const policy =
    "  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox\n";
  expect(read('_headers')).toBe(
    `/ops/files/*\n  X-Content-Type-Options: nosniff\n/ops/files/*.svg\n${policy}/ops/files/runbooks/%C3%BC.svg\n${policy}`,
  );
});

test('every file is whole on the site before its links are checked and it is put in its place', async () => {
  const names = Array.from({ length: 400 }, (_, at) => `${at}.txt`);
  const texts = Object.fromEntries(names.map((name) => [`runbooks/${name}`, name.repeat(2000)]));
  const page = `# A\n\n${names.map((name) => `[x](${name})`).join('\n')}\n`;
  const { read } = await built(writeBook({ 'runbooks/a.md': page, ...texts }));
  const whole = names.filter((name) => read(`files/runbooks/${name}`) === texts[`runbooks/${name}`]);
  expect(whole).toHaveLength(names.length);
});
