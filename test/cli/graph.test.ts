import { expect, test } from 'vitest';
import { writeFolder } from '../project/folder.ts';
import { runIn } from './run-in.ts';

const service = (name: string, ...needs: string[]) =>
  `name: ${name}\nowner: ops\ndepends_on: [${needs.join(', ')}]\n`;

const shop = {
  'runproof.yaml': '',
  'services/cart.yaml': service('Cart', 'stock', 'database'),
  'services/database.yaml': service('Database'),
  'services/stock.yaml': service('Stock', 'database'),
};

test('text shows the waves and what each service needs', async () => {
  expect(await runIn(writeFolder(shop), 'graph')).toEqual({
    code: 0,
    out: `Wave 1
  database

Wave 2
  stock ← database

Wave 3
  cart ← database, stock
`,
    said: [],
  });
});

test('circles stand below the waves', async () => {
  const files = { ...shop, 'services/database.yaml': service('Database', 'cart') };
  expect((await runIn(writeFolder(files), 'graph')).out).toBe(`Wave 1
  cart ← database, stock
  database ← cart
  stock ← database

Cycle: cart → database → cart
`);
});

test('JSON holds the graph', async () => {
  const { code, out } = await runIn(writeFolder(shop), 'graph', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    services: [
      { id: 'cart', wave: 3, dependsOn: ['database', 'stock'], dependents: [] },
      { id: 'database', wave: 1, dependsOn: [], dependents: ['cart', 'stock'] },
      { id: 'stock', wave: 2, dependsOn: ['database'], dependents: ['cart'] },
    ],
    waves: [['database'], ['stock'], ['cart']],
    cycles: [],
  });
});

test('Mermaid holds a node for each service and an edge for each need', async () => {
  const { code, out } = await runIn(writeFolder(shop), 'graph', '--format', 'mermaid');
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "flowchart LR
      accTitle: All services and what they depend on
      accDescr: An arrow points from a service to one that it depends on.
      cart("Cart")
      database("Database")
      stock("Stock")
      cart --> database
      cart --> stock
      stock --> database
    "
  `);
});

test('a handbook without services says how to add one', async () => {
  expect(await runIn(writeFolder({ 'runproof.yaml': '' }), 'graph')).toEqual({
    ...{ code: 0, said: [] },
    out: 'The handbook declares no services. Add one as services/<id>.yaml.\n',
  });
});

test.skipIf(process.platform === 'win32')('a file’s name cannot steer a terminal or a CI host', async () => {
  const files = {
    'runproof.yaml': '',
    'services/\u001b[2J.yaml': service('A'),
    'services/::x::.yaml': service('B'),
  };
  expect((await runIn(writeFolder(files), 'graph')).out).toBe('Wave 1\n  \\x1b[2J\n  :\\x3ax::\n');
});

test('JSON shows no character that moves the cursor or turns the writing direction', async () => {
  const files = { ...shop, 'services/a\u009b\u202eb.yaml': service('Odd') };
  const { out } = await runIn(writeFolder(files), 'graph', '--format', 'json');
  expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
  expect(JSON.parse(out).services.map(({ id }: { id: string }) => id)).toContain('a\u009b\u202eb');
});
