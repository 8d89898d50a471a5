import { type Arguments, hasOption, readArguments, valuesOf } from './options.ts';

/** Commands that change something whatever their arguments are, if they have any. */
const alone = new RegExp(
  `^(?:${[
    'rm|rmdir|mv|dd|mkfs.*|truncate|kill|pkill|killall|chmod|chown|chgrp|umount|fallocate|swapoff|swapon|unlink|shred|ansible-playbook',
    '(?:lv|vg|pv)(?:create|remove|extend|reduce|resize|rename|convert|move)|resize2fs|xfs_growfs|wipefs|blkdiscard|growpart',
    'useradd|userdel|usermod|groupadd|groupdel|groupmod|chpasswd|chattr|setfacl|rmmod|chef-client',
    'dropdb|createdb|vacuumdb|reindexdb|pg_restore|pg_resetwal|pg_rewind|pg_archivecleanup|pg_repack',
    'kafka-(?:leader-election|delete-records|console-producer)(?:\\.sh)?',
    '(?:Remove|Stop|Restart|Start|Disable|Enable|Clear|Move|Rename|Suspend|Resume|Uninstall|Install)-(?!Sleep|Host|Variable|Location|Transcript|Process$)[A-Z]\\w+',
  ].join('|')})$`,
);

const withoutArguments = /^(reboot|shutdown|poweroff|halt|vacuumdb|reindexdb|pg_resetwal|chef-client)$/;

/** Any of the arguments that fits makes the command change something. */
const byArgument: readonly { name: RegExp; argument: RegExp }[] = [
  { name: /^kafka-(topics|configs|acls)(\.sh)?$/, argument: /^--(alter|delete|create|add|remove)\b/ },
  {
    name: /^kafka-(consumer-groups|reassign-partitions)(\.sh)?$/,
    argument: /^--(execute|delete|delete-offsets|cancel)\b/,
  },
  {
    name: /^ip6?tables$/,
    argument: /^(-[ADFIPRX]|--(append|delete|flush|insert|policy|replace|delete-chain))$/,
  },
  { name: /^sysctl$/, argument: /^(-w|-p.*|--system|--load.*|--write|[\w./-]+=.*)$/ },
  { name: /^journalctl$/, argument: /^--(vacuum|rotate)/ },
  { name: /^logrotate$/, argument: /^(-f|--force)$/ },
  { name: /^find$/, argument: /^-delete$/ },
  { name: /^sed$/, argument: /^(-[a-zA-Z]*i|--in-place)/ },
  { name: /^perl$/, argument: /^-[a-z0]*i/ },
  { name: /^tee$/, argument: /^\/(etc|proc|sys|usr|var)\// },
  { name: /^rsync$/, argument: /^--(del|delete(-\w+)*|remove-source-files)$/ },
  { name: /^crontab$/, argument: /^-\w*r|^[^-]/ },
  { name: /^sgdisk$/, argument: /^(--zap.*|-Z)$/ },
  { name: /^dmsetup$/, argument: /^remove(_all)?$/ },
  { name: /^mount$/, argument: /^(-o)?([\w=]+,)*remount\b/ },
  { name: /^modprobe$/, argument: /^(-r|--remove)$/ },
  { name: /^ifconfig$/, argument: /^(up|down)$/ },
  { name: /^nginx$/, argument: /^-s/ },
  { name: /^dpkg$/, argument: /^(-[irP]|--(install|remove|purge|configure))$/ },
  { name: /^rpm$/, argument: /^(-[eFiU]\w*|--(erase|freshen|install|upgrade|rebuilddb|import))$/ },
];

/** Writing to a server: a method, or data that make curl use one. */
const byRequest: Readonly<Record<string, (given: Arguments) => boolean>> = {
  curl: (given) =>
    valuesOf(given, /^(-X|--request)$/).some((method) => /^(POST|PUT|PATCH|DELETE)$/i.test(method)) ||
    hasOption(given, /^(-[dFT]|--data.*|--json|--form.*|--upload-file)$/),
  wget: (given) =>
    hasOption(given, /^--(post|body)-(data|file)$/) ||
    valuesOf(given, /^--method$/).some((method) => !/^(GET|HEAD)$/i.test(method)),
  http: ({ operands }) => /^(POST|PUT|PATCH|DELETE)$/i.test(operands[0] ?? ''),
};

const requestOptions = {
  valued:
    '-A -b -c -C -d -D -e -E -F -H -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --request --data --data-raw --data-binary --data-urlencode --json --form --upload-file --header --user --output --url --connect-timeout --max-time --cacert --cert --key --proxy --write-out --retry --resolve --post-data --post-file --body-data --body-file --method -O',
};

function requests(name: string): ((given: Arguments) => boolean) | undefined {
  return Object.hasOwn(byRequest, name) ? byRequest[name] : undefined;
}

/** Options of curl without a value that look like one of wget. */
function requestArguments(name: string, args: readonly string[]): Arguments {
  const valued = name === 'curl' ? requestOptions.valued.replace(/ -O$/, '') : requestOptions.valued;
  return readArguments(args, { valued });
}

const s3 = (args: readonly string[]) => {
  const { operands, options } = readArguments(args, {
    flags: '--recursive --delete --dryrun --quiet --only-show-errors',
  });
  const [service, verb = ''] = operands;
  if (service !== 's3' || !/^(cp|sync)$/.test(verb)) return false;
  return (
    /^s3:\/\//.test(operands.at(-1) ?? '') ||
    (verb === 'sync' && options.some(({ name }) => name === '--delete'))
  );
};

const github = (args: readonly string[]) => {
  const given = readArguments(args, {
    valued: '-R -X -f -F -H -q -t --repo --method --field --raw-field --input',
  });
  const [topic, verb] = given.operands;
  if (topic === 'api') return asksForChange(given);
  return /^(workflow (run|enable|disable)|run (rerun|cancel|delete)|pr (merge|close)|release (create|delete|edit))$/.test(
    `${topic} ${verb}`,
  );
};

/** As `gh api` does it: fields are sent with `POST`, where no method is named. */
function asksForChange(given: Arguments): boolean {
  const [method] = valuesOf(given, /^(-X|--method)$/);
  if (method !== undefined) return /^(POST|PUT|PATCH|DELETE)$/i.test(method);
  return hasOption(given, /^(-[fF]|--(raw-)?field|--input)$/);
}

/** Modules that look, or whose arguments are judged by themselves. */
const lookingModule =
  /(^|\.)(ping|win_ping|setup|gather_facts|debug|stat|find|slurp|fetch|assert|getent|wait_for|command|shell|raw|script|\w+_(info|facts))$/;

const ansible = (args: readonly string[]) => {
  const given = readArguments(args, { valued: '-m -a -i -u -f -l -e -t -M -P -B -T --module-name --args' });
  const isTrial = hasOption(given, /^-C$/);
  return !isTrial && valuesOf(given, /^(-m|--module-name)$/).some((module) => !lookingModule.test(module));
};

/** Where files go: the last operand, unless it is a copy of what is there. */
const copiesIntoSettings = (args: readonly string[]) => {
  const { operands } = readArguments(args, { valued: '-m -o -g -S' });
  const target = operands.at(-1) ?? '';
  const isCopy = /[.~_-](bak|backup|orig|old|save|copy|[0-9$]\S*)$|[~}]$/.test(target.slice(-30));
  return /^\/(etc|proc|sys)\//.test(target) && !isCopy;
};

