import { didYouMean, nearest } from '../../text/nearest.ts';
import { corrected } from '../corrected.ts';
import { documentRule, errorFromStandard } from '../rule.ts';
import { isUnusable } from '../unread.ts';

/** Names that a shell of a responder has. */
const environment = new Set([
  'HOME',
  'USER',
  'PATH',
  'PWD',
  'SHELL',
  'HOSTNAME',
  'TMPDIR',
  'EDITOR',
  'KUBECONFIG',
  'RANDOM',
]);

export const noUnknownVariable = documentRule({
  id: 'no-unknown-variable',
  description: `Every \${name} in a command is declared in the frontmatter or set by a command.`,
  severity: errorFromStandard,
  *check(document) {
    if (document.hasUnreadFrontmatter || isUnusable(document, 'variables')) return;
    const { data, variableUses, shellAssignments } = document;
    const declared = new Set(Object.keys(data.variables ?? {}));
    for (const { name, shell, range } of variableUses) {
      const isKnown = declared.has(name) || shellAssignments.has(name) || environment.has(name);
      if (isKnown) continue;
      const to = nearest(name, declared);
      // Other languages have their own `${name}`: only one that looks like a declared name is a mistake.
      if (!shell && to === undefined) continue;
      const cure = didYouMean(name, declared) || ` Add ‘${name}’ under ‘variables’ in the frontmatter.`;
      const fix = to === undefined ? undefined : corrected(document, range, { from: name, to });
      yield {
        range,
        message: `The variable ‘\${${name}}’ is declared nowhere.${cure}`,
        subject: name,
        // Names of variables that differ in their case are two names.
        ...(fix && { fix: { ...fix, safe: false } }),
      };
    }
  },
});
