import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type DocumentKind, documentKind, kinds } from '../../../schemas/kinds/index.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { stemOf } from '../../parse/content-path.ts';
import { parseDocument } from '../../parse/document.ts';
import { CannotRun } from '../../project/project.ts';
import { newDocument } from '../../scaffold/document.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { AddCommand } from '../command.ts';
import { openProject, profileOption } from '../open-project.ts';

interface NewOptions {
  dir: string;
  profile?: Profile;
  config?: string;
  mdx?: true;
}

export const addNew: AddCommand = (program, terminal) => {
  program
    .command('new')
    .description('write a new document with everything it needs, and say what to fill in')
    .argument('<kind>', documentKind.options.join(', '))
    .argument('<id>', 'the file’s name without its extension, for example checkout-error-rate')
    .option('--dir <dir>', 'the handbook’s folder', '.')
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .option('--mdx', 'write MDX instead of Markdown')
    .addOption(profileOption())
    .action(async (kindName: string, idGiven: string, options: NewOptions) => {
      const kind = kindCalled(kindName);
      const id = idIn(idGiven, kind);
      const project = await openProject(options.dir, options, terminal);
      const path = `${kinds[kind].folder}/${id}.${options.mdx ? 'mdx' : 'md'}`;
      refuseOtherFolders(project.folder, path);
      refuseTaken(project.folder, path);
      const profile = options.profile ?? project.profile;
      const text = newDocument(
        { kind, id, profile, today: new Date().toISOString().slice(0, 10) },
        project.handbook,
      );
      const file = join(project.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      const { placeholders } = parseDocument({ path, text, kind }, project.handbook.config);
      const lines = placeholders.map(({ range }) => range.start.line);
      terminal.out(reportOf(relative(terminal.cwd, file) || file, text, lines));
    });
};

function kindCalled(name: string): DocumentKind {
  const kind = documentKind.safeParse(name).data;
  if (kind !== undefined) return kind;
  const all = documentKind.options.map((option) => `‘${option}’`).join(' or ');
  const cure = didYouMean(name, documentKind.options) || ` Use ${all}.`;
  throw new CannotRun(`There is no scaffold for ‘${name}’.${cure}`);
}

/** The id below the folder of its kind. Throws `CannotRun` for one that cannot be a file’s name. */
function idIn(given: string, kind: DocumentKind): string {
  const { folder } = kinds[kind];
  const name = stemOf(given.startsWith(`${folder}/`) ? given.slice(folder.length + 1) : given);
  if (/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i.test(name) && !name.includes('..')) return name;
  throw new CannotRun(
    `The id ‘${given}’ cannot be a file’s name. Use letters, digits and dashes, for example checkout-error-rate.`,
  );
}

/** What is written through a link could lie anywhere, and Runproof would not find it again. */
function refuseOtherFolders(folder: string, path: string): void {
  const parts = dirname(path).split('/');
  for (const [at] of parts.entries()) {
    const above = parts.slice(0, at + 1).join('/');
    const stat = lstatSync(join(folder, above), { throwIfNoEntry: false });
    if (stat && !stat.isDirectory())
      throw new CannotRun(
        `‘${above}’ is ${stat.isSymbolicLink() ? 'a link' : 'no folder'}. Replace it by a folder.`,
      );
  }
}

function refuseTaken(folder: string, path: string): void {
  const stem = stemOf(path);
  const taken = [`${stem}.md`, `${stem}.mdx`].find((file) =>
    lstatSync(join(folder, file), { throwIfNoEntry: false }),
  );
  if (taken) throw new CannotRun(`‘${taken}’ exists already. Choose another id, or edit that file.`);
}

function reportOf(file: string, text: string, lines: readonly number[]): string {
  const all = text.split('\n');
  const fills = [...new Set(lines)].map((line) => `  ${file}:${line}  ${(all[line - 1] ?? '').trim()}`);
  return `Wrote ${file}. Fill in:\n${fills.join('\n')}\nThen run ‘runproof lint’.\n`;
}
