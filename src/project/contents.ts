import picomatch from 'picomatch';
import type { DocumentKind } from '../../schemas/document.ts';
import { fileStart } from '../finding.ts';
import type { Contents } from '../handbook/handbook.ts';
import type { Config } from '../parse/config.ts';
import { parseDocument } from '../parse/document.ts';
import { type EntryType, parseEntry } from '../parse/entry.ts';
import type { ParseProblem, UnreadableFile } from '../parse/model.ts';
import { Unreadable } from '../parse/unreadable.ts';
import { listFiles } from './files.ts';
import { readText } from './text.ts';

/** Reads every document and entry of a handbook’s folder. A file that cannot be read is named, the others are read. */
export function readContents(root: string, config: Config): Omit<Contents, 'config'> {
  const classify = classifier(config);
  const { files, problems, closed } = listFiles(root, (path) => classify.isIgnored(path));
  const contents: Omit<Contents, 'config'> & { files: string[] } = {
    documents: [],
    entries: [],
    unreadable: [],
    files,
  };
  for (const path of files) readFile(root, path, classify, config, contents);
  const missed = [...problems].filter(([path]) => classify.mayHoldContent(path));
  for (const [path, message] of [...closed, ...missed]) contents.unreadable.push(unreadable(path, message));
  return contents;
}

type Classifier = ReturnType<typeof classifier>;

/** Says what a file is, by its path. */
function classifier(config: Config) {
  const patterns = config.documents.map(({ pattern, kind }) => ({
    matches: picomatch(pattern, { dot: false }),
    kind,
  }));
  const isIgnored = picomatch(
    config.ignore.map((pattern) => pattern.replace(/\/$/, '')),
    { dot: true },
  );
  const kindOf = (path: string): DocumentKind | undefined =>
    /\.mdx?$/.test(path) ? patterns.findLast(({ matches }) => matches(path))?.kind : undefined;
  const entryTypeOf = (path: string): EntryType | undefined => {
    const [, folder] = /^(teams|services)\/[^/]+\.ya?ml$/.exec(path) ?? [];
    return folder === 'teams' ? 'team' : folder === 'services' ? 'service' : undefined;
  };
  return {
    isIgnored: (path: string) => isIgnored(path),
    kindOf,
    entryTypeOf,
    /** Whether something of this name is a document or an entry, or a folder of them. */
    mayHoldContent: (path: string) =>
      [path, `${path}/page.md`, `${path}/entry.yaml`].some((name) => kindOf(name) ?? entryTypeOf(name)),
  };
}

function readFile(
  root: string,
  path: string,
  classify: Classifier,
  config: Config,
  contents: { documents: Contents['documents']; entries: Contents['entries']; unreadable: UnreadableFile[] },
): void {
  const kind = classify.kindOf(path);
  const type = classify.entryTypeOf(path);
  if (!kind && !type) return;
  const read = readText(root, path);
  if ('problem' in read) {
    contents.unreadable.push(unreadable(path, read.problem));
    return;
  }
  const { text } = read;
  try {
    if (kind) contents.documents.push(parseDocument({ path, text, kind }, config));
    else if (type) contents.entries.push(parseEntry({ path, text, type }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    contents.unreadable.push(unreadable(path, error.problem));
  }
}

function unreadable(path: string, problem: ParseProblem | string): UnreadableFile {
  const whole: ParseProblem =
    typeof problem === 'string' ? { about: 'file', range: fileStart, message: problem } : problem;
  return { path, problems: [whole] };
}
