import type { FileContent, HandbookFiles } from '../handbook/handbook-from.ts';
import { formatOf, isDocumentPath } from '../parse/content-path.ts';
import { fileProblem } from '../parse/file-problem.ts';
import { isSuspicious } from '../parse/markdown/suspicion.ts';
import type { Attempt } from '../parse/markdown/trial.ts';
import { denseProblem } from '../parse/unreadable.ts';
import { type Outcome, Trials } from './trials.ts';

/**
 * Tries the texts that may keep the parser busy, or end it, in a process of their own. Answers with the same files, in
 * which those that do are unreadable.
 */
export async function refuseEndless(files: HandbookFiles): Promise<HandbookFiles> {
  const tried = new Map(files);
  const trials = new Trials();
  try {
    for (const [path, content] of files) {
      const attempt = suspectOf(path, content);
      const outcome = attempt ? await trials.run(attempt) : 'read';
      if (outcome !== 'read')
        tried.set(path, { type: 'unreadable', problem: fileProblem(messages[outcome], outcome) });
    }
  } finally {
    trials.end();
  }
  return tried;
}

/** undefined where nothing is to be feared. What is too dense is refused before the parser sees it. */
function suspectOf(path: string, content: FileContent): Attempt | undefined {
  if (content.type !== 'text' || !isDocumentPath(path)) return undefined;
  const { text } = content;
  const format = formatOf(path);
  return isSuspicious(text, format) && denseProblem(text) === undefined ? { text, format } : undefined;
}

const messages: Record<Exclude<Outcome, 'read'>, string> = {
  slow: 'The parser does not come to an end with the file. Look for braces, brackets and tags that nothing closes, and for very long lines.',
  crashed: 'The parser fails at the file without a word. Look for what is nested very deeply.',
  refused:
    'The file was not tried, because the parser did not come to an end with several others. Correct those first.',
};
