/**
 * Commands that change something which a person may want back. A line counts when one of the patterns is found at the
 * start of one of its commands. The list names what runbooks use; a command it does not name counts as reading.
 */
const changing: readonly RegExp[] = [
  /^(kubectl|oc)\s.*\b(delete|apply|create|replace|patch|edit|scale|autoscale|set|label|annotate|taint|drain|cordon|uncordon|expose|evict)\b/,
  /^(kubectl|oc)\s.*\brollout\s+(restart|undo|pause|resume)\b/,
  /^(kubectl\s+argo\s+rollouts|kubectl-argo-rollouts)\s.*\b(abort|promote|retry|undo|restart|pause|set)\b/,
  /^oc\s.*\badm\s+(drain|cordon|uncordon|upgrade|certificate|taint|policy\s+add|policy\s+remove)\b/,
  /^helm\s.*\b(install|upgrade|rollback|uninstall|delete)\b/,
  /^(terraform|tofu|pulumi)\s.*\b(apply|destroy|import|up|taint|state\s+(rm|mv))\b/,
  /^argocd\s.*\b(sync|rollback|delete|set|terminate-op)\b/,
  /^flux\s.*\b(reconcile|suspend|resume|delete)\b/,
  /^aws\s.*\s(delete|terminate|update|put|create|modify|reboot|start|stop|restore|failover|promote|register|deregister|set|attach|detach)-[a-z-]+/,
  /^gcloud\s.*\b(delete|create|update|patch|restart|resize|failover|promote-replica|reset|set-[a-z-]+)\b/,
  /^az\s.*\b(delete|create|update|restart|start|stop|failover)\b/,
  /^(systemctl|service)\s.*\b(restart|start|stop|reload|enable|disable|mask|unmask|kill)\b/,
  /^(rm|rmdir|mv|dd|mkfs\S*|truncate|kill|pkill|killall|reboot|shutdown|chmod|chown|umount|fallocate|swapoff)\b/,
  /^(docker|podman|nerdctl)\s+(compose\s+)?(rm|rmi|stop|start|restart|kill|update|run|up|down)\b/,
  /^(docker|podman|crictl)\s.*\b(prune|rmi)\b/,
  /^git\s+(push|revert|reset|merge|rebase|tag)\b/,
  /^redis-cli\b.*\b(set|del|unlink|expire|flushdb|flushall|config\s+set|failover|replicaof|cluster\s+failover)\b/i,
  /^(psql|mysql|mariadb|cqlsh|clickhouse-client|sqlite3)\b.*\b(update|delete|insert|alter|drop|truncate|create|vacuum|reindex|grant|revoke|pg_terminate_backend|pg_cancel_backend|pg_promote|pg_switch_wal|kill)\b/i,
  /^(mongosh?)\b.*\.(update|delete|insert|drop|remove|stepDown|replace)\w*\(/i,
  /^kafka-topics(\.sh)?\s.*--(alter|delete|create)\b/,
  /^kafka-(consumer-groups|configs|reassign-partitions|leader-election|delete-records)(\.sh)?\s.*--(reset-offsets|alter|delete|execute|topic-partition|offset-json-file)\b/,
  /^(etcdctl|patronictl|rabbitmqctl|nodetool|consul|vault|nomad)\s.*\b(put|del|delete|defrag|compact|move-leader|member\s+(add|remove)|restart|failover|switchover|reinit|purge_queue|delete_queue|repair|decommission|write|stop|run|apply|rotate|seal|unseal)\b/,
  /^ceph\s.*\b(set|unset|rm|create|delete|out|in|reweight|crush-reweight|repair|purge|destroy|enable|disable|restart|fail)\b/,
  /^virtctl\s.*\b(start|stop|restart|migrate|delete)\b/,
  /^curl\b.*(\s-X\s*|\s--request[\s=])['"]?(POST|PUT|PATCH|DELETE)\b/,
  /^curl\b.*\s(-d|--data\S*|--json)\s/,
  /^(iptables|nft|ip|tc|sysctl)\s.*(\s-w\b|\b(add|del|delete|replace|flush)\b|\s-[ADIF]\b)/,
  /^(apt|apt-get|yum|dnf)\s.*\b(install|remove|upgrade|purge|downgrade)\b/,
  /^(journalctl)\s.*--vacuum/,
  /^(certbot|cmctl)\s.*\b(renew|revoke|delete|certonly)\b/,
];

const harmless = /\s(--dry-run(=(client|server))?|--help|--list|--check)\b/;

/** A prefix that runs another command: `sudo`, `time`, an assignment, `kubectl exec … --`. */
const prefix =
  /^(sudo(\s+-\S+)*|time|nohup|watch(\s+-\S+)*|exec|command|xargs(\s+-\S+)*|then|do|if|while|!|\(|[A-Za-z_]\w*=\S*)\s+/;
const remote = /^(kubectl|oc|docker|podman|nerdctl|ssh)\b[^'"]*?\s(--|exec(\s+-\S+)*\s+\S+)\s+(?=\S)/;

/** Whether a shell line changes something beyond the terminal. */
export function changesSomething(line: string): boolean {
  return line.split(/\|\||&&|[|;]|\$\(/).some((part) => partChanges(part.trim()));
}

function partChanges(part: string): boolean {
  let command = part;
  for (let bound = 0; bound < 8 && prefix.test(command); bound++) command = command.replace(prefix, '');
  const inside = command.replace(remote, '');
  if (harmless.test(command)) return false;
  if (inside !== command && /\s(exec|ssh)\b|^ssh\b/.test(command)) return partChanges(unquote(inside));
  return changing.some((pattern) => pattern.test(command));
}

/** The command inside `sh -c '…'`. */
function unquote(command: string): string {
  return command.replace(/^(ba|da)?sh\s+-l?c\s+['"]?/, '');
}
