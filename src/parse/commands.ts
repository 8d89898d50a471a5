import { changesSomething } from './effects.ts';
import type { Command, Fence } from './model.ts';

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
  const lines = joinContinued(typedLines(fence.value));
  return { fence, lines, changes: lines.find(changesSomething) };
}

const promptPattern = /^\s*(\[[^\]]*\])?[\w.@:~/-]*[$#%❯]\s+(?=\S)/;

function typedLines(value: string): string[] {
  const lines = value.split(/\r?\n/);
  const prompted = lines.some((line) => /^\s*\$\s/.test(line));
  if (!prompted) return lines.filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  return lines.flatMap((line, at) => {
    if (promptPattern.test(line) && !/^\s*#/.test(line)) return [line.replace(promptPattern, '')];
    return /\\\s*$/.test(lines[at - 1] ?? '') ? [line.trim()] : [];
  });
}

/** One command a line: a trailing backslash, and an open quote or here-document, go on with the next. */
function joinContinued(lines: readonly string[]): string[] {
  const commands: string[] = [];
  let open = '';
  for (const line of lines) {
    open += line.trim();
    if (open.endsWith('\\')) {
      open = `${open.slice(0, -1).trimEnd()} `;
      continue;
    }
    if (hasOpenQuote(open)) {
      open += ' ';
      continue;
    }
    commands.push(open);
    open = '';
  }
  return open.trim() === '' ? commands : [...commands, open.trim()];
}

function hasOpenQuote(text: string): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '\\' && quote !== "'") at++;
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = '';
  }
  return quote !== '';
}

/** The names that a shell text gives a value. */
export function assignedNames(value: string): string[] {
  const names: string[] = [];
  const patterns = [
    /(?:^|[\s;&(])(?:export\s+|local\s+|readonly\s+|declare\s+(?:-\w+\s+)?)?([A-Za-z_]\w*)=/gm,
    /\bfor\s+([A-Za-z_]\w*)\s+in\b/g,
    /\bread\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g,
  ];
  for (const pattern of patterns)
    for (const match of value.matchAll(pattern)) if (match[1]) names.push(match[1]);
  return names;
}
