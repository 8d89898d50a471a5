import { expect, test } from 'vitest';
import { safePicture } from '../../src/picture/safe-picture.ts';

test('a style sheet that loads the same thing very often is read at once, and it is told with its line', () => {
  const rules = '\na{b:url(http://x)}'.repeat(200_000);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n<style>${rules}</style></svg>`;
  const picture = safePicture(Buffer.from(svg));
  expect(picture.type === 'safe' && picture.dropped).toEqual([{ what: '‘url(http://x)’', line: 3 }]);
});
