import type { Problem } from '../../finding/finding.ts';
import { fileStart } from '../../text/range.ts';
import { alwaysError, handbookRule } from '../rule.ts';

export const noDuplicateId = handbookRule({
  id: 'no-duplicate-id',
  description: 'No two files claim the same id.',
  severity: alwaysError,
  *check({ handbook }) {
    yield* duplicates(handbook.documents);
    for (const entries of Map.groupBy(handbook.entries, ({ type }) => type).values())
      yield* duplicates(entries);
  },
});

function* duplicates(items: readonly { id: string; path: string }[]): Iterable<Problem> {
  const first = new Map<string, string>();
  for (const { id, path } of items) {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, path);
      continue;
    }
    yield {
      path,
      range: fileStart,
      message: `The id ‘${id}’ belongs to ‘${earlier}’ already. Rename one of the files.`,
      subject: id,
      related: [{ path: earlier, range: fileStart, message: 'The first one is here' }],
    };
  }
}
