import { followLink, type Target } from '../../handbook/follow-link.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Link } from '../../parse/model.ts';
import { didYouMean } from '../../text/nearest.ts';
import { correctedPath } from '../corrected-link.ts';
import { alwaysError, documentRule } from '../rule.ts';

export const noBrokenLink = documentRule({
  id: 'no-broken-link',
  description: 'Every link inside the handbook leads to a file that exists.',
  severity: alwaysError,
  *check(document, { handbook }) {
    for (const link of document.links) {
      if (link.type !== 'link') continue;
      const target = followLink(handbook, document, link.url);
      const message = messageFor(link, target, handbook);
      if (message === undefined) continue;
      const fix = correctedPath(document, link, { target, handbook });
      yield { range: link.range, message, subject: link.url, ...(fix && { fix }) };
    }
  },
});

function messageFor(link: Link, target: Target, handbook: Handbook): string | undefined {
  switch (target.type) {
    case 'missing':
      return `The link ‘${link.url}’ leads to ‘${target.path}’, which does not exist.${
        didYouMean(target.path, handbook.files) || ' Correct the path, or remove the link.'
      }`;
    case 'outside':
      return `The link ‘${link.url}’ leaves the handbook. Link to the file’s web address instead.`;
    case 'folder':
      return `The link ‘${link.url}’ leads to a folder, which has no page. Link to a file in it.`;
    case 'malformed':
      return target.part === 'host'
        ? `The link ‘${link.url}’ leads to no host. Write ‘https://’, a host and a path.`
        : `The link ‘${link.url}’ holds a broken escape. Write a plain ‘%’ as ‘%25’.`;
    default:
      return undefined;
  }
}
