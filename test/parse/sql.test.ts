import { expect, test } from 'vitest';
import { sqlChangesSomething } from '../../src/parse/shell/sql.ts';

test.each([
  ['UPDATE jobs SET state = 1', true],
  ['SELECT 1;\nDELETE FROM jobs', true],
  ['ALTER SYSTEM SET work_mem = 64', true],
  ['SELECT pg_cancel_backend(7)', true],
  ['SELECT * FROM jobs FOR UPDATE', false],
  ["SELECT * FROM audit WHERE action IN ('delete', 'update')", false],
  ['-- delete from jobs\nSELECT 1', false],
  ['EXPLAIN SELECT created, dropped FROM updates', false],
  ['SET statement_timeout = 5000', false],
])('SQL: %s', (sql, changes) => {
  expect(sqlChangesSomething(sql)).toBe(changes);
});
