import { isKnownCommand } from './known-commands.ts';

/** Who reads what is typed behind a prompt. */
export type Reader = 'shell' | 'sql' | 'redis-cli' | 'mongosh';

/** What a line of a session is. */
export interface PromptLine {
  reader: Reader;
  /** What is typed behind the prompt. */
  typed: string;
  /** Whether the prompt goes on with the command above, as `db-# ` and `-> ` do. */
  goesOn: boolean;
}

/** Longer prompts are none. */
const longest = 200;

const environment = String.raw`(?:\([\w .-]+\)\s*)?`;

/** Prompts that nothing else looks like. */
const certain: readonly { reader: Reader; pattern: RegExp; goesOn?: boolean }[] = [
  { reader: 'shell', pattern: new RegExp(`^${environment}\\$\\s`) },
  { reader: 'shell', pattern: new RegExp(`^${environment}\\[[\\w~][^\\]]*\\]\\s?[$#%>](?:\\s|$)`) },
  { reader: 'redis-cli', pattern: /^(?:redis|valkey|[\w.-]+:\d+)(?:\[\d+\])?(?:\(TX\))?>\s/ },
  {
    reader: 'shell',
    pattern: new RegExp(
      `^${environment}[\\w.-]+@[\\w.-]+(?:[:/][^\\s$#%>]*)?(?:\\s+[~\\w./-]+)?(?:\\s\\([^()]*\\))?\\s?[$#%>❯](?:\\s|$)`,
    ),
  },
  { reader: 'shell', pattern: /^(?:[bdkz]a?|a)?sh-\d[\d.]*[$#](?:\s|$)/ },
  { reader: 'shell', pattern: /^[/~]\s[$#](?:\s|$)/ },
  { reader: 'shell', pattern: /^[\w.-]+:[~/]\S*\s\w+[$#]\s/ },
  { reader: 'shell', pattern: /^[\w.-]+:~\S*\s?[$#]\s/ },
  { reader: 'shell', pattern: /^[a-z][\w.-]*\$\s+(?=[a-z./])/ },
  { reader: 'shell', pattern: /^└─+[$#]\s/ },
  { reader: 'shell', pattern: /^➜\s+\S+\s+git:\([^()]*\)\s+(?:✗\s+)?/ },
  { reader: 'shell', pattern: /^[❯➜]\s+/ },
  { reader: 'shell', pattern: /^PS(?:\s[A-Z~/][^>]*)?>\s/ },
  { reader: 'shell', pattern: /^[A-Z]:\\[^>]*>/ },
  { reader: 'sql', pattern: /^[A-Za-z_][\w.-]*=[*!]?[#>](?:\s|$)/ },
  { reader: 'sql', pattern: /^[A-Za-z_]\w*[-('"$*][*!]?[#>](?:\s|$)/, goesOn: true },
  {
    reader: 'sql',
    pattern: /^(?:mysql|sqlite|MariaDB \[[^\]]*\]|cqlsh(?::\w+)?|ksql|trino|presto|hive|spark-sql)>\s/,
  },
  { reader: 'mongosh', pattern: /^(?:mongo|mongosh|rs\w*:\w+|\S+ \[[\w: ]+\] \w+)>\s/ },
  { reader: 'mongosh', pattern: /^[\w-]+>\s(?=(?:db|rs|sh)\.\w)/ },
];

/** What goes on in clients whose prompts are known; elsewhere it may be anything. */
const sqlGoesOn = /^(?:->|\.\.\.>)\s/;

/** Prompts only where another line has one that is certain. */
const likely = /^(?:[A-Za-z~/❯➜%][\w.@:~/-]*)?[$#%❯]\s+(?=\S)/;

/** A line that starts with a prompt which nothing else looks like. */
export function certainPrompt(line: string): PromptLine | undefined {
  const { text, head } = startOf(line);
  for (const { reader, pattern, goesOn = false } of certain) {
    const [prompt] = pattern.exec(head) ?? [];
    if (prompt !== undefined) return { reader, typed: text.slice(prompt.length).trim(), goesOn };
  }
  return undefined;
}

/** A line of a fence in which another line has a certain prompt. `before` is who read the command above. */
export function likelyPrompt(line: string, before: Reader | undefined): PromptLine | undefined {
  const sure = certainPrompt(line);
  if (sure) return sure;
  const { text, head } = startOf(line);
  const onward = before === 'sql' ? sqlGoesOn.exec(head) : null;
  if (onward) return { reader: 'sql', typed: text.slice(onward[0].length).trim(), goesOn: true };
  const root = rootPrompt(line);
  if (root || /^#/.test(head)) return root;
  const [prompt] = likely.exec(head) ?? [];
  return prompt === undefined
    ? undefined
    : { reader: 'shell', typed: text.slice(prompt.length).trim(), goesOn: false };
}

/** `# reboot` is a root’s prompt and a command, `# see below` a comment. */
export function rootPrompt(line: string): PromptLine | undefined {
  const [, typed] = /^\s*#\s+(\S.*)$/.exec(line.slice(0, 5000)) ?? [];
  return typed !== undefined && isKnownCommand(typed)
    ? { reader: 'shell', typed: typed.trim(), goesOn: false }
    : undefined;
}

function startOf(line: string): { text: string; head: string } {
  const text = line.trimStart();
  return { text, head: text.slice(0, longest) };
}
