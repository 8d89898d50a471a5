import { commandsIn, unquoted, wordsOf } from './shell.ts';
import { sqlClientChanges } from './sql.ts';
import { toolChanges } from './tools.ts';

/** Commands that change something and are told by their flags and not by a verb. */
const changing: readonly RegExp[] = [
  /^(rm|rmdir|mv|dd|mkfs\S*|truncate|kill|pkill|killall|chmod|chown|umount|fallocate|swapoff|swapon|unlink|shred)\s/,
  /^(reboot|shutdown|poweroff|halt)\b/,
  /^(lvremove|vgremove|pvremove|lvextend|lvreduce|lvresize|resize2fs|xfs_growfs|wipefs|blkdiscard|growpart|sgdisk\s+--zap|dmsetup\s+remove)\b/,
  /^(dropdb|createdb|vacuumdb|reindexdb|pg_restore|pg_resetwal|pg_rewind|pg_archivecleanup|pg_repack)\b/,
  /^mongosh?\b.*\.(update|delete|insert|drop|remove|stepDown|replace|createIndex|killOp|reconfig)\w*\(/i,
  /^kafka-(topics|configs|acls)(\.sh)?\s.*--(alter|delete|create|add|remove)\b/,
  /^kafka-(consumer-groups|reassign-partitions)(\.sh)?\s.*--(execute|delete|delete-offsets|cancel)\b/,
  /^kafka-(leader-election|delete-records)(\.sh)?\s/,
  /^curl\b.*\s(-\w*X\s*|--request[\s=])['"]?(POST|PUT|PATCH|DELETE)\b/,
  /^curl\b.*\s(-\w*[dFT]|--data\S*|--json|--form|--upload-file)(\s|=)/,
  /^aws\s.*\bs3\s+(cp|sync)\s.*\ss3:\/\/\S+\s*(\s--.*)?$/,
  /^aws\s.*\bs3\s+sync\s.*\s--delete\b/,
  /^gh\s+(workflow\s+(run|enable|disable)|run\s+(rerun|cancel|delete)|pr\s+merge|release\s+(create|delete|edit))\b/,
  /^ip6?tables\s(.*\s)?-[ADFIPRX]\s/,
  /^sysctl\s+(-w\s|-p\b|--system\b|[\w.]+=)/,
  /^journalctl\s.*--(vacuum|rotate)/,
  /^logrotate\s.*(-f|--force)\b/,
  /^find\s.*\s(-delete\b|-exec(dir)?\s+(rm|mv|truncate|chmod|chown)\s)/,
  /^sed\s+(-\S+\s+)*(-\w*i|--in-place)/,
  /^tee\s+(-a\s+)?\/(etc|proc|sys|usr|var)\//,
  /^ansible-playbook\s/,
];

/** What looks like a change and is none: trials, help, temporary files, the reader’s own configuration. */
const harmless: readonly RegExp[] = [
  /\s--(dry-run(?!=(none|false))|help|list|check|syntax-check|rm)\b/,
  /^(kubectl|oc)\s.*\bcreate\s+token\b/,
  /^oc\s+adm\s+upgrade(\s+(status|recommend)\b.*)?$/,
  /^git\s+tag(\s+(-l|-n|--list|--sort|--contains|--points-at)\b.*)?$/,
  /^chmod\s+\+x\s/,
  /^(rm|rmdir|mv)(\s+-\S+)*(\s+["']?\/tmp\/[^\s."']+(\.\w+)*["']?)+$/,
  /^kill\s+-(0|3|l|L|QUIT|SIGQUIT)\b/,
  /^curl\b.*\s(-\w*G|--get)\b/,
  /^curl\b.*(-X\s*['"]?(GET|HEAD)\b|\/_(search|count|msearch|cat)\b|_cluster\/allocation\/explain)/,
];

/** A redirection that writes into the system’s own settings. */
const writesSettings = />\s*\/(etc|proc|sys)\//;

/** Words in front of a command that run it: `sudo -u postgres`, `xargs -n 1`, `then`, an assignment. */
const prefixes: readonly RegExp[] = [
  /^(sudo|doas)(\s+-[ughpCRTt]\s+[^\s-]\S*|\s+-\S+)*\s+/,
  /^xargs(\s+-[nIPLsdE]\s+[^\s-]\S*|\s+-\S+)*\s+/,
  /^(timeout|watch|nice|ionice|stdbuf)(\s+-[nkscp]\s+[^\s-]\S*|\s+-\S+)*(\s+\d+[smhd]?)?\s+/,
  /^(time|nohup|exec|command|builtin|eval|env|then|do|else|if|elif|while|until|!|\{)\s+/,
  /^chroot\s+\S+\s+/,
  /^ip\s+netns\s+exec\s+\S+\s+/,
  /^nsenter\s.*?\s--\s+/,
  /^[A-Za-z_]\w*=("[^"]*"|'[^']*'|[^\s"'])*\s+/,
];

/** Commands that run another one elsewhere; the rest of the line is that command. */
const remotes: readonly RegExp[] = [
  // Only the first `exec` is tried: what it does not find in the rest of the line, no later one finds.
  /^(kubectl|oc)\s((?!\b(exec|rsh|debug|run)\b)[^'"])*\b(exec|rsh|debug|run)\b.*?\s--\s+/,
  /^(kubectl|oc)\s((?!\b(exec|rsh)\s)[^'"])*\b(exec|rsh)(\s+(-[nc]|--namespace|--container)\s+[^\s-]\S*|\s+-\S+)*\s+[^\s-]\S*\s+(?=\w)/,
  /^(docker|podman|nerdctl|crictl|docker-compose)\s+(compose\s+)?exec(\s+-[euw]\s+[^\s-]\S*|\s+-\S+)*\s+[^\s-]\S*\s+/,
  /^ssh(\s+-[iplFJoLRDbcEmQSWw]\s+[^\s-]\S*|\s+-\S+)*\s+[^\s-]\S*\s+(--\s+)?/,
  /^(ba|da|z|k)?sh\s+(-\w+\s+)*-\w*c\s+/,
  /^su\s.*?-c\s+/,
];

/** Nobody has a shell run a shell that runs a shell more often, and every level is read anew. */
const mostLevels = 8;

/** Whether a shell line changes something beyond the terminal which a person may want back. */
export function changesSomething(line: string): boolean {
  return lineChanges(line, 0);
}

/** `level` counts the commands that the line is handed through. */
function lineChanges(line: string, level: number): boolean {
  return level < mostLevels && commandsIn(line).some((command) => commandChanges(command.trim(), level));
}

function commandChanges(text: string, level: number): boolean {
  if (text === '') return false;
  const command = withoutPrefixes(text, 0);
  const remote = remotes.find((pattern) => pattern.test(command));
  if (remote) return lineChanges(unquoted(command.replace(remote, '')), level + 1);
  if (writesSettings.test(command)) return true;
  if (harmless.some((pattern) => pattern.test(command))) return false;
  if (changing.some((pattern) => pattern.test(command)) || sqlClientChanges(command)) return true;
  const [name = '', ...words] = wordsOf(command);
  return toolChanges(name.replace(/^.*\//, ''), words);
}

function withoutPrefixes(text: string, level: number): string {
  const prefix = level < mostLevels ? prefixes.find((pattern) => pattern.test(text)) : undefined;
  return prefix ? withoutPrefixes(text.replace(prefix, ''), level + 1) : text;
}
