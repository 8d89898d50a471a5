import type { Verbs } from './verbs.ts';

/** Tools of single machines, of platforms and of releases, which runbooks use less often than those in `tools.ts`. */
export const lessCommonVerbs: readonly Verbs[] = [
  {
    name: 'zfs|zpool',
    valued: '-o -O -t -R',
    reads: 'list|get|diff|send|status|iostat|history|events',
    changes:
      'destroy|rollback|set|create|rename|clone|promote|receive|recv|inherit|unmount|release|scrub|offline|online|replace|add|attach|detach|clear|remove|export|import|upgrade|trim|split|resilver',
  },
  {
    name: 'gsutil',
    valued: '-h -o -u',
    reads: 'ls|cat|stat|du|hash|version',
    changes: 'rm|rb|mb|mv|setmeta|rewrite|defacl|acl|iam|lifecycle|versioning',
  },
  {
    name: 'kubeadm',
    reads: 'check-expiration|plan|list|print|print-.+|images|diff|version|token',
    changes: 'reset|join|init|apply|node|renew',
  },
  {
    name: 'istioctl|linkerd|cilium',
    valued: '-n -c -f --namespace --context --kubeconfig --revision',
    reads: 'analyze|proxy-status|proxy-config|version|describe|verify-install|manifest|check|status|list|get',
    changes: 'install|uninstall|upgrade|disconnect|delete|enable|disable',
  },
  {
    name: 'velero',
    valued: '-n --namespace --kubeconfig --kubecontext --from-backup --from-schedule',
    reads: 'get|describe|logs|version|download',
    changes: 'create|delete|pause|unpause|install|uninstall|set',
  },
  {
    name: 'calicoctl',
    valued: '-n -f -o -c --namespace --filename --output --config',
    reads: 'get|show|check|status|diags|version',
    changes: 'apply|create|replace|delete|patch|label',
  },
  {
    name: 'pcs|crm',
    reads: 'status|show|config|list|verify',
    changes:
      'restart|move|migrate|unmigrate|unmove|ban|clear|cleanup|disable|enable|standby|unstandby|online|maintenance|unmaintenance|ready|stop|start|destroy|delete|remove|create|update|set|manage|unmanage|kill|fence|refresh',
  },
  {
    name: 'sv|monit|pm2|initctl|svcadm|launchctl',
    valued: '-w -g -c',
    reads: 'status|list|ls|logs|show|print|summary|report',
    changes:
      'restart|start|stop|reload|delete|kill|up|down|hup|term|monitor|unmonitor|scale|enable|disable|clear|load|unload|kickstart|bootout|bootstrap|force-.+',
  },
  {
    name: 'apachectl|apache2ctl|httpd',
    reads: 'status|fullstatus|configtest',
    changes: 'graceful|graceful-stop|restart|stop|start',
  },
  {
    name: 'hostnamectl|timedatectl|localectl|nmcli',
    valued: '-H -M -f -m -g -w -p',
    reads: 'status|show|show-.+|list|list-.+|timesync-status',
    changes: 'set-.+|up|down|modify|add|delete|reload|reapply|disconnect|connect',
  },
  {
    name: 'varnishadm',
    valued: '-n -S -T -t',
    reads: 'status|banner|ban\\.list|.+\\.(list|show)',
    changes: 'ban|stop|start|.+\\.(use|load|discard|set|set_health)',
  },
  {
    name: 'influx',
    valued: '-b -o -c -t --bucket --org --host --token --active-config',
    reads: 'query|ping|list|ls|version',
    changes: 'delete|restore|update|create|write|remove',
  },
  {
    name: 'heroku',
    valued: '-a -r --app --remote',
    reads: 'logs|ps|config|releases|status|info|.+:(info|get|list|output)',
    changes:
      '(.+:)?(restart|rollback|scale|destroy|promote)|.+:(set|unset|stop|kill|on|off|reset|delete|add|remove|create|failover|attach|detach)',
  },
  {
    name: 'fly|flyctl|doctl|linode-cli',
    valued: '-a -c -r -t --app --config --region --context --access-token --format',
    reads: 'status|logs|list|ls|get|show|view|ssh|checks|info',
    changes:
      'create|delete|destroy|restart|reboot|rebuild|restore|resize|scale|suspend|resume|stop|start|set|unset|update|deploy|rollback|import|failover|shutdown|power-(on|off|cycle)',
  },
  {
    name: 'flyway|liquibase|alembic',
    valued: '--config --url --username --password --changelog-file',
    reads: 'info|validate|status|history|diff|current|heads|show|check|.+-sql',
    changes:
      'migrate|clean|repair|baseline|undo|update|update-.+|rollback|rollback-.+|drop-all|upgrade|downgrade|stamp',
  },
  {
    name: 'rake|rails',
    reads: '.+:(status|version|abort_if_pending_migrations)',
    changes: 'db:(migrate|rollback|drop|reset|setup|seed|schema:load)(:.+)?',
  },
  {
    name: 'cdk|serverless|sls|sam|skaffold|copilot',
    valued: '-s -r -c -p -f --stage --region --context --profile --stack-name --filename',
    reads: 'diff|synth|list|ls|logs|validate|info|build|package|local|status',
    changes: 'deploy|destroy|remove|delete|rollback|run',
  },
  {
    name: 'puppet',
    reads: 'lookup|config|facts|module',
    changes: 'agent|apply',
  },
  {
    name: 'salt|salt-call',
    valued: '-b -t -c --timeout --config-dir --batch-size',
    reads: '\\w+\\.(ping|status|list_\\w+|get|items|version|available)',
    changes:
      '\\w+\\.(restart|stop|start|reload|remove|install|purge|upgrade|delete|pkill|reboot|shutdown|apply|highstate|sls|enable|disable)',
  },
];
