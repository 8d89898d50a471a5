import { afterOptions, hasOption, type OptionNames, readArguments, valuesOf } from './options.ts';
import { optionNamesOf } from './tools.ts';
import { wrapped } from './wrappers.ts';

/** What a command runs: another command, or a text that a shell reads. */
export type HandedOn = { words: readonly string[] } | { script: string; input?: readonly string[] };

/** A command with what it is given to read. */
interface Given {
  words: readonly string[];
  input: readonly string[];
}

/**
 * What a command hands on to be run, here or elsewhere; undefined where it runs no other command and is to be judged
 * by itself.
 */
export function handedOn({ words, input }: Given): HandedOn[] | undefined {
  const [name = '', ...args] = words;
  const runner = Object.hasOwn(runners, name) ? runners[name] : undefined;
  const run = runner?.(args, { words, input });
  if (run) return run;
  const behind = wrapped(words);
  if (!behind) return behindDashes(name, args);
  if (behind.words.length === 0) return asScripts(readsShell.test(name) ? input : []);
  return behind.isScript ? [{ script: behind.words.join(' '), input }] : [{ words: behind.words }];
}

/** Without a command these start a shell, which reads what they are given. */
const readsShell = /^(sudo|doas|ssh|autossh|chroot|nsenter|unshare|setsid|eval)$/;

function asScripts(texts: readonly string[]): HandedOn[] {
  return texts.map((script) => ({ script }));
}

type Runner = (args: readonly string[], given: Given) => HandedOn[] | undefined;

const shell: Runner = (args, { input }) => {
  const names = { valued: '-o -O +o --rcfile --init-file' };
  const [first] = afterOptions(args, names);
  if (hasOption(readArguments(args, names), /^(-c|--command|-Command)$/))
    return asScripts(first ? [first] : []);
  return first === undefined || args.includes('-s') || args.includes('-') || first.startsWith('/dev/')
    ? asScripts(input)
    : undefined;
};

/** `-c` hands on a text, and without it the input is read. */
const withCommandOption: Runner = (args, { input }) => {
  const texts = valuesOf(
    readArguments(args, { valued: '-c -C -s -g -G -u --command --session-command --shell --run' }),
    commandOption,
  );
  return texts.length > 0 ? asScripts(texts) : input.length > 0 ? asScripts(input) : undefined;
};

const commandOption = /^(-c|-C|--command|--session-command|--run)$/;

const readInput: Runner = (_, { input }) => asScripts(input);

/** `kubectl exec pod -- command`, and `oc rsh pod command`. */
const kubectl: Runner = (args) => {
  const names = optionNamesOf('kubectl');
  const [verb = '', ...rest] = afterOptions(args, names);
  if (!/^(exec|rsh|debug|run|node-shell|ssh|attach)$/.test(verb)) return undefined;
  const dashes = rest.indexOf('--');
  const direct = /^(exec|rsh)$/.test(verb) ? afterOptions(rest, names).slice(1) : [];
  const words = dashes === -1 ? afterOptions(direct, names) : rest.slice(dashes + 1);
  return words.length === 0 ? undefined : [{ words }];
};

const container: Runner = (args) => {
  const names: OptionNames = optionNamesOf('docker');
  const rest = afterOptions(args, names);
  const [verb = '', ...behind] =
    rest[0] === 'compose' || rest[0] === 'container' ? afterOptions(rest.slice(1), names) : rest;
  if (verb === 'exec') return [{ words: afterOptions(behind, executing).slice(1) }];
  if (verb !== 'run' || !behind.includes('--rm')) return undefined;
  return [{ words: afterOptions(behind, running).slice(1) }];
};

const executing = { valued: '-e -u -w --env --user --workdir --env-file --detach-keys --index' };
const running = {
  valued: '-a -c -e -h -l -m -p -u -v -w',
  flags:
    '--rm --detach --init --interactive --tty --privileged --publish-all --read-only --no-healthcheck --quiet --sig-proxy --oom-kill-disable --build --no-deps --service-ports',
};

/** `find` runs what stands between `-exec` and `;` or `+`. */
const find: Runner = (args) => {
  const runs: { words: readonly string[] }[] = [];
  for (let at = 0; at < args.length; at++) {
    if (!/^-(exec|ok)(dir)?$/.test(args[at] ?? '')) continue;
    const start = at + 1;
    while (at < args.length && args[at] !== ';' && args[at] !== '+') at++;
    runs.push({ words: args.slice(start, at) });
  }
  if (runs.length === 0) return undefined;
  return args.includes('-delete') ? [...runs, { words: ['find', '-delete'] }] : runs;
};

const ansible: Runner = (args) => {
  const given = readArguments(args, {
    valued:
      '-m -a -i -u -f -l -e -t -M -P -B -T --module-name --args --inventory --user --forks --limit --extra-vars',
  });
  const [module = 'command'] = valuesOf(given, /^(-m|--module-name)$/);
  return /^(ansible\.builtin\.)?(command|shell|raw|script)$/.test(module)
    ? asScripts(valuesOf(given, /^(-a|--args)$/))
    : undefined;
};

