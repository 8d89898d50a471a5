import { expect, test } from 'vitest';
import { changesSomething } from '../../src/parse/shell/effects.ts';

/** One a line: the same change in the ways in which a shell can be told to make it. */
const changing = String.raw`
/usr/bin/rm -rf /data
\rm x
"rm" x
r''m x
sudo rm x
sudo -u postgres rm x
sudo -iu postgres rm x
sudo --user=postgres rm x
sudo -E A=b rm x
env A=b rm x
env -i -u X rm x
env -S "rm -rf x"
ls | xargs rm
ls | xargs -0 -I{} rm {}
find . -name x -exec rm {} +
find . -name x -exec rm {} \;
find . -name x -delete
find . -exec sh -c 'rm "$1"' _ {} \;
watch "kubectl delete pod x"
watch -n 5 kubectl delete pod x
ssh h 'rm -rf /x'
ssh -p 22 -o StrictHostKeyChecking=no h -- rm x
bash -c "rm x"
bash -lc 'rm x'
bash -euo pipefail -c 'rm x'
kubectl exec p -- rm x
kubectl exec -it p -c app -- sh -c 'rm x'
kubectl -n shop exec deploy/a -- /bin/rm x
timeout 5 rm x
timeout -s KILL 5m rm x
nohup rm x &
time rm x
( cd /x && rm y )
echo $(rm x)
echo "$(rm x)"
diff <(rm x) y
f() { rm x; }
if true; then rm x; fi
for i in a b; do rm $i; done
while read l; do kubectl delete pod $l; done < f
true && rm x
true || rm x
! rm x
nice -n 10 rm x
ionice -c 3 rm x
chroot /host rm /x
nsenter -t 1 -m -- rm x
su - postgres -c "rm x"
su -c 'rm x' postgres
runuser -u postgres -- rm x
docker exec -it -u root c rm x
docker run --rm -v /data:/data alpine rm -rf /data/x
docker compose -f a.yml exec web rm x
docker --context prod rm web
eval "rm x"
echo "rm -rf /x" | sh
echo 'drop table x' | psql db
echo "DROP TABLE x;" | mysql -u root -p db
kubectl -n delete delete pod x
helm -n list uninstall x
flock /tmp/l rm x
flock /tmp/l -c 'rm x'
systemd-run --unit=x rm y
strace -f -o out rm x
exec rm x
command rm x
builtin kill 5
trap 'rm -rf x' EXIT
busybox rm x
parallel rm ::: a b
pdsh -w h1,h2 'systemctl restart x'
ansible all -m shell -a 'systemctl restart x'
ansible -i inv all -b -a "reboot"
gcloud compute ssh h --command="sudo rm x"
gcloud compute ssh h -- rm x
aws ecs execute-command --cluster x --task y --interactive --command "rm -rf /x"
lxc exec c -- rm x
ip netns exec ns rm x
coproc rm x
case $x in a) rm y;; esac
rm -- -x
A=1 B=2 rm x
sudo -- rm x
doas rm x
sudo sh -c 'echo 1 > /proc/sys/vm/x'
echo x | sudo tee -a /etc/hosts
ssh root@h "kubectl delete pod \$(kubectl get pod -o name)"
ssh a ssh b rm x
kubectl exec p -- bash -c "psql -c 'drop table x'"
mongosh --eval 'db.a.drop()'
redis-cli -h get -p 1 flushall
git -C /x push
aws --region us-east-1 ec2 terminate-instances --instance-ids i
oc --context admin delete pod x
kubectl --namespace=get delete pod x
sqlite3 a.db "delete from x"
'rm' -rf /x
`;

test.each(changing.trim().split('\n'))('changes something: %s', (line) => {
  expect(changesSomething(line)).toBe(true);
});
