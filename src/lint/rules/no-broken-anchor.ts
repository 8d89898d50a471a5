import { anchorLinks, followLink } from '../../handbook/follow-link.ts';
import { didYouMean, nearest } from '../../text/nearest.ts';
import { correctedUrl } from '../corrected-link.ts';
import { alwaysError, documentRule } from '../rule.ts';
import { isUnreadMdx } from '../unread.ts';

export const noBrokenAnchor = documentRule({
  id: 'no-broken-anchor',
  description: 'Every link to a section names one that exists.',
  severity: alwaysError,
  *check(document, { handbook }) {
    for (const link of document.links) {
      if (link.type !== 'link') continue;
      const target = followLink(handbook, document, link.url);
      if (target.type !== 'document' || target.anchorExists || target.anchor === 'top') continue;
      if (isUnreadMdx(target.document)) continue;
      const where = target.document === document ? 'This document' : `‘${target.document.path}’`;
      const anchors = anchorLinks(target.document);
      const cure = didYouMean(`#${target.anchor}`, anchors) || ' Name a heading that exists.';
      const to = nearest(`#${target.anchor}`, anchors);
      const fix =
        to && correctedUrl(document, link, { from: link.url, to: link.url.replace(/#.*$/s, () => to) });
      yield {
        range: link.range,
        message: `${where} has no section ‘#${target.anchor}’.${cure}`,
        subject: link.url,
        ...(fix && { fix }),
      };
    }
  },
});
