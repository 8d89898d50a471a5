import { expect, test } from 'vitest';
import { changesSomething } from '../../src/parse/shell/effects.ts';

const changing = [
  'ssh h <<EOF\nrm x\nEOF',
  "ssh h bash -s <<'EOF'\nrm x\nEOF",
  'sudo bash <<EOF\nrm x\nEOF',
  'cat <<EOF | ssh h\nrm x\nEOF',
  'psql <<EOF\ndrop table x;\nEOF',
  'kubectl exec -i p -- psql <<EOF\ndrop table x;\nEOF',
  "bash <<< 'rm x'",
  'kubectl apply -f - <<EOF\na\nEOF',
  'cat <<EOF | sudo bash\nrm x\nEOF',
  'redis-cli <<EOF\nflushall\nEOF',
  'cat > f <<EOF\n$(rm x)\nEOF',
  'su - postgres <<EOF\nrm x\nEOF',
  'sudo -i <<EOF\nrm x\nEOF',
  'if x; then\n  rm y\nfi',
  'f() {\n rm x\n}',
  'ssh h << EOF\n  kubectl delete pod x\nEOF\n',
  'kubectl exec -it <pod> -n <my namespace> -- rm <file>',
  'oc debug node/<node> -- chroot /host systemctl restart kubelet',
  'sudo tee /etc/x <<EOF\nx\nEOF',
  'docker exec -i c sh <<EOF\nrm x\nEOF',
  'sh -s -- a <<EOF\nrm x\nEOF',
  'sudo -u postgres psql <<SQL\nDELETE FROM x;\nSQL',
  'kubectl get pods -o name |\n  xargs kubectl delete',
  'rm \\\n  -rf x',
  'ssh h "\nrm x\n"',
];

const reading = [
  'cat <<EOF\nrm x\nEOF',
  'cat > f <<EOF\nrm x\nkubectl delete pod\nEOF',
  "cat > f <<'EOF'\n$(rm x)\nEOF",
  'sudo tee /tmp/x <<EOF\nrm x\nEOF',
  'python3 <<EOF\nrm = 1\nEOF',
];

test.each(changing)('a text changes something: %j', (text) => {
  expect(changesSomething(text)).toBe(true);
});

test.each(reading)('a text only reads: %j', (text) => {
  expect(changesSomething(text)).toBe(false);
});

// The shell’s parser would take each level of nesting by itself, or try every mistake against all that follows.
test.each([
  ...[
    '(',
    '$(',
    '`',
    '"',
    "'",
    '{ ',
    '<<a\n',
    '$((',
    '${a:-',
    '<(',
    'if ',
    'case x in ',
    'f() { ',
    'a|',
    ')\n',
    "don't\n",
  ],
  ...[
    'eval "',
    'eval "$(',
    "bash -c '",
    'ssh a ',
    'sudo ',
    'find . -exec ',
    'kubectl exec p -- ',
    'echo a | bash | ',
    '<a ',
  ],
])('a hundred thousand characters of %j are read in bounded time', (part) => {
  const start = process.cpuUsage();
  expect(changesSomething(part.repeat(100_000 / part.length))).toBe(false);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
});

test('a change behind a mistake is seen', () => {
  for (const mistake of ["it doesn't", 'NAME (READY', 'done', '}', 'a "b', ';;', '$(x', 'for x'])
    expect(changesSomething(`${mistake}\nrm -rf /data\n`), mistake).toBe(true);
});
