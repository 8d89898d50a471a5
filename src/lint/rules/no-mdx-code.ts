import { shortened } from '../../text/shortened.ts';
import { alwaysError, documentRule } from '../rule.ts';

export const noMdxCode = documentRule({
  id: 'no-mdx-code',
  description: 'No document runs code when the site is built, unless the one who builds allows it.',
  severity: alwaysError,
  *check({ mdxCode, text }, { handbook }) {
    if (handbook.config.mdxCode === 'allow') return;
    for (const { what, range } of mdxCode) {
      const source = text.slice(range.start.offset, range.end.offset).trim().replace(/\s+/g, ' ');
      yield {
        range,
        message: `The ${what} ‘${shortened(source)}’ is code that a build would run. Write it as plain Markdown, or allow it with --allow-mdx-code.`,
        subject: source,
      };
    }
  },
});
