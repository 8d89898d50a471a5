import { expect, test } from 'vitest';
import { z } from 'zod';
import { namedIn, refersTo } from '../../schemas/references.ts';

const team = refersTo({ to: 'team' }, z.string().regex(/^[a-z]+$/));
const service = refersTo({ to: 'service' }, z.string());

function named(schema: z.ZodType, value: unknown): string[] {
  return Array.from(namedIn(value, schema), ({ to, name, at }) => `${to} ${name} at ${at.join('.')}`);
}

test.each([
  ['an optional one', z.object({ a: team.optional() })],
  ['one that may be null', z.object({ a: team.nullable() })],
  ['one with a default', z.object({ a: team.default('x') })],
  ['one that is described later', z.object({ a: team.describe('A team.').optional().describe('Or none.') })],
  ['one that refers to itself', z.object({ a: z.lazy(() => team) })],
  ['one of a part', z.object({ a: team, b: team }).partial()],
])('a reference is found in %s', (_, schema) => {
  expect(named(schema, { a: 'x' })).toEqual(['team x at a']);
});

test('names and values of a record, and the places of a tuple, are found', () => {
  expect(named(z.record(team, z.array(service)), { x: ['y'] })).toEqual(['team x at x', 'service y at x.0']);
  expect(named(z.tuple([team, service]), ['x', 'y'])).toEqual(['team x at 0', 'service y at 1']);
  expect(named(z.tuple([team], service), ['x', 'y', 'z'])).toHaveLength(3);
});

test('of a union only what reads the value is asked', () => {
  const kinds = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('a'), name: team }),
    z.object({ kind: z.literal('b'), name: service }),
  ]);
  expect(named(kinds, { kind: 'b', name: 'x' })).toEqual(['service x at name']);
  const either = z.union([z.object({ name: team }), z.object({ name: team, more: z.string() })]);
  expect(named(either, { name: 'x' })).toEqual(['team x at name']);
  expect(named(z.union([team, z.array(team)]), ['x', 'y'])).toEqual(['team x at 0', 'team y at 1']);
});

test('what does not fit the schema names nothing', () => {
  const schema = z.object({ a: z.array(z.object({ team })), toString: team.optional() });
  expect(named(schema, { a: [{ team: 'x' }, null, 5, 'y', ['z']] })).toEqual(['team x at a.0.team']);
  expect(named(schema, { a: 'x' })).toEqual([]);
  expect(named(schema, ['x'])).toEqual([]);
});
