import { expect, test } from 'vitest';
import { replaceVariables } from '../../src/parse/variables.ts';
import { bodyOfText, bodyWithCommands } from './bodies.ts';

const declared = '---\nvariables: { ns: { default: shop } }\n---\n\n';

test('what the linter takes for text is not filled in', async () => {
  const text = `${declared}\`\`\`bash\necho "\\\${ns}" \${ns}\n\`\`\`\n\nRun \`echo \\\${ns}\`.\n`;
  const body = await bodyOfText(text);
  expect(body.match(/<var/g)).toHaveLength(1);
  const shown = body.replace(/<[^>]*>/g, '');
  expect(shown).toContain('\\${ns}&#34; shop');
  expect(shown).toContain('Run echo \\${ns}.');
});

test('a session is copied as the document reads its commands', async () => {
  const text = '1. Look:\n\n   ```console\n   $ oc get pods\n   NAME READY\n   ```\n\n> ```sh\n> ls\n> ```\n';
  const body = await bodyWithCommands(text, (command) => ({
    ...command,
    lines: [`read: ${command.lines[0]}`],
    isSession: true,
  }));
  expect(body).toContain('data-copy="read: oc get pods"');
  expect(body).toContain('data-copy="read: ls"');
});

test('every prompt makes a session, which is copied without its output', async () => {
  const body = await bodyOfText('```bash\n[root@db ~]# uptime\n 12:00 up 3 days\nsh-4.4# exit\n```\n');
  expect(body).toContain('data-copy="uptime\nexit"');
});

test('a copied command takes the reader’s values where the linter sees a variable', () => {
  const copied = replaceVariables('echo \\${ns} ${ns} ${pod} ${ns:-x}', (name) =>
    name === 'ns' ? 'shop' : undefined,
  );
  expect(copied).toBe('echo \\${ns} shop ${pod} ${ns:-x}');
});
