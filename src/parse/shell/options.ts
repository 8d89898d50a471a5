/** Which options of a command take the next word as their value. */
export interface OptionNames {
  /** Names, separated by blanks: `-n --namespace`. */
  valued?: string;
  /** Where given, these take none and every other long option does. */
  flags?: string;
}

/** An option as it is given; `value` is undefined where it has none. */
export interface GivenOption {
  name: string;
  value: string | undefined;
}

/** The arguments of a command, told apart. */
export interface Arguments {
  options: readonly GivenOption[];
  /** What is no option and no option’s value. */
  operands: readonly string[];
}

/** Splits the arguments of a command. `-it` are two options, and `-n5` is one with a value. */
export function readArguments(args: readonly string[], names: OptionNames): Arguments {
  const known = readNames(names);
  const options: GivenOption[] = [];
  const operands: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--') return { options, operands: [...operands, ...args.slice(at + 1)] };
    if (!isOption(arg)) operands.push(arg);
    else {
      const { given, takesNext } = readOption(arg, args[at + 1], known);
      options.push(...given);
      if (takesNext) at++;
    }
  }
  return { options, operands };
}

/** What follows the options that a command’s arguments start with. */
export function afterOptions(args: readonly string[], names: OptionNames): readonly string[] {
  const known = readNames(names);
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--') return args.slice(at + 1);
    if (!isOption(arg)) return args.slice(at);
    if (readOption(arg, args[at + 1], known).takesNext) at++;
  }
  return [];
}

/** The values of those options that have one of the names. */
export function valuesOf({ options }: Arguments, pattern: RegExp): string[] {
  return options.flatMap(({ name, value }) => (pattern.test(name) && value !== undefined ? [value] : []));
}

export function hasOption({ options }: Arguments, pattern: RegExp): boolean {
  return options.some(({ name }) => pattern.test(name));
}

interface KnownNames {
  valued: ReadonlySet<string>;
  flags: ReadonlySet<string> | undefined;
}

function readNames({ valued = '', flags }: OptionNames): KnownNames {
  return { valued: namesIn(valued), flags: flags === undefined ? undefined : namesIn(flags) };
}

/** The lists are few and asked for with every command. */
const lists = new Map<string, ReadonlySet<string>>();

function namesIn(list: string): ReadonlySet<string> {
  const known = lists.get(list) ?? new Set(list.split(' '));
  lists.set(list, known);
  return known;
}

function isOption(arg: string): boolean {
  return arg.length > 1 && arg.startsWith('-');
}

interface ReadOption {
  given: GivenOption[];
  takesNext: boolean;
}

function readOption(arg: string, next: string | undefined, known: KnownNames): ReadOption {
  const isLong = arg.startsWith('--') || known.valued.has(arg);
  return isLong ? readLongOption(arg, next, known) : readLetters(arg, next, known);
}

function readLongOption(arg: string, next: string | undefined, { valued, flags }: KnownNames): ReadOption {
  const [, name = arg, value] = /^([^=]+)=(.*)$/s.exec(arg) ?? [];
  if (value !== undefined) return { given: [{ name, value }], takesNext: false };
  const takesNext = flags ? !flags.has(arg) && next !== undefined && !isOption(next) : valued.has(arg);
  return { given: [{ name, value: takesNext ? next : undefined }], takesNext };
}

/** The first letter that wants a value takes the rest of the word, or the next word where nothing is left. */
function readLetters(arg: string, next: string | undefined, { valued }: KnownNames): ReadOption {
  const given: GivenOption[] = [];
  for (let at = 1; at < arg.length; at++) {
    const name = `-${arg[at] ?? ''}`;
    if (valued.has(name)) {
      const rest = arg.slice(at + 1);
      given.push({ name, value: rest === '' ? next : rest.replace(/^=/, '') });
      return { given, takesNext: rest === '' };
    }
    given.push({ name, value: undefined });
  }
  return { given, takesNext: false };
}
