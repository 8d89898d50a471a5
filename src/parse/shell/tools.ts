import { lessCommonVerbs } from './less-common-verbs.ts';
import { type OptionNames, readArguments } from './options.ts';
import type { Verbs } from './verbs.ts';

/** The tools that runbooks use. One that is named nowhere counts as reading. */
const verbs: readonly Verbs[] = [
  {
    name: 'kubectl|oc|k|kubectl-argo-rollouts',
    valued:
      '-n -s -v -f -l -o -c -p --namespace --context --cluster --user --kubeconfig --server --token --as --as-group --as-uid --request-timeout --cache-dir --certificate-authority --client-certificate --client-key --tls-server-name --username --password --filename --selector --output --container --field-selector --image --pod-running-timeout --loglevel',
    reads:
      'get|describe|logs|top|explain|wait|diff|events|auth|config|version|status|history|cp|must-gather|inspect|login|debug|proxy|port-forward',
    changes:
      'delete|apply|create|replace|patch|edit|scale|autoscale|set|label|annotate|taint|drain|cordon|uncordon|expose|evict|run|restart|undo|pause|resume|abort|promote|retry|rollback|cancel|latest|approve|deny|upgrade|start-build|import-image|new-app|(add|remove)-[\\w-]+',
  },
  {
    name: 'helm',
    valued:
      '-n -f --namespace --kube-context --kubeconfig --kube-apiserver --kube-token --kube-as-user --registry-config --repository-cache --repository-config --values --burst-limit --qps',
    reads: 'list|ls|get|status|history|show|search|template|repo',
    changes: 'install|upgrade|rollback|uninstall|delete',
  },
  {
    name: 'terraform|tofu|terragrunt|pulumi',
    valued: '-chdir -var -var-file -target -C -s --cwd --stack --terragrunt-working-dir --working-dir',
    reads: 'plan|show|output|init|validate|list|preview|workspace|stack',
    changes: 'apply|destroy|import|up|taint|untaint|rm|mv|push|force-unlock',
  },
  {
    name: 'argocd',
    valued:
      '--server --auth-token --config --header --kube-context --argocd-context --grpc-web-root-path --port-forward-namespace -H',
    reads: 'get|list|diff|history|logs|login|wait',
    changes: 'sync|rollback|delete|set|unset|create|patch|terminate-op',
  },
  {
    name: 'flux',
    valued: '-n --namespace --context --kubeconfig --timeout --as --cluster --user',
    reads: 'get|logs|events|check|tree|diff|trace|export',
    changes: 'reconcile|suspend|resume|delete|create|install',
  },
  {
    name: 'aws',
    flags:
      '--debug --no-verify-ssl --no-paginate --no-sign-request --no-cli-pager --no-cli-auto-prompt --cli-auto-prompt',
    reads:
      '(describe|list|get|head|lookup|filter|batch-get|start-query|start-session|select)(-.+)?|execute-command|update-kubeconfig|create-(.+-)?(snapshot|image|backup)|ls|tail|wait|configure|sso|sts|presign',
    changes:
      '(delete|terminate|update|put|create|modify|reboot|start|stop|restore|failover|promote|register|deregister|set|attach|detach|suspend|resume|authorize|revoke|enable|disable|add|remove|release|run|change|tag|untag|reset|rotate|purge|cancel|allocate|associate|disassociate|increase|decrease|replace|switchover|execute|batch-(write|delete))-.+|invoke|deploy|rm|mv|rb|mb',
  },
  {
    name: 'gcloud',
    flags:
      '--quiet --async --no-async --help --log-http --no-log-http --user-output-enabled --no-user-output-enabled --global --all --force',
    reads: 'describe|list|get-.+|read|print-.+|config|auth|info|ssh|tail',
    changes:
      'delete|create|update|patch|restart|resize|failover|promote-replica|reset|start|stop|import|restore|deploy|drain|resume|suspend|recreate-instances|(set|add|remove|update)-.+',
  },
  {
    name: 'az',
    valued: '-o -g -n -s',
    flags: '--debug --verbose --only-show-errors --yes --no-wait --help',
    reads: 'show|list|list-.+|get-.+|login|account',
    changes:
      'delete|create|update|restart|start|stop|failover|set|add|remove|scale|deallocate|upgrade|purge|swap',
  },
  {
    name: 'systemctl|service|rc-service|supervisorctl',
    valued:
      '-H -M -t -p -s -n -o -c -u --host --machine --type --property --signal --lines --output --state --root --job-mode --serverurl',
    reads: 'status|is-.+|list-.+|show|cat|daemon-reload|tail',
    changes:
      'restart|start|stop|reload|enable|disable|mask|unmask|kill|isolate|try-restart|reboot|poweroff|halt|rescue|reload-or-restart|force-reload',
  },
  {
    name: 'docker|podman|nerdctl|crictl|docker-compose',
    valued:
      '-H -c -l -f -p -r -i --host --context --config --log-level --file --project-name --profile --env-file --project-directory --ansi --parallel --runtime-endpoint --image-endpoint --url --connection --namespace --address',
    reads: 'ps|ls|logs|inspect|images|stats|info|top|events|pull|version|df|history|diff',
    changes: 'rm|rmi|rmp|stop|stopp|start|restart|kill|update|run|up|down|prune|pause|unpause|scale|rollback',
  },
  {
    name: 'git',
    valued: '-C -c --git-dir --work-tree --namespace --exec-path --super-prefix --config-env',
    reads: 'log|show|diff|status|fetch|clone|blame|grep|merge-base|rev-parse|rev-list|config|describe',
    changes: 'push|revert|reset|merge|rebase|tag|cherry-pick|clean',
  },
  {
    name: 'redis-cli|valkey-cli',
    valued: '-h -p -a -n -u -s -r -i -d -D -t --user --pass --cacert --cacertdir --cert --key --sni',
    reads:
      'info|get|keys|scan|ttl|ping|monitor|dbsize|llen|lrange|hgetall|hget|smembers|slowlog|memory|latency|list|nodes|slots',
    changes:
      'set|del|unlink|expire|flushdb|flushall|failover|replicaof|slaveof|kill|reset|forget|meet|flush|shutdown|rename|lpop|rpop|ltrim|hdel|zrem|xtrim|fix|rebalance|reshard|(add|del)-node',
  },
  {
    name: 'etcdctl|etcdutl',
    valued:
      '-w --endpoints --cacert --cert --key --user --password --command-timeout --dial-timeout --keepalive-time --keepalive-timeout --write-out --discovery-srv',
    reads: 'get|list|status|health|save|watch',
    changes: 'put|del|defrag|compact|compaction|move-leader|add|remove|restore|disarm|promote',
  },
  {
    name: 'patronictl',
    valued: '-c -d --config-file --dcs-url --dcs',
    reads: 'list|history|topology|show-config|dsn',
    changes: 'failover|switchover|restart|reload|reinit|pause|resume|edit-config|remove',
  },
  {
    name: 'rabbitmqctl|rabbitmqadmin',
    valued:
      '-n -p -t -H -P -u -V -N -c --node --vhost --timeout --host --port --username --password --config',
    reads: 'list|list_.+|status|cluster_status|get',
    changes:
      '(purge|delete|set|clear|add|change|close|start|stop|forget|rotate|sync|restart)(_.+)?|reset|join_cluster|purge',
  },
  {
    name: 'nodetool',
    valued: '-h -p -u -pw -pwf --host --port --username --password --password-file',
    reads: 'status|info|ring|tpstats|.+stats|describecluster',
    changes:
      'repair|decommission|removenode|drain|cleanup|compact|assassinate|rebuild|stop|move|(disable|enable|set).+',
  },
  {
    name: 'consul|vault|nomad',
    valued: '-address -namespace -ns -token -http-addr -region -ca-cert -client-cert -client-key -datacenter',
    reads: 'get|read|list|status|members|info|login|logs|plan|inspect',
    changes:
      'put|delete|write|stop|run|apply|rotate|seal|unseal|revoke|enable|disable|leave|force-leave|remove-peer|step-down|restart|drain|revert|promote',
  },
  {
    name: 'ceph|rbd|rados|radosgw-admin',
    valued:
      '-c -n -k -m -i -o -p --conf --name --id --keyring --cluster --user --connect-timeout --pool --namespace --image',
    reads:
      'status|health|df|tree|ls|dump|get|info|stat|stats|list|show|du|ok-to-stop|safe-to-destroy|versions',
    changes:
      'set|unset|set-.+|rm|create|delete|del|out|in|down|add|remove|import|mv|rename|reweight|reweight-.+|crush-reweight|primary-affinity|repair|purge|destroy|enable|disable|restart|start|stop|redeploy|apply|fail|modify|update|resize|rollback|promote|demote|put',
  },
  {
    name: 'openstack',
    flags: '--debug --quiet --verbose --insecure --help',
    reads: 'list|show',
    changes: 'create|delete|set|unset|start|stop|reboot|add|remove|migrate|evacuate|resize|rebuild|restore',
  },
  {
    name: 'virtctl',
    valued: '-n --namespace --kubeconfig --context --cluster --user',
    reads: 'console|vnc|guestosinfo',
    changes: 'start|stop|restart|migrate|pause|unpause|addvolume|removevolume',
  },
  {
    name: 'ip|nft|tc',
    valued: '-n -f -b -netns -family -batch',
    reads: 'show|list|get|monitor',
    changes: 'add|del|delete|replace|flush|set|change|append|insert',
  },
  {
    name: 'apt|apt-get|yum|dnf|apk|zypper|snap',
    valued: '-o -c -t -x --option --config --enablerepo --disablerepo --installroot --releasever --root',
    reads: 'list|show|search|info|check-update',
    changes: 'install|remove|upgrade|purge|downgrade|dist-upgrade|autoremove|undo|del|refresh|revert',
  },
  {
    name: 'pg_ctl|pg_ctlcluster',
    valued: '-D -l -o -t -m -p --pgdata --log --options --timeout --mode',
    reads: 'status',
    changes: 'promote|restart|stop|start|reload',
  },
  {
    name: 'mysqladmin',
    valued: '-h -u -P -S --host --user --port --socket --defaults-file',
    reads: 'status|processlist|ping|extended-status|variables',
    changes: 'kill|shutdown|flush-.+|start-.+|stop-.+|drop',
  },
  {
    name: 'certbot|cmctl',
    valued: '-d -n --cert-name --config-dir --work-dir --logs-dir --namespace --kubeconfig',
    reads: 'certificates|status|inspect',
    changes: 'renew|revoke|delete|certonly',
  },
];

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'i');
}

interface Tool {
  reads: RegExp;
  changes: RegExp;
  options: OptionNames;
}

const tools = new Map<string, Tool>(
  [...verbs, ...lessCommonVerbs].flatMap(({ name, reads, changes, ...options }) => {
    const one = { reads: whole(reads), changes: whole(changes), options };
    return name.split('|').map((each): [string, Tool] => [each, one]);
  }),
);

function toolOf(name: string): Tool | undefined {
  return tools.get(name.toLowerCase());
}

/** Whether a name is one of the tools whose verbs are known. */
export function isTool(name: string): boolean {
  return toolOf(name) !== undefined;
}

/** How a tool’s options are written. */
export function optionNamesOf(name: string): OptionNames {
  return toolOf(name)?.options ?? {};
}

/** Whether the arguments of a command make one of the tools change something. */
export function toolChanges(name: string, args: readonly string[]): boolean {
  const found = toolOf(name);
  if (!found) return false;
  const { operands } = readArguments(args, found.options);
  const verb = operands.find((word) => found.reads.test(word) || found.changes.test(word));
  return verb !== undefined && !found.reads.test(verb);
}
