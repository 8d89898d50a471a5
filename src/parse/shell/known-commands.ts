import { hasFlags } from './flags.ts';
import { runsOthers } from './handed-on.ts';
import { isTool, toolChanges } from './tools.ts';

/** Commands that only show something, which root types as well. */
const showing = new Set(
  'arp awk base64 blkid cat cd chronyc clear conntrack cp crio curl cut df dig dmesg dmidecode du echo egrep ethtool exit export fdisk findmnt free gdb getent grep gunzip gzip hdparm hostnamectl id ifconfig iostat iotop ipvsadm jq journalctl kubeadm last less ln ls lsblk lscpu lsmod lsns lsof lspci lvdisplay lvs mdadm mkdir mount mpstat multipath nc netstat nmcli nslookup ntpq openssl parted perf pgrep pidstat ping podman ps pvs pwd python python3 rpm rpm-ostree sar sestatus sha256sum smartctl sort ss sshd stat strings su swapon sysctl tail tar tcpdump telnet timedatectl toolbox top touch tracepath traceroute uname unzip uptime vgs vi vim vmstat wget whoami xfs_info zcat zgrep'.split(
    ' ',
  ),
);

/** Names that are English words as well: a comment may start with them. */
const words = new Set(
  'at batch builtin command cp cut echo env eval exec exit export find free http id kill last less ln mount mv nice perf script service sort stat strings tail tar tc time timeout top touch trap watch parallel ip reboot shutdown halt Restart git fly salt rake rails knife screen serverless puppet sam copilot influx'.split(
    ' ',
  ),
);

/** Whether a text behind `# ` is a command and not a remark. */
export function isKnownCommand(text: string): boolean {
  const [path = ''] = /\S+/.exec(text) ?? [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isKnown = isTool(name) || hasFlags(name) || runsOthers(name) || showing.has(name);
  if (!isKnown) return false;
  if (!words.has(name)) return true;
  const [, ...args] = text.trim().split(/\s+/);
  return args.length === 0 || args.some((arg) => /^[-/$~]|[=|>]/.test(arg)) || toolChanges(name, args);
}
