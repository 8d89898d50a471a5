import { expect, test } from 'vitest';
import { z } from 'zod';
import { entryNames, entryTypes } from '../../schemas/entries/index.ts';
import { documentKind, kinds } from '../../schemas/kinds/index.ts';
import { namedIn, refersTo } from '../../schemas/references.ts';

const name = z.string();
const team = refersTo({ to: 'team', as: 'owner' }, name);
const document = refersTo({ to: 'document' }, name);

const schema = z.strictObject({
  owner: team.optional().describe('Who owns it.'),
  title: name,
  related: z.array(document).optional(),
  waves: z.array(z.array(refersTo({ to: 'service' }, name))),
  roles: z.record(refersTo({ to: 'role' }, name), z.strictObject({ who: team })),
  flags: z.array(
    z.union([refersTo({ to: 'flag' }, name), z.strictObject({ flag: refersTo({ to: 'flag' }, name) })]),
  ),
});

const found = (value: unknown) =>
  Array.from(namedIn(value, schema), ({ to, name, at }) => `${at.join('.')}: ${to} ${name}`);

test('what data names is found by the keys of its schema, however deep they are', () => {
  const data = {
    related: ['a', 'b'],
    title: 'payments',
    owner: 'payments',
    waves: [['x'], ['y', 'z']],
    roles: { lead: { who: 'ops' } },
    flags: ['one', { flag: 'two' }],
  };
  expect(found(data)).toEqual([
    'owner: team payments',
    'related.0: document a',
    'related.1: document b',
    'waves.0.0: service x',
    'waves.1.0: service y',
    'waves.1.1: service z',
    'roles.lead: role lead',
    'roles.lead.who: team ops',
    'flags.0: flag one',
    'flags.1.flag: flag two',
  ]);
});

test('data that does not match the schema names what is left of it, and nothing else', () => {
  expect(
    found({ owner: 7, related: 'a', waves: [null, [1, 'x']], roles: ['lead'], flags: { flag: 'one' } }),
  ).toEqual(['waves.1.1: service x']);
  expect(found({ ownr: 'payments' })).toEqual([]);
  for (const value of [null, undefined, 'payments', 3, []]) expect(found(value)).toEqual([]);
});

test('names of prototypes are no keys', () => {
  expect(found(JSON.parse('{"__proto__": {"owner": "x"}, "constructor": "y"}'))).toEqual([]);
});

test('a schema that is referred from elsewhere refers to nothing by itself, and its JSON Schema says nothing of it', () => {
  expect(Array.from(namedIn({ title: 'x' }, z.strictObject({ title: name })))).toEqual([]);
  expect(z.toJSONSchema(team)).toEqual(z.toJSONSchema(name));
});

test.each([
  ...documentKind.options.map((kind) => [kind, kinds[kind].schema] as const),
  ...entryNames.map((type) => [type, entryTypes[type].schema] as const),
])('the JSON Schema of %s has only what JSON Schema knows', (_, schema) => {
  expect(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))).not.toMatch(/"(to|as)":/);
});
