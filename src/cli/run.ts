import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { packageFile } from '../package.ts';
import { CannotRun } from '../project/project.ts';
import { printableLines } from '../text/printable.ts';
import { cannotRunText } from './cannot-run-text.ts';
import type { AddCommand } from './command.ts';
import { addBuild } from './commands/build.ts';
import { addDev } from './commands/dev.ts';
import { addExplain } from './commands/explain.ts';
import { addGraph } from './commands/graph.ts';
import { addLinks } from './commands/links.ts';
import { addLint } from './commands/lint.ts';
import { addNew } from './commands/new.ts';
import { addPreview } from './commands/preview.ts';
import { addRules } from './commands/rules.ts';
import { type ExitCode, exit, type Terminal } from './terminal.ts';

/** Runs one command line, without the program’s name, and answers with its exit code. Never throws. */
export async function run(args: readonly string[], output: Terminal): Promise<ExitCode> {
  let code: ExitCode = exit.clean;
  const terminal = sayingSafely(output);
  const program = newProgram(terminal);
  const end = (ended: ExitCode) => {
    code = ended;
  };
  for (const add of commands) add(program, terminal, end);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, terminal);
  }
}

const commands: readonly AddCommand[] = [
  addLint,
  addBuild,
  addDev,
  addPreview,
  addLinks,
  addGraph,
  addNew,
  addRules,
  addExplain,
];

/** Messages quote what files hold, and what their code throws. */
function sayingSafely(terminal: Terminal): Terminal {
  return { ...terminal, say: (text) => terminal.say(printableLines(text)) };
}

function newProgram(terminal: Terminal): Command {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return new Command('runproof')
    .description(
      'Proves that runbooks are complete, and turns them into a site to work from during an incident.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.say(text.trimEnd()) });
}

function explainFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.cannotRun;
  if (error instanceof CannotRun) terminal.say(cannotRunText(error));
  else terminal.say(ownFailure(error));
  return exit.cannotRun;
}

/** A throw that is neither is our bug: say so, with what helps to report it. */
function ownFailure(error: unknown): string {
  const detail = process.env.RUNPROOF_DEBUG && error instanceof Error ? error.stack : String(error);
  return `Runproof failed, which is a fault of ours. Please report it with this line, or run again with RUNPROOF_DEBUG=1.\n${detail}`;
}
