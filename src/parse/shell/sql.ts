const statements = [
  'update|delete|insert|alter|drop|truncate|create|vacuum|reindex|cluster|refresh|grant|revoke|reassign',
  'kill|purge|optimize|rename|merge\\s+into|replace\\s+into|load\\s+data|set\\s+(?:global|persist)|flush',
  'change\\s+(?:master|replication)',
  'call\\s+mysql\\.rds_\\w+',
].join('|');

// A statement starts the text, a line, a part in brackets, or follows another one. Line ends are no blanks here: with
// them, every one of many empty lines would look through all that follow.
const start = String.raw`(?:^|[;(])[^\S\n\r\u2028\u2029]*`;
/** These need nothing behind them. */
const whole = String.raw`(?:start|stop|reset)\s+(?:replica|slave|master|group_replication)\b`;

const statement = new RegExp(`${start}(?:(?:${statements})\\s+\\S|${whole})`, 'im');
const copy = new RegExp(`${start}copy\\s`, 'im');

const functions =
  /\b(pg_(terminate|cancel)_backend|pg_promote|pg_switch_wal|pg_reload_conf|pg_drop_replication_slot|pg_wal_replay_(pause|resume)|setval)\s*\(/i;

/** Whether SQL changes data, structure or sessions. */
export function sqlChangesSomething(sql: string): boolean {
  const text = sql.replace(/--.*$/gm, '');
  return statement.test(text) || functions.test(text) || text.split(';').some(copiesFrom);
}

/** Whether `copy …` is followed by `from …` in a part of SQL without semicolons. */
function copiesFrom(sql: string): boolean {
  const at = sql.search(copy);
  return at !== -1 && /\sfrom\s+\S/i.test(sql.slice(at));
}
