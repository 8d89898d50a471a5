import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { drawSvg } from '../../src/diagram/draw.ts';
import type { Drawing, Shape } from '../../src/diagram/drawing.ts';
import { parseMermaid } from '../../src/diagram/mermaid.ts';
import { drawing } from './drawings.ts';

function draw(parts: Partial<Drawing>, idPrefix = 'd1'): Promise<string> {
  return drawSvg(drawing(parts), { idPrefix });
}

/** The names of all elements and attributes, and all attribute values. */
function markupOf(html: string): { tags: Set<string>; attributes: Set<string>; values: string[] } {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const values: string[] = [];
  const parser = new Parser({
    onopentag: (name, all) => {
      tags.add(name);
      for (const [attribute, value] of Object.entries(all)) {
        attributes.add(attribute);
        values.push(value);
      }
    },
  });
  parser.end(html);
  return { tags, attributes, values };
}

test('a node is drawn in a titled picture inside a wrapper that scrolls', async () => {
  expect(
    await draw({ nodes: [{ id: 'a', label: 'Checkout', shape: 'box', href: '/a/?b&c', tone: 'good' }] }),
  ).toBe(
    '<div class="diagram-scroll" role="group" tabindex="0" aria-label="Title">' +
      '<svg class="diagram" role="group" aria-labelledby="d1-title d1-desc" width="112" height="54" viewBox="-8 -8 112 54">' +
      '<title id="d1-title">Title</title><desc id="d1-desc">Description.</desc>' +
      '<a class="diagram-node shape-box tone-good" href="/a/?b&#38;c">' +
      '<rect x="0" y="0" width="96" height="38" rx="3"/><text x="48" y="24">Checkout</text></a></svg></div>',
  );
});

test('an edge is hidden from screen readers and ends in the one marker of its picture', async () => {
  const svg = await draw({
    nodes: [
      { id: 'a', label: 'a', shape: 'box' },
      { id: 'b', label: 'b', shape: 'box' },
    ],
    edges: [
      { from: 'a', to: 'b', line: 'dotted', arrow: true, label: 'calls' },
      { from: 'b', to: 'a', line: 'thick', arrow: true },
      { from: 'a', to: 'b', line: 'solid', arrow: false },
    ],
  });
  expect(svg.match(/<marker id="d1-arrow"/g)?.length).toBe(1);
  expect(svg.match(/<path [^>]*marker-end="url\(#d1-arrow\)"\/>/g)?.length).toBe(2);
  expect(svg).toMatch(
    /<g aria-hidden="true"><g class="diagram-edge line-dotted">.*<\/g><\/g><g class="diagram-node/,
  );
});

test('an empty drawing is a picture with a name and nothing in it', async () => {
  expect(await draw({})).toContain(
    'width="16" height="16" viewBox="-8 -8 16 16"><title id="d1-title">Title</title><desc id="d1-desc">Description.</desc></svg>',
  );
});

const attack =
  '"\'></title></text></svg><script>alert(1)</script><img src=x onerror=alert(1)>\u0000\u001b[2J\ud800';

test('no text of a drawing becomes markup', async () => {
  const harmless = { label: attack, shape: 'box' } as const;
  const svg = await draw(
    {
      title: attack,
      description: attack,
      nodes: [
        { id: attack, ...harmless, href: `/${attack}` },
        { id: '__proto__', label: attack, shape: 'start', href: 'javascript:alert(1)' },
      ],
      edges: [{ from: attack, to: attack, label: attack, line: 'solid', arrow: true }],
      groups: [{ id: 'end', label: attack, nodes: [attack, '__proto__'] }],
    },
    attack,
  );
  const { tags, attributes, values } = markupOf(svg);
  expect([...tags].toSorted().join(' ')).toBe('a desc div ellipse g marker path rect svg text title tspan');
  expect([...attributes].filter((name) => /^on|style|src/.test(name))).toEqual([]);
  expect(values.filter((value) => /javascript/i.test(value))).toEqual([]);
  expect(svg).not.toMatch(/\p{Cc}/u);
  expect(svg.isWellFormed()).toBe(true);
});

test.each([
  ['box', 'rect'],
  ['round', 'rect'],
  ['stadium', 'rect'],
  ['diamond', 'path'],
  ['circle', 'ellipse'],
  ['hexagon', 'path'],
  ['cylinder', 'path'],
  ['subroutine', 'path'],
  ['note', 'path'],
  ['start', 'ellipse'],
  ['end', 'ellipse'],
  ['bar', 'rect'],
] satisfies [Shape, string][])('a %s is drawn with a %s', async (shape, tag) => {
  const svg = await draw({ nodes: [{ id: 'a', label: 'Go', shape }] });
  expect(svg).toContain(`<g class="diagram-node shape-${shape}"><${tag} `);
});

test('a mark of a state machine has a name though it shows no text', async () => {
  const svg = await draw({ nodes: [{ id: 'a', label: 'Start', shape: 'start' }] });
  expect(svg).toContain('<title>Start</title></g>');
});

test('a diagram of ten nodes takes less than 3 KB', async () => {
  const steps = [
    'Alert fires',
    'Check dashboard',
    'Is traffic lost?',
    'Fail over',
    'Page the owner',
    'Scale up',
  ];
  const more = ['Restart pods', 'Wait 5 min', 'Is it better?', 'Close the incident'];
  const lines = [...steps, ...more].map(
    (label, index, all) => `  s${index}["${label}"] -->|then| s${(index * 7 + 3) % all.length}`,
  );
  const parsed = await parseMermaid(`flowchart TB\n${lines.join('\n')}`);
  if (parsed.type !== 'drawing') throw new Error(parsed.type);
  const size = gzipSync(await drawSvg(parsed.drawing, { idPrefix: 'd' })).length;
  expect([parsed.drawing.nodes.length, size < 3 * 1024]).toEqual([10, true]);
});

test('the text of a cylinder stands below its lid, that of a box in its middle', async () => {
  const below = async (shape: Shape) => {
    const svg = await draw({ nodes: [{ id: 'a', label: 'Go', shape }] });
    const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
    return Number(/<text x="[\d.]+" y="([\d.]+)"/.exec(svg)?.[1]) - (height - 16) / 2;
  };
  expect([await below('box'), await below('cylinder')]).toEqual([5, 11]);
});
