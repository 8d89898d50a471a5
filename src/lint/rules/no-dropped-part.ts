import { followLink } from '../../handbook/follow-link.ts';
import { droppedHtml } from '../../parse/allowed-html.ts';
import type { DroppedPart } from '../../picture/picture.ts';
import { documentRule, warningUntilStrict } from '../rule.ts';
import { isUnreadMdx } from '../unread.ts';

export const noDroppedPart = documentRule({
  id: 'no-dropped-part',
  description: 'The site shows every page and every SVG picture as it was written.',
  severity: warningUntilStrict,
  *check(document, { handbook, pictures }) {
    for (const element of isUnreadMdx(document) ? [] : document.html) {
      for (const { what, range, cure } of droppedHtml(element))
        yield { range, message: `The site leaves out ${what}. ${cure}`, subject: what };
    }
    for (const { url, range } of document.links) {
      const target = followLink(handbook, document, url);
      const picture = target.type === 'file' ? pictures.get(target.path) : undefined;
      if (picture?.type !== 'safe' || picture.dropped.length === 0) continue;
      yield {
        range,
        message: `The site shows the picture ‘${url}’ without ${listed(picture.dropped)}. Take that out of the file, or export it as plain shapes.`,
        subject: url,
      };
    }
  },
});

/** The first parts with their lines, and how many more there are. */
function listed(dropped: readonly DroppedPart[]): string {
  const shown = dropped.slice(0, 3).map(({ what, line }) => `${what} (line ${line})`);
  const more = dropped.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
