import { afterEach, describe, expect, test } from 'vitest';
import type { Finding, Problem } from '../../src/finding/finding.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { examples } from './examples.ts';
import { type Files, lintFiles, memoryHandbook } from './memory-handbook.ts';

const originals = rules.map((rule) => ({ ...rule }));

afterEach(() => {
  for (const [at, rule] of rules.entries()) Object.assign(rule, originals[at]);
});

async function reworded<One extends Pick<Problem, 'message'>>(
  problems: Iterable<One> | Promise<Iterable<One>>,
): Promise<One[]> {
  return Array.from(await problems, (problem, nth) => ({
    ...problem,
    message: `Worded anew, ${nth}. Do something.`,
  }));
}

/** Gives every rule other messages, with an order of their own. */
function rewordRules(): void {
  for (const rule of rules) {
    if (rule.scope === 'document') {
      const { checkDocument } = rule;
      rule.checkDocument = (...args) => reworded(checkDocument(...args));
    } else {
      const { checkHandbook } = rule;
      rule.checkHandbook = (...args) => reworded(checkHandbook(...args));
    }
  }
}

const named = (findings: readonly Finding[]) =>
  findings
    .map(({ fingerprint, rule, path, range }) => `${rule} ${path}:${range.start.offset} ${fingerprint}`)
    .toSorted();

test.each(examples)('no wording is part of a fingerprint ($id, $#)', async ({ files }) => {
  const before = named(await lintFiles(files));
  rewordRules();
  const after = await lintFiles(files);
  expect(after.filter(({ message }) => !message.startsWith('Worded anew'))).toEqual([]);
  expect(named(after)).toEqual(before);
});

/** A comment at the start of every text; after the frontmatter where there is some. */
function movedDown(files: Files): Files {
  const { documentsByPath, entriesByPath } = memoryHandbook(files);
  const moved = Object.entries(files).map(([path, text]) => {
    if (entriesByPath.has(path)) return [path, `# Moved\n\n${text}`];
    const { bodyOffset = 0 } = documentsByPath.get(path) ?? {};
    const comment = path.endsWith('x') ? '{/* Moved. */}' : '<!-- Moved. -->';
    const inserted = bodyOffset > 0 ? `\n\n${comment}` : `${comment}\n\n`;
    const isPage = documentsByPath.has(path);
    return [path, isPage ? text.slice(0, bodyOffset) + inserted + text.slice(bodyOffset) : text];
  });
  return Object.fromEntries(moved);
}

// A comment before frontmatter that nothing closes would be another mistake.
const movable = examples.filter(({ id }) => id !== 'no-unreadable-file');

test.each(movable)('no place is part of a fingerprint ($id, $#)', async ({ files }) => {
  const fingerprints = async (of: Files) =>
    (await lintFiles(of)).map(({ fingerprint }) => fingerprint).toSorted();
  expect(await fingerprints(movedDown(files))).toEqual(await fingerprints(files));
});

/** What a fingerprint is made of, without the order of equal ones. */
const partsOf = ({ rule, path, subject, range }: Finding) =>
  JSON.stringify([rule, path, subject, range.start.line]);

const onOneLine: Files = {
  'runbooks/page.mdx': `---
alrts: [A]
severity: { a: 1 }
services: [A B, C D]
variables: { a: {}, b: {} }
---

[a](x.md) [b](y.md) [c](#x) [d](#y) ![e](e.png) ![f](f.png) [g](javascript:a) [h](javascript:b) TODO TBD {a} {b}

<Callout typ="note" colour="red" /> <Tabs a="b" /> <Foo /> <Bar />

\`\`\`bash
rm \${c} \${d}
\`\`\`
`,
  'teams/ops.yaml': 'escalation: [{ how: 1, whom: 2 }]\n',
};

describe('findings that are not the same differ', () => {
  test.each([...examples, { id: 'one line', files: onOneLine }])('$id, $#', async ({ files }) => {
    const findings = await lintFiles(files);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    const parts = findings.map(partsOf);
    expect(parts.filter((one, at) => parts.indexOf(one) !== at)).toEqual([]);
  });
});
