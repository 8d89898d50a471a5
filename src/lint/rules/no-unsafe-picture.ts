import { followLink } from '../../handbook/follow-link.ts';
import { documentRule } from '../rule.ts';

export const noUnsafePicture = documentRule({
  id: 'no-unsafe-picture',
  description: 'Every SVG picture that a page shows or links to can be on the site.',
  severity: { starter: 'warning', standard: 'error', strict: 'error' },
  *check(document, { handbook, pictures }) {
    for (const { url, range } of document.links) {
      const target = followLink(handbook, document, url);
      const picture = target.type === 'file' ? pictures.get(target.path) : undefined;
      if (picture?.type !== 'refused') continue;
      const place = picture.line === undefined ? '' : ` in line ${picture.line}`;
      yield {
        range,
        message: `The picture ‘${url}’ is not put on the site, since it ${picture.reason}${place}. ${picture.cure}`,
        subject: url,
      };
    }
  },
});
