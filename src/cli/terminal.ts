/** Where a command writes and how it ends; tests give their own. */
export interface Terminal {
  /** The folder from which relative paths start. */
  cwd: string;
  /** What was asked for: findings, pages, tables. */
  out(text: string): void;
  /** What is said about the work: progress, notes, our own failures. */
  say(text: string): void;
}

/** Exit codes. */
export const exit = { clean: 0, findings: 1, cannotRun: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
