import { afterOptions, type OptionNames } from './options.ts';

/** How a command names the one that it runs: behind its own options and operands. */
interface Wrapper extends OptionNames {
  /** How many operands stand before the other command. */
  operands?: number;
  /** Whether a shell reads the words once more, as `watch` and `ssh` let one do. */
  isScript?: boolean;
  /** Whether it gives the other command more arguments. */
  appends?: boolean;
}

/** Commands that run the one behind them, here or on another host. */
const wrappers: Readonly<Record<string, Wrapper>> = {
  // As somebody else
  sudo: {
    valued:
      '-u -g -h -p -C -R -T -t -r -U -D --user --group --host --prompt --chdir --chroot --role --type --close-from --command-timeout --other-user',
  },
  doas: { valued: '-u -C -a' },
  run0: { valued: '-u -g -D --user --group --unit --property --chdir --setenv' },
  pkexec: { valued: '--user' },
  gosu: { operands: 1 },
  'su-exec': { operands: 1 },
  setpriv: {
    valued: '--reuid --regid --ruid --euid --groups --inh-caps --ambient-caps --bounding-set --securebits',
  },
  chpst: { valued: '-u -U -b -e -/ -n -l -L -m -d -o -p -f -c' },
  // In another surrounding
  env: { valued: '-u -C --unset --chdir' },
  chroot: { operands: 1 },
  unshare: { valued: '-R -w -S -G --root --wd --setuid --setgid' },
  nsenter: { valued: '-t -S -G --target --setuid --setgid' },
  numactl: { valued: '-N -m -C -i --cpunodebind --membind --physcpubind --interleave' },
  taskset: { operands: 1 },
  cgexec: { valued: '-g' },
  prlimit: {},
  proxychains: { valued: '-f' },
  proxychains4: { valued: '-f' },
  torsocks: {},
  sshpass: { valued: '-p -f -d -P' },
  'systemd-run': {
    valued:
      '-p -u -M -H -E -d --property --unit --uid --gid --slice --description --on-calendar --on-active --machine --host --setenv --working-directory --service-type',
  },
  'systemd-inhibit': { valued: '--what --who --why --mode' },
  direnv: { operands: 2 },
  fakeroot: {},
  firejail: {},
  // At another time or pace
  time: { valued: '-f -o --format --output' },
  timeout: { valued: '-s -k --signal --kill-after', operands: 1 },
  gtimeout: { valued: '-s -k --signal --kill-after', operands: 1 },
  nohup: {},
  nice: { valued: '-n --adjustment' },
  ionice: { valued: '-c -n --class --classdata' },
  chrt: { operands: 1 },
  setsid: {},
  stdbuf: { valued: '-i -o -e --input --output --error' },
  unbuffer: {},
  chronic: {},
  caffeinate: { valued: '-t -w' },
  rlwrap: {},
  strace: { valued: '-e -o -p -s -u -E -P -O -S -a -I' },
  ltrace: { valued: '-e -o -p -s -u -l -n -a' },
  flock: { valued: '-w -E --timeout --wait --conflict-exit-code', operands: 1 },
  exec: { valued: '-a' },
  builtin: {},
  '!': {},
  busybox: {},
  toybox: {},
  // Again and again
  xargs: {
    valued:
      '-n -I -P -L -s -d -E -a --max-args --max-procs --max-lines --max-chars --delimiter --arg-file --process-slot-var',
    appends: true,
  },
  parallel: {
    valued: '-j -a -I -S -C -N -n --jobs --arg-file --sshlogin --colsep --joblog --delay --retries --timeout',
    isScript: true,
  },
  watch: { valued: '-n --interval', isScript: true },
  eval: { isScript: true },
  // On another host
  ssh: {
    valued: '-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -P -p -Q -R -S -W -w',
    operands: 1,
    isScript: true,
  },
  autossh: {
    valued: '-M -B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w',
    operands: 1,
    isScript: true,
  },
  mosh: { valued: '-p --ssh --server --port --predict', operands: 1, isScript: true },
  pdsh: { valued: '-w -x -l -f -t -u -R -g', isScript: true },
  clush: { valued: '-w -x -g -X -l -f -o -t -u', isScript: true },
  pssh: { valued: '-h -H -l -p -o -e -t -O -A -x', isScript: true },
  'parallel-ssh': { valued: '-h -H -l -p -o -e -t -O -x', isScript: true },
};

export interface Wrapped {
  words: readonly string[];
  isScript: boolean;
}

/** The command behind a wrapper; undefined where the name is none. Without words there is no command. */
export function wrapped([name = '', ...args]: readonly string[]): Wrapped | undefined {
  const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
  if (!wrapper) return undefined;
  const behind = withoutAssignments(afterOptions(args, wrapper)).slice(wrapper.operands ?? 0);
  const words = behind[0] === '--' ? behind.slice(1) : behind;
  const more = wrapper.appends ? ['{}'] : [];
  return { words: [...withoutAssignments(words), ...more], isScript: wrapper.isScript ?? false };
}

/** `A=b` before a command, as `env` and `sudo` take it. */
function withoutAssignments(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  return first === -1 ? [] : words.slice(first);
}
