import { expect, test } from 'vitest';
import { changesSomething } from '../../src/parse/shell/effects.ts';

/** One a line: what is typed on single machines, on platforms and for releases. */
const changing = `
zfs rollback tank/db@before
zpool offline tank sda
gsutil -m rm -r gs://bucket/path
vgextend vg /dev/sdc
lvcreate -L 10G -n x vg
kubeadm reset
istioctl install -y
velero restore create --from-backup b
calicoctl delete networkpolicy x
pcs resource restart web
sv restart app
pm2 restart app
nginx -s reload
apachectl graceful
hostnamectl set-hostname x
nmcli connection down eth0
ifconfig eth0 down
modprobe -r bnx2
mount -o remount,rw /
usermod -aG wheel bob
dpkg -i x.deb
rpm -e foo
snap refresh x
cp app.conf /etc/app.conf
/etc/init.d/nginx restart
varnishadm ban req.url '~' /
echo "disable server be/web1" | socat stdio /var/run/haproxy.sock
influx delete --bucket b
heroku ps:restart web
heroku releases:rollback v12
fly machine restart 1
doctl compute droplet delete 1
flyway -url=x repair
liquibase rollback v1
alembic downgrade -1
rake db:rollback
cdk deploy
puppet agent -t
chef-client
gh api -X DELETE /repos/a/b
kafka-console-producer.sh --bootstrap-server b --topic t
ansible web -m service -a "name=nginx state=restarted"
ansible web -b -m reboot
salt '*' service.restart nginx
knife ssh 'role:web' 'sudo systemctl restart nginx'
tmux send-keys -t prod 'systemctl restart nginx' C-m
tmux new-session -d 'rm -rf /data'
screen -dmS x bash -c 'rm -rf /data'
mysql -e 'STOP SLAVE;'
`;

const reading = `
zfs list -t snapshot
zpool status -v
gsutil ls gs://bucket
kubeadm certs check-expiration
istioctl proxy-status
velero backup get
velero backup create before
pcs status
pm2 logs delete
nginx -t
hostnamectl
nmcli device show
ifconfig eth0
modprobe -n -v bnx2
rpm -qi restart
dpkg -l
cp /etc/app.conf /tmp/app.conf
cp /etc/app.conf /etc/app.conf.bak
cp /etc/app.conf /etc/app.conf.$(date +%F)
cp -p /etc/app.conf{,.bak}
/etc/init.d/nginx status
echo 'show stat' | socat stdio /var/run/haproxy.sock
heroku logs -t
fly status
flyway info
puppet agent -t --noop
gh api /repos/a/b
ansible web -m ping
ansible web -m setup
ansible web -C -m service -a "name=nginx state=restarted"
salt '*' test.ping
salt '*' state.apply test=True
tmux attach -t prod
screen -ls
rsync -n -a --delete a/ b/
dd if=/dev/sda of=/dev/null bs=1M count=100
`;

const linesOf = (text: string) => text.trim().split('\n');

test.each(linesOf(changing))('%s changes something', (command) => {
  expect(changesSomething(command)).toBe(true);
});

test.each(linesOf(reading))('%s only looks', (command) => {
  expect(changesSomething(command)).toBe(false);
});
