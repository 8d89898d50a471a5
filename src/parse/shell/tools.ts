/** A tool with verbs among its words. The first word that is one of them decides; reading wins over changing. */
interface Tool {
  name: RegExp;
  reads: RegExp;
  changes: RegExp;
}

function tool(name: string, reads: string, changes: string): Tool {
  const whole = (words: string) => new RegExp(`^(?:${words})$`, 'i');
  return { name: whole(name), reads: whole(reads), changes: whole(changes) };
}

/** The tools that runbooks use. One that is not named here counts as reading. */
const tools: readonly Tool[] = [
  tool(
    'kubectl|oc|kubectl-argo-rollouts',
    'get|describe|logs|top|explain|wait|diff|events|auth|config|version|status|history|cp|must-gather|inspect|login|debug|proxy|port-forward',
    'delete|apply|create|replace|patch|edit|scale|autoscale|set|label|annotate|taint|drain|cordon|uncordon|expose|evict|run|restart|undo|pause|resume|abort|promote|retry|rollback|cancel|latest|approve|deny|upgrade|start-build|import-image|new-app|(add|remove)-[\\w-]+',
  ),
  tool(
    'helm',
    'list|ls|get|status|history|show|search|template|repo',
    'install|upgrade|rollback|uninstall|delete',
  ),
  tool(
    'terraform|tofu|terragrunt|pulumi',
    'plan|show|output|init|validate|list|preview|workspace|stack',
    'apply|destroy|import|up|taint|untaint|rm|mv|push|force-unlock',
  ),
  tool(
    'argocd',
    'get|list|diff|history|logs|login|wait',
    'sync|rollback|delete|set|unset|create|patch|terminate-op',
  ),
  tool(
    'flux',
    'get|logs|events|check|tree|diff|trace|export',
    'reconcile|suspend|resume|delete|create|install',
  ),
  tool(
    'aws',
    '(describe|list|get|head|lookup|filter|batch-get|start-query|start-session|select)(-.+)?|execute-command|update-kubeconfig|create-(.+-)?(snapshot|image|backup)|ls|tail|wait|configure|sso|sts|presign',
    '(delete|terminate|update|put|create|modify|reboot|start|stop|restore|failover|promote|register|deregister|set|attach|detach|suspend|resume|authorize|revoke|enable|disable|add|remove|release|run|change|tag|untag|reset|rotate|purge|cancel|allocate|associate|disassociate|increase|decrease|replace|switchover|execute|batch-(write|delete))-.+|invoke|deploy|rm|mv|rb|mb',
  ),
  tool(
    'gcloud',
    'describe|list|get-.+|read|print-.+|config|auth|info|ssh|tail',
    'delete|create|update|patch|restart|resize|failover|promote-replica|reset|start|stop|import|restore|deploy|drain|resume|suspend|recreate-instances|(set|add|remove|update)-.+',
  ),
  tool(
    'az',
    'show|list|list-.+|get-.+|login|account',
    'delete|create|update|restart|start|stop|failover|set|add|remove|scale|deallocate|upgrade|purge|swap',
  ),
  tool(
    'systemctl|service|rc-service|supervisorctl',
    'status|is-.+|list-.+|show|cat|daemon-reload|tail',
    'restart|start|stop|reload|enable|disable|mask|unmask|kill|isolate|try-restart|reload-or-restart|force-reload',
  ),
  tool(
    'docker|podman|nerdctl|crictl|docker-compose',
    'ps|ls|logs|inspect|images|stats|info|top|events|pull|version|df|history|diff',
    'rm|rmi|rmp|stop|stopp|start|restart|kill|update|run|up|down|prune|pause|unpause|scale|rollback',
  ),
  tool(
    'git',
    'log|show|diff|status|fetch|clone|blame|grep|merge-base|rev-parse|rev-list|config|describe',
    'push|revert|reset|merge|rebase|tag|cherry-pick|clean',
  ),
  tool(
    'redis-cli|valkey-cli',
    'info|get|keys|scan|ttl|ping|monitor|dbsize|llen|lrange|hgetall|hget|smembers|slowlog|memory|latency|list|nodes|slots',
    'set|del|unlink|expire|flushdb|flushall|failover|replicaof|slaveof|kill|reset|forget|meet|flush|shutdown|rename|lpop|rpop|ltrim|hdel|zrem|xtrim|fix|rebalance|reshard|(add|del)-node',
  ),
  tool(
    'etcdctl|etcdutl',
    'get|list|status|health|save|watch',
    'put|del|defrag|compact|compaction|move-leader|add|remove|restore|disarm|promote',
  ),
  tool(
    'patronictl',
    'list|history|topology|show-config|dsn',
    'failover|switchover|restart|reload|reinit|pause|resume|edit-config|remove',
  ),
  tool(
    'rabbitmqctl|rabbitmqadmin',
    'list|list_.+|status|cluster_status|get',
    '(purge|delete|set|clear|add|change|close|start|stop|forget|rotate|sync|restart)(_.+)?|reset|join_cluster|purge',
  ),
  tool(
    'nodetool',
    'status|info|ring|tpstats|.+stats|describecluster',
    'repair|decommission|removenode|drain|cleanup|compact|assassinate|rebuild|stop|move|(disable|enable|set).+',
  ),
  tool(
    'consul|vault|nomad',
    'get|read|list|status|members|info|login|logs|plan|inspect',
    'put|delete|write|stop|run|apply|rotate|seal|unseal|revoke|enable|disable|leave|force-leave|remove-peer|step-down|restart|drain|revert|promote',
  ),
  tool(
    'ceph|rbd|rados|radosgw-admin',
    'status|health|df|tree|ls|dump|get|info|stat|stats|list|show|du|ok-to-stop|safe-to-destroy|versions',
    'set|unset|set-.+|rm|create|delete|del|out|in|down|add|remove|import|mv|rename|reweight|reweight-.+|crush-reweight|primary-affinity|repair|purge|destroy|enable|disable|restart|start|stop|redeploy|apply|fail|modify|update|resize|rollback|promote|demote|put',
  ),
  tool(
    'openstack',
    'list|show',
    'create|delete|set|unset|start|stop|reboot|add|remove|migrate|evacuate|resize|rebuild|restore',
  ),
  tool(
    'virtctl',
    'console|vnc|guestosinfo',
    'start|stop|restart|migrate|pause|unpause|addvolume|removevolume',
  ),
  tool('ip|nft|tc', 'show|list|get|monitor', 'add|del|delete|replace|flush|set|change|append|insert'),
  tool(
    'apt|apt-get|yum|dnf|apk|zypper',
    'list|show|search|info|check-update',
    'install|remove|upgrade|purge|downgrade|dist-upgrade|autoremove|undo|del',
  ),
  tool('pg_ctl|pg_ctlcluster', 'status', 'promote|restart|stop|start|reload'),
  tool(
    'mysqladmin',
    'status|processlist|ping|extended-status|variables',
    'kill|shutdown|flush-.+|start-.+|stop-.+|drop',
  ),
  tool('certbot|cmctl', 'certificates|status|inspect', 'renew|revoke|delete|certonly'),
];

/** Whether the words of a command make one of the tools change something. */
export function toolChanges(name: string, words: readonly string[]): boolean {
  const found = tools.find((one) => one.name.test(name));
  const verb = words.find((word) => found?.reads.test(word) || found?.changes.test(word));
  return found !== undefined && verb !== undefined && !found.reads.test(verb);
}
