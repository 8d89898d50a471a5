import { readArguments, valuesOf } from './options.ts';
import { sqlChangesSomething } from './sql.ts';
import { toolChanges } from './tools.ts';

const sqlClients =
  /^(psql|mysql|mariadb|cqlsh|clickhouse-client|clickhouse|sqlite3|duckdb|cockroach|sqlcmd|snowsql|trino|presto|usql|pgcli|mycli)$/;

/** Options before the text, and those whose values are no SQL. */
const sqlOptions = {
  valued:
    '-c -e -q -Q -h -H -p -P -u -U -d -D -S -s -v -F -o -f --command --execute --query --host --port --user --username --dbname --database --url --file',
};

const mongo = /\.(update|delete|insert|drop|remove|stepDown|replace|createIndex|killOp|reconfig)\w*\(/i;

/** What HAProxy is told through its socket. */
const haproxy =
  /(?:^|[;\n])[ \t]*(?:disable|enable|set|shutdown|clear|add|del)[ \t]+(?:server|weight|maxconn|sessions?|table|map|acl|frontend|agent|health|counters|rate-limit)\b/;

interface Client {
  name: string;
  args: readonly string[];
  /** What it is given to read. */
  input: readonly string[];
}

/** Whether a client hands its server what changes something. What stands in files cannot be seen. */
export function clientChanges({ name, args, input }: Client): boolean {
  if (sqlClients.test(name)) return [...sqlIn(name, args), ...input].some(sqlChangesSomething);
  if (/^(socat|nc|ncat)$/.test(name)) return input.some((text) => haproxy.test(text));
  const texts = /^mongo(sh)?$/.test(name) ? [...args, ...input] : input;
  return texts.some((text) => typedChanges(name, text));
}

/** Whether a text changes something that is typed into a client. */
export function typedChanges(client: string, text: string): boolean {
  if (client === 'sql') return sqlChangesSomething(text);
  if (/^mongo(sh)?$/.test(client)) return mongo.test(text);
  if (!/^(redis|valkey)-cli$/.test(client)) return false;
  return text.split('\n').some((line) => toolChanges(client, line.trim().split(/\s+/)));
}

function sqlIn(name: string, args: readonly string[]): string[] {
  const { valued } = sqlOptions;
  // The password of these stands right behind the letter, or is asked for.
  const names = /^(mysql|mariadb)$/.test(name) ? valued.replace(' -p', '') : valued;
  const given = readArguments(args, { valued: names });
  const texts = valuesOf(given, /^(-[ceqQ]|--command|--execute|--query)$/);
  return /^(sqlite3|duckdb)$/.test(name) ? [...texts, ...given.operands.slice(1)] : texts;
}