/** Whether a command changes something that is told by its name and its flags, and not by a verb. */
export function flagsChange(name: string, args: readonly string[]): boolean {
  if (withoutArguments.test(name) || (args.length > 0 && alone.test(name))) return true;
  if (name === 'aws' && s3(args)) return true;
  if (name === 'gh') return github(args);
  if (name === 'ansible') return ansible(args);
  if (/^(cp|install|ln)$/.test(name)) return copiesIntoSettings(args);
  const request = requests(name);
  if (request) return request(requestArguments(name, args));
  return byArgument.some((one) => one.name.test(name) && args.some((arg) => one.argument.test(arg)));
}

/** What looks like a change and is none: trials, help, temporary files, the reader’s own configuration. */
const harmless: Readonly<Record<string, (args: readonly string[]) => boolean>> = {
  kubectl: (args) => followsEachOther(args, ['create', 'token']),
  oc: (args) => followsEachOther(args, ['create', 'token']) || isUpgradeStatus(args),
  git: (args) => /^tag( (-l|-n|--list|--sort|--contains|--points-at)\b.*)?$/.test(args.join(' ')),
  chmod: ([mode]) => mode === '+x',
  velero: (args) => followsEachOther(args, ['backup', 'create']),
  salt: (args) => args.includes('test=True'),
  rsync: (args) => hasOption(readArguments(args, { valued: '-e -f -B -M -T' }), /^-n$/),
  dd: (args) => !args.some((arg) => /^of=(?!\/dev\/null$|\/tmp\/)/.test(arg)),
  rm: isTemporary,
  rmdir: isTemporary,
  mv: isTemporary,
  kill: ([signal = '']) => /^-(0|3|l|L|QUIT|SIGQUIT)$/.test(signal),
  crontab: ([option = '']) => option === '-l',
  curl: (args) => {
    const given = requestArguments('curl', args);
    const [method = ''] = valuesOf(given, /^(-X|--request)$/);
    const isQuery = /\/_(search|count|msearch|cat)\b|_cluster\/allocation\/explain/;
    return (
      hasOption(given, /^(-G|--get)$/) ||
      /^(GET|HEAD)$/i.test(method) ||
      given.operands.some((url) => isQuery.test(url))
    );
  },
};

function followsEachOther(args: readonly string[], words: readonly [string, string]): boolean {
  return args.some((arg, at) => arg === words[0] && args[at + 1] === words[1]);
}

/** `oc adm upgrade` without an option only shows what there is. */
function isUpgradeStatus([first, second, third = 'status']: readonly string[]): boolean {
  return first === 'adm' && second === 'upgrade' && /^(status|recommend)$/.test(third);
}

function isTemporary(args: readonly string[]): boolean {
  const { operands } = readArguments(args, {});
  return operands.length > 0 && operands.every((path) => /^\/tmp\/[^\s."']+(\.\w+)*$/.test(path));
}

const trial =
  /^(--(dry-?run|help|list(-\w+)?|check|syntax-check|rm|noop|simulate|why-run|what-?if|just-print)(=(?!none$|false$).*)?|-WhatIf)$/;

/** Whether a command only tries or tells what it would do, or touches what nobody wants back. */
export function isHarmless(name: string, args: readonly string[]): boolean {
  return (
    args.some((arg) => trial.test(arg)) ||
    (Object.hasOwn(harmless, name) && (harmless[name]?.(args) ?? false))
  );
}

/** Whether a command is known to change something in some of its uses. */
export function hasFlags(name: string): boolean {
  return (
    alone.test(name) ||
    withoutArguments.test(name) ||
    requests(name) !== undefined ||
    byArgument.some((one) => one.name.test(name))
  );
}
