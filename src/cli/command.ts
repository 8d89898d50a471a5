import type { Command } from 'commander';
import type { ExitCode, Terminal } from './terminal.ts';

/** Adds a command to the program; the command calls `end` with its exit code. */
export type AddCommand = (program: Command, terminal: Terminal, end: (code: ExitCode) => void) => void;
