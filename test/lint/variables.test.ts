import { type Case, checkCases } from './check-cases.ts';

/** `@{x}` stands for `${x}`, which in quotes looks like a template that somebody forgot. */
function withDollars(cases: readonly Case[]): Case[] {
  const withDollar = (text: string) => text.replaceAll('@{', '${');
  return cases.map(([name, text, ...findings]) => [name, withDollar(text), ...findings.map(withDollar)]);
}

const declared = (body: string) => `---\nvariables:\n  namespace: { default: shop }\n---\n${body}`;
const bash = (line: string) => `\`\`\`bash\n${line}\n\`\`\``;

checkCases(
  'no-unknown-variable',
  withDollars([
    ['declared', declared(bash('kubectl get po -n @{namespace}'))],
    ['set by a command', bash('pod=$(kubectl get po -o name)\nkubectl logs @{pod}')],
    ['set in another fence', `${bash('export NS=shop')}\n\n${bash('kubectl get po -n @{NS}')}`],
    [
      'set by loops and reading',
      bash(
        'for p in a b; do echo @{p}; done\nread -r host port\nwhile read -p "x: " y; do echo @{host}@{port}@{y}; done\nmapfile -t lines < f; echo @{lines}',
      ),
    ],
    ['set with local and declare', bash('local a=1; declare -r b=2; echo @{a}@{b}')],
    ['frontmatter that cannot be read', `---\na: b: c\n---\n${bash('ls @{x}')}`],
    ['variables that cannot be used', `---\nvariables: [x]\n---\n${bash('ls @{x}')}`],
    ['of every shell', bash('ls @{HOME}/@{USER}')],
    ['the shell’s own expansions', bash('echo @{a:-b} @{#list} @{x%.*} @{!y} $z @{1} @{@}')],
    ['escaped', bash('echo \\@{a}')],
    [
      'the YAML and the text of other tools',
      declared('```yaml\nimage: app:@{TAG}\n```\n\n`@{DB_HOST}` is set by Helm.'),
    ],
    ['in text', declared('Replace @{foo}.')],
    [
      'declared nowhere',
      bash('kubectl get po -n @{ns}'),
      '2:19 The variable ‘@{ns}’ is declared nowhere. Add ‘ns’',
    ],
    [
      'nearly declared',
      declared(bash('kubectl get po -n @{namespce}')),
      '6:19 The variable ‘@{namespce}’ is declared nowhere. Did you mean ‘namespace’?',
    ],
    [
      'nearly declared, in a query',
      declared('```promql\nup{ns="@{namespac}"}\n```'),
      '6:8 The variable ‘@{namespac}’ is declared nowhere. Did you mean',
    ],
    ['set only in text', `ns=shop\n\n${bash('echo @{ns}')}`, '4:6 The variable ‘@{ns}’'],
  ]),
);

checkCases(
  'no-unused-variable',
  withDollars([
    ['used in a fence', declared(bash('echo @{namespace}'))],
    ['used in inline code', declared('Run `kubectl get po -n @{namespace}`.')],
    ['used in a query', declared('```promql\nup{ns="@{namespace}"}\n```')],
    ['no variables', '## A\n\nx'],
    [
      'used in text only',
      declared('The namespace is @{namespace}.'),
      '3:3 The variable ‘namespace’ is used by no command.',
    ],
    ['used as the shell’s own', declared(bash('echo $namespace')), '3:3 The variable ‘namespace’'],
    [
      'used with a default of the shell',
      declared(bash('echo @{namespace:-shop}')),
      '3:3 The variable ‘namespace’',
    ],
  ]),
);
