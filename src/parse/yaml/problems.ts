import { type Document, type Node, visit } from 'yaml';
import { thrownWords } from '../../text/thrown-words.ts';
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
  const all = [...errors.map(({ message, pos: [from, to] }) => ({ message, from, to })), ...walk.duplicates];
  // Of one mistake the parser may tell several errors at the same place.
  const places = new Set<number>();
  return all
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from }) => !places.has(from) && places.add(from))
    .slice(0, maxProblems)
    .map((error) => yamlProblem(error, frame));
}

export function tooDeep(node: Node | undefined, frame: Frame): ParseProblem {
  return {
    about: 'file',
    range: rangeIn(frame, node?.range?.[0] ?? 0),
    message: `The YAML is nested more than ${maxDepth} levels deep. Flatten it.`,
  };
}

function noName(key: Node, frame: Frame): ParseProblem {
  const [from = 0, to = from] = key.range ?? [];
  return {
    about: 'file',
    range: rangeIn(frame, from, to),
    message:
      'The YAML has a list or a map where a key belongs. Write a name, or put quotes around text that starts with a brace.',
  };
}

function yamlProblem({ message, from, to }: YamlError, frame: Frame): ParseProblem {
  const range = rangeIn(frame, from, to);
  if (message.startsWith('Source contains multiple documents')) {
    return {
      about: 'file',
      range,
      message: 'The file holds more than one YAML document. Keep one, without a line of ---.',
    };
  }
  const [sentence = ''] = message.split('\n', 1);
  const reason = sentence.replace(/[.:]?$/, '');
  return { about: 'file', range, message: `The YAML cannot be read: ${reason}. ${cureOf(message)}` };
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
      problems.push({
        about: 'file',
        range: rangeIn(frame, from, to),
        message: `The YAML names ‘*${alias.source}’, which no ‘&${alias.source}’ before it sets. Put quotes around text that starts with a star.`,
      });
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
  return {
    about: 'file',
    range: rangeIn(frame, 0),
    message: tooMany
      ? `The YAML uses aliases (*name) so often that it would unfold to a huge value. Write the values out.`
      : `The YAML cannot be read: ${thrownWords(error)}. Write it more plainly.`,
  };
}

export function tooLong(frame: Frame, maxLength: number): ParseProblem {
  return {
    about: 'file',
    range: rangeIn(frame, 0),
    message: `The YAML has ${frame.length} characters, and at most ${maxLength} are read. Split the file, or move texts out of it.`,
  };
}
