import { fileStart } from '../../text/range.ts';
import { documentRule, warningInStandard } from '../rule.ts';

export const noUnusedVariable = documentRule({
  id: 'no-unused-variable',
  description: 'Every declared variable is used.',
  severity: warningInStandard,
  needsWholeBody: true,
  *check(document) {
    const { data, frontmatter, variableUses } = document;
    const used = new Set(variableUses.map((use) => use.name));
    for (const name of Object.keys(data.variables ?? {})) {
      if (used.has(name)) continue;
      yield {
        range: frontmatter?.keyRangeOf(['variables', name]) ?? fileStart,
        message: `The variable ‘${name}’ is used by no command. Use it as ‘\${${name}}’, or remove it.`,
        subject: name,
      };
    }
  },
});
