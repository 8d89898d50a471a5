import type { Document } from '../../parse/model.ts';
import { quotedList } from '../../text/quoted-list.ts';
import { requirementsOf } from '../requirements.ts';
import { documentRule, errorFromStandard } from '../rule.ts';
import { givenValue } from '../unread.ts';

export const requireFrontmatter = documentRule({
  id: 'require-frontmatter',
  description: 'A document names its owner, its services and whatever else its kind must say.',
  severity: errorFromStandard,
  *check(document, { handbook, profile }) {
    if (document.hasUnreadFrontmatter) return;
    const missing = requirementsOf(document.kind, handbook, profile).frontmatter.filter((key) =>
      isMissing(key, document),
    );
    if (missing.length === 0) return;
    const names = quotedList(missing);
    const verb = missing.length === 1 ? 'The key' : 'The keys';
    const end = missing.length === 1 ? 'is missing' : 'are missing';
    const cure = document.frontmatter
      ? `Add ${missing.length === 1 ? 'it' : 'them'} to the frontmatter.`
      : 'Start the file with frontmatter: keys between two lines of ---.';
    yield {
      range: document.frontmatterRange,
      message: `${verb} ${names} ${end}. ${cure}`,
      subject: missing.join(' '),
    };
  },
});

function isMissing(key: string, document: Document): boolean {
  if (key === 'title' && document.titleHeading) return false;
  return givenValue(document.frontmatter, key) === undefined;
}