/** Tools of clouds, where a verb or an option says that a text is run on a host. */
const remoteCommand: Runner = (args) => {
  const given = readArguments(args, { valued: '--command --parameters --scripts' });
  if (!given.operands.some((word) => /^(ssh|run-command|send-command|execute-command|run)$/.test(word)))
    return undefined;
  const texts = valuesOf(given, /^--(command|scripts)$/);
  const parameters = valuesOf(given, /^--parameters$/).map((text) =>
    text.replace(/^\W*commands\W*/, '').replace(/[[\]"']/g, ';'),
  );
  return texts.length + parameters.length === 0 ? undefined : asScripts([...texts, ...parameters]);
};

const ip: Runner = (args) => {
  const at = args.indexOf('exec');
  return at > 0 && /^(netns|vrf)$/.test(args[at - 1] ?? '') ? [{ words: args.slice(at + 2) }] : undefined;
};

const salt: Runner = (args) => {
  const at = args.findIndex((arg) => /^cmd\.(run|shell|run_all)$/.test(arg));
  return at === -1 ? undefined : asScripts(args.slice(at + 1, at + 2));
};

/** What is typed into another terminal, or started in one. */
const tmux: Runner = (args) => {
  const [verb = '', ...rest] = afterOptions(args, { valued: '-L -S -f' });
  if (/^send(-keys)?$/.test(verb)) return asScripts(afterOptions(rest, { valued: '-t -N' }));
  if (!/^(new|new-session|neww|new-window|splitw|split-window|respawn-(pane|window))$/.test(verb))
    return undefined;
  const words = afterOptions(rest, { valued: '-s -n -c -t -x -y -e -F -l -p' });
  return words.length === 0 ? undefined : asScripts([words.join(' ')]);
};

const screen: Runner = (args) => {
  const words = afterOptions(args, { valued: '-S -c -e -h -p -s -t -T' });
  return words.length === 0 ? undefined : [{ words }];
};

const knife: Runner = (args) => {
  const [verb, , command] = readArguments(args, { valued: '-x -i -a -C -p -E' }).operands;
  return verb === 'ssh' && command !== undefined ? asScripts([command]) : undefined;
};

const firstOperand: Runner = (args) => asScripts(readArguments(args, {}).operands.slice(0, 1));

/** `fd -x command`, `entr command`, … : all that follows the option. */
const afterExec: Runner = (args) => {
  const at = args.findIndex((arg) => /^(-x|-X|--exec|--exec-batch)$/.test(arg));
  return at === -1 ? undefined : [{ words: args.slice(at + 1) }];
};

const runuser: Runner = (args, given) =>
  withCommandOption(args, given) ?? [{ words: afterOptions(args, { valued: '-u -g -G -s --user' }) }];

const unixShells = ['sh', 'bash', 'dash', 'zsh', 'ksh', 'ash', 'rbash', 'fish', 'pwsh', 'powershell'];
const withC = ['su', 'script', 'cf', 'vagrant', 'fly', 'flyctl', 'nix-shell'];
const containers = ['docker', 'podman', 'nerdctl', 'crictl', 'docker-compose', 'podman-compose'];

const runners: Readonly<Record<string, Runner>> = {
  ...Object.fromEntries(unixShells.map((name) => [name, shell])),
  ...Object.fromEntries(withC.map((name) => [name, withCommandOption])),
  ...Object.fromEntries(containers.map((name) => [name, container])),
  ...Object.fromEntries(['kubectl', 'oc', 'k'].map((name) => [name, kubectl])),
  ...Object.fromEntries(['aws', 'gcloud', 'az'].map((name) => [name, remoteCommand])),
  runuser,
  flock: (args) => {
    const texts = valuesOf(readArguments(args, { valued: '-c --command -w -E' }), commandOption);
    return texts.length > 0 ? asScripts(texts) : undefined;
  },
  env: (args) => {
    const texts = valuesOf(readArguments(args, { valued: '-S --split-string' }), /^(-S|--split-string)$/);
    return texts.length > 0 ? asScripts(texts) : undefined;
  },
  command: (args) => (/^-[vV]/.test(args[0] ?? '') ? [] : [{ words: afterOptions(args, {}) }]),
  trap: firstOperand,
  at: readInput,
  batch: readInput,
  find,
  fd: afterExec,
  ansible,
  ip,
  salt,
  tmux,
  screen,
  knife,
};

/** `lxc exec web -- rm x`: tools that nobody listed say in the same way what they run. */
function behindDashes(name: string, args: readonly string[]): HandedOn[] | undefined {
  const dashes = args.indexOf('--');
  const isRunner = /^(exec|run|ssh|shell|rsh|enter)$/;
  const verb = args.slice(0, Math.max(0, dashes)).some((arg) => isRunner.test(arg));
  return verb && name !== '' ? [{ words: args.slice(dashes + 1) }] : undefined;
}

/** Whether a command is known to run others. */
export function runsOthers(name: string): boolean {
  return Object.hasOwn(runners, name) || wrapped([name]) !== undefined;
}
