import { expect, test } from 'vitest';
import { changesSomething } from '../../src/parse/shell/effects.ts';

/** One a line: words that would change something, where they are values, names, text or remarks. */
const reading = String.raw`
kubectl -n delete get pods
kubectl --namespace delete get pods
kubectl --context delete get pods
kubectl get pods -n delete
kubectl -l app=delete get pods
helm -n delete list
git -C push status
docker --context rm ps
docker -H rm ps
systemctl -H restart status x
aws --region delete-x --profile terminate-y ec2 describe-instances
aws --profile delete s3 ls
gcloud --project delete compute instances list
az --subscription delete vm list
redis-cli -h del -p 6379 get x
etcdctl --endpoints put get x
echo rm -rf /x
echo "rm -rf /x"
echo 'kubectl delete pod x'
printf 'rm x\n'
# rm -rf /x
ls # rm -rf /x
grep -r "rm -rf" .
kubectl get pods | grep delete
man rm
which rm
type rm
command -v rm
sudo -l
sudo -u rm ls
ssh rm uptime
ssh -l kill h uptime
docker exec rm ls
kubectl exec rm -- ls
env RM=rm ls
timeout 5 ls
watch ls
xargs ls
find . -name rm
find . -exec grep rm {} +
bash -c 'echo rm x'
bash rm.sh
psql -h drop -c 'select 1'
psql -U delete -d update -c "select 1"
curl -H "X: -X DELETE" http://h
curl -u "a:-d x" http://h
curl -o -d http://h
vi /etc/hosts
cat /etc/hosts
git commit -m "rm x; kubectl delete pod"
echo a > /tmp/x
test -f x && echo "delete"
[ "$x" = delete ]
[[ $x == rm ]]
x=rm
x="rm -rf /"
alias k=rm
export RM=rm
cd rm
tar czf rm.tgz x
su - postgres
kubectl rollout -n restart status deploy/x
terraform -chdir=apply plan
journalctl -u restart
help rm
history | grep rm
apropos kill
sed 's/rm x/y/' f
awk '/delete/ {print}' f
jq '.delete' f
for i in rm kill; do echo $i; done
case rm in rm) echo x;; esac
time ls
docker logs -f rm
docker ps --filter name=rm
kubectl describe pod delete
python3 -c 'print("rm")'
yum list installed
service nginx status
ip addr show
crontab -l
kubectl create token x
ansible all -m ping
ssh h
`;

test.each(reading.trim().split('\n'))('only reads: %s', (line) => {
  expect(changesSomething(line)).toBe(false);
});
