import { type Document, parseDocument } from 'yaml';
import { placesIn } from '../../text/places.ts';
import type { ParseProblem, YamlSource } from '../model.ts';
import { type Frame, nodeRange } from './frame.ts';
import { NodeFinder } from './node-finder.ts';
import { tooDeep, tooLong, unread, unresolvedAliases, yamlProblems } from './problems.ts';

/** Aliases may not unfold a small text into a large value. */
const maxAliasCount = 50;

/** The parser takes seconds for a text of ten times that, and writers have never needed a tenth of it. */
const maxLength = 100_000;

/**
 * Reads YAML 1.2; days stay text. `file` is the whole text and `start` and `end` the part that is YAML, by default
 * all of it. Problems carry the places in the file; where there are any, `value` is undefined.
 */
export function parseYaml(
  file: string,
  start = 0,
  end = file.length,
): { source: YamlSource; problems: ParseProblem[] } {
  const frame: Frame = { places: placesIn(file), start, length: end - start };
  const { document, problems } = readYaml(file, frame);
  const value =
    document && problems.length === 0
      ? plainValue(() => document.toJS({ maxAliasCount }), problems, frame)
      : undefined;
  let finder: NodeFinder | undefined;
  return {
    source: {
      value,
      rangeOf: (path) => nodeRange(nodes().valueAt(path), frame),
      keyRangeOf: (path) => nodeRange(nodes().keyAt(path), frame),
    },
    problems,
  };

  // Places are asked for only where something is wrong: reading once more costs less than keeping every tree.
  function nodes(): NodeFinder {
    finder ??= new NodeFinder(readYaml(file, frame).document?.contents ?? null);
    return finder;
  }
}

/** `document` is undefined where the parser gave up. */
interface ReadYaml {
  document: Document.Parsed | undefined;
  problems: ParseProblem[];
}

function readYaml(file: string, frame: Frame): ReadYaml {
  if (frame.length > maxLength) return { document: undefined, problems: [tooLong(frame, maxLength)] };
  try {
    const text = file.slice(frame.start, frame.start + frame.length);
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
    const problems = yamlProblems(document, frame);
    return { document, problems: problems.length > 0 ? problems : unresolvedAliases(document, frame) };
  } catch (error) {
    // The parser calls itself for every level of nesting.
    const problem = error instanceof RangeError ? tooDeep(undefined, frame) : unread(error, frame);
    return { document: undefined, problems: [problem] };
  }
}

function plainValue(read: () => unknown, problems: ParseProblem[], frame: Frame): unknown {
  try {
    return read();
  } catch (error) {
    problems.push(unread(error, frame));
    return undefined;
  }
}
