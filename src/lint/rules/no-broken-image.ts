import { followLink } from '../../handbook/follow-link.ts';
import { didYouMean } from '../../text/nearest.ts';
import { candidatesOf, correctedPath } from '../corrected-link.ts';
import { alwaysError, documentRule } from '../rule.ts';

export const noBrokenImage = documentRule({
  id: 'no-broken-image',
  description: 'Every picture is a file of the handbook that exists.',
  severity: alwaysError,
  *check(document, { handbook }) {
    for (const link of document.links) {
      if (link.type !== 'image') continue;
      const target = followLink(handbook, document, link.url);
      if (target.type === 'file' || target.type === 'external' || target.type === 'unsafe') continue;
      const isWeb = target.type === 'malformed' && target.part === 'host';
      const question = target.type === 'missing' ? didYouMean(target.path, candidatesOf(link, handbook)) : '';
      const cure = question || ' Add the file, or correct the path.';
      const fix = correctedPath(document, link, { target, handbook });
      yield {
        range: link.range,
        message: isWeb
          ? `The picture ‘${link.url}’ is on no host. Add the file to the handbook, and name its path.`
          : `The picture ‘${link.url}’ is no file of this handbook.${cure}`,
        subject: link.url,
        ...(fix && { fix }),
      };
    }
  },
});
