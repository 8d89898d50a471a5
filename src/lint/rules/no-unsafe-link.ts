import { followLink } from '../../handbook/follow-link.ts';
import { shortened } from '../../text/shortened.ts';
import { alwaysError, documentRule } from '../rule.ts';

export const noUnsafeLink = documentRule({
  id: 'no-unsafe-link',
  description: 'No link runs a script or opens a file of the reader’s machine.',
  severity: alwaysError,
  *check(document, { handbook }) {
    for (const { url, range } of document.links) {
      const target = followLink(handbook, document, url);
      if (target.type !== 'unsafe') continue;
      yield {
        range,
        message: `The link ‘${shortened(url)}’ starts with ‘${target.start}’, which the site does not let through. Use an https address or a path.`,
        subject: url,
      };
    }
  },
});
