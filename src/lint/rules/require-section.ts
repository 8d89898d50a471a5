import { type Role, rolesOf } from '../../../schemas/kinds/index.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Document, Section } from '../../parse/model.ts';
import type { Point } from '../../text/range.ts';
import { headingFor, requirementsOf } from '../requirements.ts';
import { documentRule, errorFromStandard } from '../rule.ts';
import { givenValue } from '../unread.ts';

export const requireSection = documentRule({
  id: 'require-section',
  description: 'A document has every section that its kind needs.',
  severity: errorFromStandard,
  needsWholeBody: true,
  *check(document, { handbook, profile }) {
    for (const role of requirementsOf(document.kind, handbook, profile).sections) {
      if (
        document.sections.some((section) => section.role === role) ||
        isGivenByData(role, document, handbook)
      )
        continue;
      const before = sectionBefore(role, document);
      const heading = headingFor(role, document.kind, handbook);
      const place = before ? ` after ‘${before.heading.text}’` : '';
      const point = before?.range.end ?? startOfBody(document);
      yield {
        range: { start: point, end: point },
        message: `The section ‘${heading}’ is missing${place}. Add ‘## ${heading}’: ${rolesOf(document.kind).get(role)?.purpose}`,
        subject: role,
      };
    }
  },
});

/** Typed data that belongs to a role counts as its section; so does data that is there and cannot be used. */
function isGivenByData(role: Role, document: Document, handbook: Handbook): boolean {
  const { keys = [], ownerKeys = [] } = rolesOf(document.kind).get(role) ?? {};
  if (keys.some((key) => givenValue(document.frontmatter, key) !== undefined)) return true;
  if (document.hasUnreadFrontmatter && keys.length > 0) return true;
  return ownerKeys.length > 0 && isGivenByTeam(ownerKeys, document, handbook);
}

function isGivenByTeam(
  keys: readonly string[],
  { data, frontmatter, hasUnreadFrontmatter }: Document,
  { teams }: Handbook,
): boolean {
  if (data.owner === undefined) return hasUnreadFrontmatter || givenValue(frontmatter, 'owner') !== undefined;
  const team = teams.get(data.owner);
  if (!team) return false;
  return team.data === undefined || keys.some((key) => givenValue(team.yaml, key) !== undefined);
}

/** The section after which one of this role belongs. */
function sectionBefore(role: Role, { kind, sections }: Document): Section | undefined {
  const order = [...rolesOf(kind).keys()];
  const earlier = new Set<Role | undefined>(order.slice(0, order.indexOf(role)));
  return sections.findLast((section) => section.role && earlier.has(section.role));
}

function startOfBody(document: Document): Point {
  return document.titleHeading?.range.end ?? document.frontmatterRange.end;
}
