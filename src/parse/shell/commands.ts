import type { Command, Fence } from '../model.ts';
import { readLines, type Typed } from './lines.ts';
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

/** Reads a shell fence, when it is asked for the first time. Where any line has a prompt, the lines without one are output. */
export function readCommand(fence: Fence): Command {
  // Nobody asks for most of them: only steps must say how they are taken back, and only sessions are copied in parts.
  let read: TypedLines | undefined;
  const typed = () => {
    read ??= typedLines(fence);
    return read;
  };
  return {
    fence,
    get lines() {
      return typed().lines.map(({ text }) => text);
    },
    get changes() {
      return typed().lines.find(({ changes }) => changes)?.text;
    },
    get isSession() {
      return typed().isSession;
    },
  };
}

interface TypedLines {
  lines: readonly Typed[];
  isSession: boolean;
}

function typedLines(fence: Fence): TypedLines {
  const session = readSession(fence);
  return { lines: session ?? readLines(fence.value), isSession: session !== undefined };
}
