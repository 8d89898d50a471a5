import type { Command, Fence } from '../model.ts';
import { readLines } from './lines.ts';
import { readSession } from './session.ts';

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
  const session = readSession(fence);
  const typed = session ?? readLines(fence.value);
  return {
    fence,
    lines: typed.map(({ text }) => text),
    changes: typed.find(({ changes }) => changes)?.text,
    isSession: session !== undefined,
  };
}
