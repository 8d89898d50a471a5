const statements = [
  'update|delete|insert|alter|drop|truncate|create|vacuum|reindex|cluster|refresh|grant|revoke|reassign',
  'kill|purge|optimize|rename|merge\\s+into|replace\\s+into|load\\s+data|set\\s+(?:global|persist)|flush',
  '(?:start|stop|reset)\\s+(?:replica|slave|master|group_replication)|change\\s+(?:master|replication)',
  'call\\s+mysql\\.rds_\\w+|copy\\s[^;]*\\sfrom',
].join('|');

/** A statement starts the text, a line, a part in brackets, or follows another one. */
const statement = new RegExp(`(?:^|[;(])\\s*(?:${statements})\\s+\\S`, 'im');

const functions =
  /\b(pg_(terminate|cancel)_backend|pg_promote|pg_switch_wal|pg_reload_conf|pg_drop_replication_slot|pg_wal_replay_(pause|resume)|setval)\s*\(/i;

/** Whether SQL changes data, structure or sessions. */
export function sqlChangesSomething(sql: string): boolean {
  const text = sql.replace(/--.*$/gm, '');
  return statement.test(text) || functions.test(text);
}

const clients = /^(psql|mysql|mariadb|cqlsh|clickhouse-client|sqlite3|cockroach\s+sql)\b/;
const beforeSql =
  /\s(?:-\w*[ceqQ]|--command|--execute|--query)(?=[\s='"])[\s=]*['"]?|<<<\s*['"]?|<<-?\s*\S+.*\n|^sqlite3\s+\S+\s+['"]/;

/** Whether a shell command hands a database such SQL. SQL in files cannot be seen. */
export function sqlClientChanges(command: string): boolean {
  return clients.test(command) && command.split(beforeSql).slice(1).some(sqlChangesSomething);
}
