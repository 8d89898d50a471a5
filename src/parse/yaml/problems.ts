import { type Document, type Node, visit } from 'yaml';
import { thrownWords } from '../../text/thrown-words.ts';
import { fileProblem } from '../file-problem.ts';
import type { ParseProblem } from '../model.ts';
import { maxDepth } from '../unreadable.ts';
import { type Frame, rangeIn } from './frame.ts';
import { type Walk, walkDown, type YamlError } from './walk.ts';

/** One mistake may be an error on every line after it. */
const maxProblems = 5;

/** What is wrong with a text that the parser has read. */
export function yamlProblems({ errors, contents }: Document.Parsed, frame: Frame): ParseProblem[] {
  if (errors.some(({ message }) => message.includes('call stack'))) return [tooDeep(undefined, frame)];
  const walk: Walk = { duplicates: [] };
  walkDown(contents, 0, walk);
  if (walk.deep) return [tooDeep(walk.deep, frame)];
  if (walk.nameless) return [noName(walk.nameless, frame)];
  const all = [
    ...errors.map(({ code, message, pos: [from, to] }) => ({ code, message, from, to })),
    ...walk.duplicates,
  ];
  // Of one mistake the parser may tell several errors at the same place.
  const places = new Set<number>();
  return all
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from }) => !places.has(from) && places.add(from))
    .slice(0, maxProblems)
    .map((error) => yamlProblem(error, frame));
}

export function tooDeep(node: Node | undefined, frame: Frame): ParseProblem {
  const range = rangeIn(frame, node?.range?.[0] ?? 0);
  return fileProblem(
    `The YAML is nested more than ${maxDepth} levels deep. Flatten it.`,
    'too deep yaml',
    range,
  );
}

function noName(key: Node, frame: Frame): ParseProblem {
  const [from = 0, to = from] = key.range ?? [];
  return fileProblem(
    'The YAML has a list or a map where a key belongs. Write a name, or put quotes around text that starts with a brace.',
    'no name',
    rangeIn(frame, from, to),
  );
}

function yamlProblem({ code, message, from, to }: YamlError, frame: Frame): ParseProblem {
  const range = rangeIn(frame, from, to);
  if (message.startsWith('Source contains multiple documents')) {
    return fileProblem(
      'The file holds more than one YAML document. Keep one, without a line of ---.',
      code,
      range,
    );
  }
  const [sentence = ''] = message.split('\n', 1);
  const reason = sentence.replace(/[.:]?$/, '');
  return fileProblem(`The YAML cannot be read: ${reason}. ${cureOf(message)}`, code, range);
}

/** `*name` without `&name`: mostly a text that was meant to be in italics. */
export function unresolvedAliases(document: Document, frame: Frame): ParseProblem[] {
  const problems: ParseProblem[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) return;
      const [from, to] = alias.range ?? [0, 0];
      const message = `The YAML names ‘*${alias.source}’, which no ‘&${alias.source}’ before it sets. Put quotes around text that starts with a star.`;
      problems.push(fileProblem(message, `alias ${alias.source}`, rangeIn(frame, from, to)));
    },
  });
  return problems;
}

function cureOf(message: string): string {
  if (/unique/i.test(message)) return 'Keep one of the keys.';
  if (/tab/i.test(message)) return 'Indent with spaces.';
  if (/implicit key|compact mapping|Nested mapping/i.test(message))
    return 'Put quotes around text that holds a colon.';
  return 'Correct the line, or put quotes around the text.';
}

/** What the parser threw. */
export function unread(error: unknown, frame: Frame): ParseProblem {
  const tooMany = error instanceof ReferenceError && /alias/i.test(error.message);
  const message = tooMany
    ? 'The YAML uses aliases (*name) so often that it would unfold to a huge value. Write the values out.'
    : `The YAML cannot be read: ${thrownWords(error)}. Write it more plainly.`;
  return fileProblem(message, tooMany ? 'too many aliases' : 'yaml', rangeIn(frame, 0));
}

export function tooLong(frame: Frame, maxLength: number): ParseProblem {
  const message = `The YAML has ${frame.length} characters, and at most ${maxLength} are read. Split the file, or move texts out of it.`;
  return fileProblem(message, 'too long yaml', rangeIn(frame, 0));
}
