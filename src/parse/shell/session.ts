import type { Fence } from '../model.ts';
import { typedChanges } from './clients.ts';
import { readLines, type Typed } from './lines.ts';
import { certainPrompt, likelyPrompt, type PromptLine, rootPrompt } from './prompts.ts';
import { firstCommandEnd, isComplete } from './script.ts';

/** Languages whose fences are sessions, where `# ` in front of a command is root’s prompt. */
const sessionLanguages = new Set(['console', 'shell-session', 'shellsession', 'terminal']);

/** What is typed in a session: the lines with a prompt and what goes on from them. undefined where no line has one. */
export function readSession({ value, language = '' }: Fence): Typed[] | undefined {
  const lines = value.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const isRoots = sessionLanguages.has(language) && rootPrompt(first) !== undefined;
  if (!isRoots && !lines.some((line) => certainPrompt(line))) return undefined;
  return entriesIn(lines).flatMap(readEntry);
}

/** A prompt and the lines up to the next one. */
interface Entry extends PromptLine {
  below: string[];
}

function entriesIn(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    const prompt = likelyPrompt(line, last?.reader);
    if (!prompt) last?.below.push(line);
    else if (prompt.goesOn && last?.reader === prompt.reader) {
      last.typed += `\n${prompt.typed}`;
      last.below = [];
    } else entries.push({ ...prompt, below: [] });
  }
  return entries;
}

function readEntry({ reader, typed, below }: Entry): Typed[] {
  if (typed === '') return [];
  if (reader === 'shell') return readLines(commandText(typed, below));
  return [{ text: typed, changes: typedChanges(reader, typed) }];
}

/** A command with the lines below that go on from it, as bash asks for them with `> ` or as its text says. */
function commandText(typed: string, below: readonly string[]): string {
  if (below.length === 0 || isComplete(typed)) return typed;
  const other = below.findIndex((line) => !/^\s*>(\s|$)/.test(line));
  const answers = other === -1 ? below : below.slice(0, other);
  if (answers.length > 0) return [typed, ...answers.map((line) => line.replace(/^\s*>\s?/, ''))].join('\n');
  const text = [typed, ...below].join('\n');
  return text.slice(0, firstCommandEnd(text));
}
