import type { Config } from '../parse/config.ts';
import { parseDocument } from '../parse/document.ts';
import { parseEntry } from '../parse/entry.ts';
import { fileProblem } from '../parse/file-problem.ts';
import type { ParseProblem } from '../parse/model.ts';
import { Unreadable } from '../parse/unreadable.ts';
import { thrownWords } from '../text/thrown-words.ts';
import { buildHandbook, type Contents } from './build-handbook.ts';
import { type Classifier, classifier } from './classifier.ts';
import type { Handbook } from './handbook.ts';

/** What is known of something in a handbook’s folder. */
export type FileContent =
  | TextFile
  /** Only its name matters: a picture, a script, a page of no kind. */
  | { type: 'name' }
  /** A file whose text cannot be had, or may not be parsed. */
  | { type: 'unreadable'; problem: ParseProblem }
  /** It is no file that a link could lead to, and nobody knows what it was to say. */
  | { type: 'no file'; problem: ParseProblem };

interface TextFile {
  readonly type: 'text';
  readonly text: string;
}

/**
 * By path in the handbook’s folder, with forward slashes. A text that is not saved yet is set over the file’s; where the
 * others stay the same objects they are not parsed again.
 */
export type HandbookFiles = ReadonlyMap<string, FileContent>;

/**
 * Reads a handbook from its files, and nothing else. A file that cannot be read is named, the others are read. Texts of
 * strangers can keep the parser busy for ever: whoever reads them tries them first.
 */
export function handbookFrom(files: HandbookFiles, config: Config): Handbook {
  const classify = classifier(config);
  const contents: Contents & { files: string[] } = {
    ...{ config, documents: [], entries: [], unreadable: [], files: [] },
  };
  for (const [path, content] of files) {
    if (classify.isIgnored(path)) continue;
    if (content.type !== 'no file') contents.files.push(path);
    const { documents = [], entries = [], unreadable = [] } = parsedOf(path, content, { config, classify });
    contents.documents.push(...documents);
    contents.entries.push(...entries);
    contents.unreadable.push(...unreadable);
  }
  return buildHandbook(contents);
}

/** What the parsing of every file needs. */
interface Parsing {
  config: Config;
  classify: Classifier;
}

/** What one file adds to a handbook. */
type Parsed = Partial<Pick<Contents, 'documents' | 'entries' | 'unreadable'>>;

const known = new WeakMap<TextFile, { path: string; config: Config; parsed: Parsed }>();

function parsedOf(path: string, content: FileContent, parsing: Parsing): Parsed {
  if (content.type === 'name') return {};
  if (content.type !== 'text') return { unreadable: [{ path, problems: [content.problem] }] };
  const before = known.get(content);
  if (before?.path === path && before.config === parsing.config) return before.parsed;
  const parsed = parse({ path, text: content.text }, parsing);
  known.set(content, { path, config: parsing.config, parsed });
  return parsed;
}

function parse(file: { path: string; text: string }, { config, classify }: Parsing): Parsed {
  const kind = classify.kindOf(file.path);
  const type = classify.entryTypeOf(file.path);
  try {
    if (kind) return { documents: [parseDocument({ ...file, kind }, config)] };
    return type ? { entries: [parseEntry({ ...file, type })] } : {};
  } catch (error) {
    return { unreadable: [{ path: file.path, problems: [problemOf(error)] }] };
  }
}

/** One file never ends a run: what a parser throws becomes a finding of that file, in its own words. */
function problemOf(error: unknown): ParseProblem {
  if (error instanceof Unreadable) return error.problem;
  const words = thrownWords(error);
  return fileProblem(
    `The file cannot be read: ${words}. Write it more plainly, and report this: it is a fault of ours.`,
  );
}
