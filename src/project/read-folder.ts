import type { Classifier } from '../handbook/classifier.ts';
import type { FileContent, HandbookFiles } from '../handbook/handbook-from.ts';
import { fileProblem } from '../parse/file-problem.ts';
import { listFiles, type PathProblem } from './files.ts';
import { readText } from './read-text.ts';

/** Lists a handbook’s folder, and reads the texts of its documents and entries. */
export function readFolder(root: string, classify: Classifier): HandbookFiles {
  const { files, problems, closed } = listFiles(root, classify.isIgnored);
  const missed = [...problems].filter(([path]) => classify.mayHoldContent(path));
  return new Map<string, FileContent>([
    ...files.map((path) => [path, contentOf(root, path, classify)] as const),
    ...[...closed, ...missed].map(([path, problem]) => [path, noFile(problem)] as const),
  ]);
}

function contentOf(root: string, path: string, classify: Classifier): FileContent {
  if ((classify.kindOf(path) ?? classify.entryTypeOf(path)) === undefined) return { type: 'name' };
  const read = readText(root, path);
  return 'text' in read ? { type: 'text', ...read } : { type: 'unreadable', ...read };
}

function noFile({ message, cause }: PathProblem): FileContent {
  return { type: 'no file', problem: fileProblem(message, cause) };
}
