import picomatch from 'picomatch';
import type { DocumentKind } from '../../schemas/kinds/document.ts';
import { fileStart } from '../finding.ts';
import type { Contents } from '../handbook/handbook.ts';
import type { Config } from '../parse/config.ts';
import { parseDocument } from '../parse/document.ts';
import { type EntryType, parseEntry } from '../parse/entry.ts';
import { isSuspicious } from '../parse/markdown/suspicion.ts';
import { refuseTooDense, Unreadable } from '../parse/markdown/unreadable.ts';
import type { ParseProblem, UnreadableFile } from '../parse/model.ts';
import { sourceText } from '../parse/source-text.ts';
import { thrownWords } from '../text/quoted.ts';
import { listFiles } from './files.ts';
import { readText } from './text.ts';
import { type Outcome, Trials } from './trials.ts';

/** Reads every document and entry of a handbook’s folder. A file that cannot be read is named, the others are read. */
export async function readContents(root: string, config: Config): Promise<Omit<Contents, 'config'>> {
  const classify = classifier(config);
  const { files, problems, closed } = listFiles(root, (path) => classify.isIgnored(path));
  const contents: Omit<Contents, 'config'> & { files: string[] } = {
    documents: [],
    entries: [],
    unreadable: [],
    files,
  };
  const trials = new Trials();
  try {
    for (const path of files) await readFile(path, { root, classify, config, trials }, contents);
  } finally {
    trials.end();
  }
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

/** What the reading of every file needs. */
interface Reading {
  root: string;
  classify: Classifier;
  config: Config;
  trials: Trials;
}

interface Read {
  documents: Contents['documents'];
  entries: Contents['entries'];
  unreadable: UnreadableFile[];
}

async function readFile(path: string, reading: Reading, contents: Read): Promise<void> {
  const { root, classify, config, trials } = reading;
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
    if (kind) {
      await refuseEndless(sourceText(text), path, trials);
      contents.documents.push(parseDocument({ path, text, kind }, config));
    } else if (type) contents.entries.push(parseEntry({ path, text, type }));
  } catch (error) {
    contents.unreadable.push(unreadable(path, problemOf(error)));
  }
}

/** Throws `Unreadable` for a text that would keep the parser busy, or end it. */
async function refuseEndless(text: string, path: string, trials: Trials): Promise<void> {
  refuseTooDense(text);
  const format = path.endsWith('.mdx') ? 'mdx' : 'md';
  if (!isSuspicious(text, format)) return;
  const outcome = await trials.run({ text, format });
  if (outcome !== 'read') throw new Unreadable(fileStart, endlessMessages[outcome]);
}

const endlessMessages: Record<Exclude<Outcome, 'read'>, string> = {
  slow: 'The parser does not come to an end with the file. Look for braces, brackets and tags that nothing closes, and for very long lines.',
  crashed: 'The parser fails at the file without a word. Look for what is nested very deeply.',
  refused:
    'The file was not tried, because the parser did not come to an end with several others. Mend those first.',
};

/** One file never ends a run: what a parser throws becomes a finding of that file, in its own words. */
function problemOf(error: unknown): ParseProblem | string {
  if (error instanceof Unreadable) return error.problem;
  return `The file cannot be read: ${thrownWords(error)}. Write it more plainly, and report this: it is a fault of ours.`;
}

function unreadable(path: string, problem: ParseProblem | string): UnreadableFile {
  const whole: ParseProblem =
    typeof problem === 'string' ? { about: 'file', range: fileStart, message: problem } : problem;
  return { path, problems: [whole] };
}
