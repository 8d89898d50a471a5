import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { entryNames } from '../../schemas/entries/index.ts';
import { documentKind, kinds } from '../../schemas/kinds/index.ts';
import { type Profile, profile as profileSchema } from '../../schemas/profile.ts';
import { CannotRun, loadProject, type Project } from '../project/project.ts';
import type { Terminal } from './terminal.ts';

/** The option that every command shares which lints. */
export function profileOption(): Option {
  return new Option('--profile <profile>', 'how much is demanded; wins over the config').choices(
    profileSchema.options,
  );
}

/** The option of the commands that build a site, or say whether one can be built. */
export function mdxCodeOption(): Option {
  return new Option(
    '--allow-mdx-code',
    'let .mdx files run code when the site is built: they may do what you may',
  );
}

/** Loads the project that a command names, and says its notes. */
export async function openProject(
  dir: string,
  { config, profile, allowMdxCode }: { config?: string; profile?: Profile; allowMdxCode?: true },
  terminal: Terminal,
): Promise<Project> {
  const configFile = config === undefined ? undefined : resolve(terminal.cwd, config);
  const project = await loadProject(resolve(terminal.cwd, dir), { profile, configFile, allowMdxCode });
  for (const note of project.notes) terminal.say(note);
  return project;
}

/** Throws `CannotRun` for a folder that holds nothing to check: a gate that passes on nothing is worse than none. */
export function refuseEmpty({ summary, folder }: Project, dir: string): void {
  if (summary.files > 0) return;
  const above = handbookAbove(folder);
  if (above !== undefined) {
    throw new CannotRun(
      `‘${dir}’ is a folder inside the handbook ‘${above}’. Run the command for that folder.`,
    );
  }
  throw new CannotRun(
    `‘${dir}’ holds nothing to check: no document, and no ${entryNames.join(' or ')}. Documents are ${documentFolders}, or what ‘documents’ in runproof.yaml names. Run ‘runproof new ${documentKind.options[0]} <id>’ to start one.`,
  );
}

const documentFolders = documentKind.options.map((kind) => `${kinds[kind].folder}/**/*.md`).join(', ');

/** The nearest folder above that holds a config. */
function handbookAbove(folder: string): string | undefined {
  for (let at = dirname(folder); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'runproof.yaml'))) return at;
  }
  return undefined;
}
