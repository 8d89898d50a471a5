import { expect, test } from 'vitest';
import { z } from 'zod';
import { entryNames, entryTypes } from '../../schemas/entries/index.ts';
import { documentKind, kinds } from '../../schemas/kinds/index.ts';
import { declaredIn, namedIn, refersTo } from '../../schemas/references.ts';

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

const own = [
  ...documentKind.options.map((kind) => [kinds[kind].folder, kinds[kind].schema] as const),
  ...entryNames.map((type) => [entryTypes[type].folder, entryTypes[type].schema] as const),
];

test.each(own)('what files of %s name is of a type that there is', (_, schema) => {
  const known = new Set<string>([...entryNames, 'signal', 'document']);
  expect(Array.from(declaredIn(schema), ({ to }) => to).filter((to) => !known.has(to))).toEqual([]);
});

test('every list of files has a folder of its own, which is none of the site’s own', () => {
  const folders = own.map(([folder]) => folder);
  expect(new Set(folders).size).toBe(folders.length);
  const ofSite = /^(404|500|index|graph|alerts|documents|rules|search|files|_astro)$/;
  expect(folders.filter((folder) => ofSite.test(folder) || !/^[a-z][a-z-]*$/.test(folder))).toEqual([]);
});

test('references are found in every type of schema that a key may have; one that is not known is refused', () => {
  const ref = refersTo({ to: 'team' }, name);
  const wrapped = {
    a: ref.nullable(),
    b: ref.default('x'),
    c: z.array(ref).readonly(),
    d: z.tuple([z.number(), ref]),
  };
  const data = { a: 'one', b: 'two', c: ['three'], d: [4, 'four'] };
  const found = Array.from(
    namedIn(data, z.strictObject(wrapped)),
    ({ name, at }) => `${at.join('.')} ${name}`,
  );
  expect(found).toEqual(['a one', 'b two', 'c.0 three', 'd.1 four']);
  expect(() => [...namedIn(new Set(['x']), z.set(ref))]).toThrow(
    'References are not looked for in a schema of type',
  );
});
