import type { Command, Fence } from '../model.ts';
import { changesSomething } from './effects.ts';

const shellLanguages = new Set([
  'bash',
  'sh',
  'shell',
  'zsh',
  'fish',
  'console',
  'shell-session',
  'shellsession',
  'terminal',
  'powershell',
  'pwsh',
]);

/** Whether a fence holds what a person types into a shell. */
export function isShell(fence: Fence): boolean {
  return fence.language !== undefined && shellLanguages.has(fence.language);
}

/** Reads a shell fence. Where any line has a prompt, the lines without one are output. */
export function readCommand(fence: Fence): Command {
  const lines = typedCommands(fence.value);
  return { fence, lines, changes: lines.find(changesSomething) };
}

/** What a person types, one item a command, which may go on over several lines. */
function typedCommands(value: string): string[] {
  const lines = value.split(/\r?\n/);
  const prompted = lines.some((line) => /^\s*\$\s/.test(line));
  const commands: string[] = [];
  for (const line of lines) {
    const before = commands.at(-1) ?? '';
    const typed = typedText(line, prompted);
    if (goesOn(before) && !(prompted && typed !== undefined)) commands.splice(-1, 1, joined(before, line));
    else if (typed !== undefined) commands.push(typed);
  }
  return commands.map((command) => command.replace(/\\$/, '').trimEnd());
}

const promptPattern = /^\s*(\[[^\]]*\])?[\w.@:~/-]*[$#%❯]\s+(?=\S)/;

/** The command that a line starts; undefined for output, comments and blank lines. */
function typedText(line: string, prompted: boolean): string | undefined {
  if (line.trim() === '' || /^\s*#/.test(line)) return undefined;
  if (!prompted) return line.trim();
  return promptPattern.test(line) ? line.replace(promptPattern, '').trim() : undefined;
}

/** Past this length an open quote is taken for an apostrophe in output. */
const maxLength = 5000;

function goesOn(command: string): boolean {
  if (command.length > maxLength) return false;
  const mark = hereDocumentMark(command);
  // The command grows by a line at a time, so no line before the last one can be the mark.
  if (mark !== undefined) return command.slice(command.lastIndexOf('\n') + 1).trim() !== mark;
  return command.endsWith('\\') || hasOpenQuote(command);
}

function joined(command: string, line: string): string {
  if (!command.endsWith('\\') || hereDocumentMark(command) !== undefined) return `${command}\n${line}`;
  return `${command.slice(0, -1).trimEnd()} ${line.trim()}`;
}

/** The word that ends the command’s here-document. */
function hereDocumentMark(command: string): string | undefined {
  return /(?<!<)<<-?\s*(["']?)([A-Za-z_]\w*)\1/.exec(command)?.[2];
}

function hasOpenQuote(text: string): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '\\' && quote !== "'") at++;
    else if (quote === '' && letter === '#' && /\s/.test(text[at - 1] ?? '')) return false;
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = '';
  }
  return quote !== '';
}

/** Words of a shell line without what stands in quotes. */
function wordsOf(text: string): string[] {
  return text.replace(/"[^"]*"|'[^']*'/g, ' ').split(/\s+/);
}

/** The names that a shell text gives a value. */
export function assignedNames(value: string): string[] {
  const names: string[] = [];
  const patterns = [
    /(?:^|[\s;&(])(?:export\s+|local\s+|readonly\s+|declare\s+(?:-\w+\s+)?)?([A-Za-z_]\w*)=/gm,
    /\b(?:for|select)\s+([A-Za-z_]\w*)\s+in\b/g,
    /\b(?:read|mapfile|readarray|getopts)[ \t]+([^\n;|&<>]*)/g,
    /\bprintf\s+-v\s+([A-Za-z_]\w*)/g,
  ];
  for (const pattern of patterns)
    for (const match of value.matchAll(pattern)) names.push(...wordsOf(match[1] ?? ''));
  return names.filter((name) => /^[A-Za-z_]\w*$/.test(name));
}
