import { checkCases } from './check-cases.ts';

const step = (text: string) => `## Steps\n\n1. ${text}\n`;

checkCases('require-action', [
  ['a command', step('Restart it.\n\n   ```bash\n   systemctl restart web\n   ```')],
  ['a query in another language', step('Compare.\n\n   ```promql\n   up\n   ```')],
  ['inline code', step('Run `make rollback`.')],
  ['a link', step('See [the board](https://x.example).')],
  ['a field that says that a person must', step('Decide.\n\n   **Manual:** it costs money.')],
  ['code in a field', step('Wait.\n\n   **Expect:** `Ready`')],
  ['a long enough sentence', step('Open the breaker in the admin panel.')],
  ['a call', step('Page the database team.')],
  ['a sentence in Chinese', step('请登录控制台并重启支付服务的所有实例。')],
  ['an empty section is the business of another rule', '## Steps\n\n## Verification\n\n1. 0 errors.'],
  ['a diagnosis may be vague', '## Diagnosis\n\n1. Check the logs.'],
  [
    'a heading as a step',
    '## Steps\n\n### Move the traffic to the other region\n\nNow.\n\n### Panic',
    '7:1 Step 2 ‘Panic’ says nothing',
  ],
  ['a look at nothing', step('Please check.'), '3:4 Step 1 ‘Please check.’ says nothing'],
  ['eight words that start with look', step('Look into the logs of the checkout service.'), '3:4 Step 1'],
  ['a whole section', '## Mitigation\n\n- Fix it.\n', '1:1 The section ‘Mitigation’ says nothing'],
]);

checkCases('require-expectation', [
  ['a number', '## Verification\n\n1. Latency is below 300 ms.'],
  [
    'a state',
    '## Verification\n\n1. All pods are Running.\n2. The alert no longer fires.\n3. The replica is in sync.',
  ],
  ['an output in a field', '## Verification\n\n1. Place an order.\n\n   **Expect:** `order accepted`'],
  ['an output after a command', '## Verification\n\n1. `kubectl get po` prints `no resources`.'],
  ['a value in code', '## Verification\n\n1. The state is `Empty`.'],
  ['text in a field', '## Verification\n\n1. Log in.\n\n   **Expect:** the balance is zero.'],
  ['steps are no checks', '## Steps\n\n1. Look.'],
  ['a check that is still to be written', '## Verification\n\n1. TODO: what to look at'],
  ['no verification at all', '## Impact\n\nBad.'],
  [
    'a feeling',
    '## Verification\n\n1. Everything looks fine.',
    '3:4 Check 1 ‘Everything looks fine.’ names nothing',
  ],
  ['a command without its output', '## Verification\n\n1. Run `kubectl get pods`.', '3:4 Check 1'],
  [
    'a section without steps',
    '## Verification\n\nCustomers are happy.',
    '1:1 The section ‘Verification’ names',
  ],
  ['headings', '## Verify\n\n### Ask the team\n\nAre they content?', '3:1 Check 1 ‘Ask the team’'],
]);

checkCases('require-undo', [
  ['reading', step('Run `kubectl get pods -n shop`.')],
  ['an undo beside it', step('Run `kubectl cordon n1`.\n\n   **Undo:** `kubectl uncordon n1`')],
  [
    'an undo that is a fence',
    step('Run `kubectl cordon n1`.\n\n   **Undo:**\n\n   ```bash\n   kubectl uncordon n1\n   ```'),
  ],
  ['a step that cannot be taken back', step('Run `dropdb old`.\n\n   **Irreversible:** the data is gone.')],
  [
    'a rollback section',
    `${step('Run `kubectl cordon n1`.')}\n## Back out\n\n1. Run \`kubectl uncordon n1\`.`,
  ],
  ['a diagnosis', '## Diagnosis\n\n1. Run `kubectl delete pod x`.'],
  ['a name in code', step('Set the strategy to `shutdown` and keep `rm` out.')],
  ['a warning', step("Do not run `kubectl delete pvc data` here, and don't use `rm -rf /data`.")],
  ['a command in an undo is no change of its own', step('Wait.\n\n   **Undo:** `kubectl delete pod x`')],
  ['SQL that reads', step('Look.\n\n   ```sql\n   SELECT * FROM jobs;\n   ```')],
  [
    'the output of a session',
    step('Look.\n\n   ```console\n   $ kubectl get po\n   kubectl delete me\n   ```'),
  ],
  ['an empty rollback section', `${step('Run `kubectl cordon n1`.')}\n## Rollback\n`, '3:4 Step 1'],
  ['an empty undo', step('Run `kubectl cordon n1`.\n\n   **Undo:**'), '3:4 Step 1'],
  [
    'an instruction after a condition',
    step('If it does not help, run `kubectl delete pod x`.'),
    '3:4 Step 1',
  ],
  [
    'a change of many lines',
    step('Apply.\n\n   ```bash\n   cat <<EOF | kubectl apply -f -\n   kind: Namespace\n   EOF\n   ```'),
    '3:4 Step 1 ‘Apply.’ changes something with ‘cat <<EOF | kubectl apply -f - kind: Namespace EOF’ and',
  ],
  [
    'a whole section',
    '## Mitigation\n\nRun `helm rollback web 3`.',
    '1:1 The section ‘Mitigation’ changes something',
  ],
  [
    'SQL that changes',
    step('Fix.\n\n   ```postgresql\n   UPDATE jobs SET state = 1;\n   ```'),
    '3:4 Step 1 ‘Fix.’ changes something with ‘UPDATE jobs',
  ],
]);
