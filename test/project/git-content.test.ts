import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHistory } from '../../src/project/history.ts';
import { writeFolder } from './folder.ts';
import { repository } from './repository.ts';

const date = '2026-01-01T00:00:00+00:00';

/** What a configuration can have Git run, by the name of the way; `RUN` stands for the program. */
const ways: Readonly<Record<string, string>> = {
  'a fetch of what is missing': '[remote "x"]\n\turl = .\n\tpromisor = true\n\tuploadpack = "RUN;"',
  'a fetch over ssh': '[remote "x"]\n\turl = ssh://x/y\n\tpromisor = true\n[core]\n\tsshCommand = RUN',
  'a fetch that another file asks for':
    '[include]\n\tpath = more\n#more\n[remote "x"]\n\turl = .\n\tpromisor = true\n\tuploadpack = "RUN;"',
  'a helper of a remote': '[remote "x"]\n\turl = ext::RUN\n\tpromisor = true\n[protocol]\n\tallow = always',
  'one of the programs for files and output': [
    '[core]\n\tfsmonitor = RUN\n\tpager = RUN\n\tworktree = /\n\tbare = false\n[pager]\n\tlog = RUN',
    '[log]\n\tshowSignature = true\n[gpg]\n\tprogram = RUN',
    '[diff]\n\texternal = RUN\n[diff "x"]\n\ttextconv = RUN\n\tcommand = RUN',
    '[filter "x"]\n\tsmudge = RUN\n\tclean = RUN\n\tprocess = RUN',
  ].join('\n'),
};

/** A bare repository that lacks a tree, and runs a program in one way. */
function evilRepository(way: string, marker: string): string {
  const { folder, write, commit, git } = repository();
  write('.gitattributes', '* diff=x filter=x\n');
  write('runbooks/a.md', 'x\n');
  commit({ date, subject: 'Add' });
  const tree = git(['rev-parse', 'HEAD:runbooks']);
  rmSync(join(folder, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
  const evil = join(folder, '.git');
  const program = join(folder, 'evil.sh');
  writeFileSync(program, `#!/bin/sh\necho ran > '${marker}'\nexit 1\n`, { mode: 0o755 });
  const [settings, more] = (ways[way] ?? '').replaceAll('RUN', program).split('#more');
  const start = '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tpartialClone = x\n';
  writeFileSync(join(evil, 'more'), more ?? '');
  writeFileSync(join(evil, 'config'), `${start}${settings}\n`);
  mkdirSync(join(evil, 'hooks'), { recursive: true });
  writeFileSync(join(evil, 'hooks', 'post-index-change'), readFileSync(program), { mode: 0o755 });
  return evil;
}

/** Where content can bring such a repository, by the name of the place; answers with the handbook’s folder. */
const places: Readonly<Record<string, (evil: string) => string>> = {
  'in the handbook’s folder': (evil) => {
    const handbook = writeFolder({});
    cpSync(evil, handbook, { recursive: true });
    return handbook;
  },
  'in a folder above it, in a checkout': (evil) => {
    const { folder, write, commit } = repository();
    write('a.md', 'x\n');
    commit({ date, subject: 'Add' });
    cpSync(evil, join(folder, 'docs'), { recursive: true });
    mkdirSync(join(folder, 'docs', 'handbook'));
    return join(folder, 'docs', 'handbook');
  },
  'behind a ‘.git’ file that leads into the content': (evil) => {
    const handbook = writeFolder({ '.git': 'gitdir: ./evil\n' });
    cpSync(evil, join(handbook, 'evil'), { recursive: true });
    return handbook;
  },
  'behind a ‘.git’ folder that is none': (evil) => {
    const handbook = writeFolder({ '.git/x': '' });
    cpSync(evil, handbook, { recursive: true });
    return handbook;
  },
  'as ‘.git’ itself, from an archive': (evil) => {
    const handbook = writeFolder({});
    cpSync(evil, join(handbook, '.git'), { recursive: true });
    return handbook;
  },
};

const cases = Object.keys(places).flatMap((place) => Object.keys(ways).map((way) => ({ place, way })));

test.skipIf(process.platform === 'win32').each(cases)('$way is not run $place', async ({ place, way }) => {
  const marker = join(writeFolder({}), 'marker');
  await loadHistory(places[place]?.(evilRepository(way, marker)) ?? '');
  expect(existsSync(marker)).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'the attack is real: a log of Git within the content runs it',
  () => {
    const marker = join(writeFolder({}), 'marker');
    const evil = evilRepository('a fetch of what is missing', marker);
    const handbook = places['in the handbook’s folder']?.(evil);
    spawnSync('git', ['log', '--name-only'], { cwd: handbook, timeout: 30_000 });
    expect(existsSync(marker)).toBe(true);
  },
);

test.skipIf(process.platform === 'win32')(
  'no Git of the content is run, and none of a relative PATH',
  async () => {
    const { folder, write, commit } = repository();
    write('a.md', 'x\n');
    commit({ date, subject: 'Add' });
    const marker = join(writeFolder({}), 'marker');
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho ran > '${marker}'\n`, { mode: 0o755 });
    const module = new URL('../../src/project/history.ts', import.meta.url).href;
    const code = `import { loadHistory } from '${module}'; console.log([...(await loadHistory('.')).keys()].join());`;
    const options = {
      cwd: folder,
      env: { PATH: `.:${folder}::${process.env.PATH}` },
      encoding: 'utf8',
    } as const;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], options)).toBe('a.md\n');
    expect(existsSync(marker)).toBe(false);
  },
);
