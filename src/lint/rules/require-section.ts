import type { Role } from '../../../schemas/config.ts';
import { role as roles } from '../../../schemas/config.ts';
import type { Point } from '../../finding.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Document, Section } from '../../parse/model.ts';
import { headingFor, requirementsOf } from '../requirements.ts';
import { documentRule, errorFromStandard } from '../rule.ts';
import { givenValue, isUnreadMdx } from '../unread.ts';

export const requireSection = documentRule({
  id: 'require-section',
  description: 'A document has every section that its kind needs.',
  severity: errorFromStandard,
  *check(document, { handbook, profile }) {
    if (isUnreadMdx(document)) return;
    for (const role of requirementsOf(document.kind, handbook, profile).sections) {
      if (
        document.sections.some((section) => section.role === role) ||
        isGivenByData(role, document, handbook)
      )
        continue;
      const before = sectionBefore(role, document.sections);
      const heading = headingFor(role, document.kind, handbook);
      const place = before ? ` after ‘${before.heading.text}’` : '';
      const point = before?.range.end ?? startOfBody(document);
      yield {
        range: { start: point, end: point },
        message: `The section ‘${heading}’ is missing${place}. Add ‘## ${heading}’: ${purposes[role]}`,
        subject: role,
      };
    }
  },
});

const purposes: Record<Role, string> = {
  summary: 'two sentences for somebody who was just woken, or ‘description’ in the frontmatter.',
  impact: 'what customers notice, and how bad it is.',
  triggers: 'when to open this page, or ‘alerts’ or ‘triggers’ in the frontmatter.',
  diagnosis: 'how to tell which cause it is.',
  steps: 'what to do, as ### headings or a numbered list.',
  verification: 'how to see that it worked, with a number or an output to expect.',
  rollback: 'how to take the steps back.',
  escalation: 'whom to call next, or ‘escalation’ in the owner’s file in teams/.',
  references: 'what else to read, or ‘related’ in the frontmatter.',
};

/** Typed data that belongs to a role counts as its section; so does data that is there and cannot be used. */
function isGivenByData(role: Role, document: Document, handbook: Handbook): boolean {
  const keys = keysOf[role] ?? [];
  if (keys.some((key) => givenValue(document.frontmatter, key) !== undefined)) return true;
  if (document.hasUnreadFrontmatter && keys.length > 0) return true;
  return role === 'escalation' && isGivenByTeam(document, handbook);
}

const keysOf: Partial<Record<Role, readonly string[]>> = {
  summary: ['description'],
  triggers: ['alerts', 'triggers'],
  references: ['related'],
};

function isGivenByTeam({ data, frontmatter, hasUnreadFrontmatter }: Document, { teams }: Handbook): boolean {
  if (data.owner === undefined) return hasUnreadFrontmatter || givenValue(frontmatter, 'owner') !== undefined;
  const team = teams.get(data.owner);
  if (!team) return false;
  return team.data === undefined || givenValue(team.yaml, 'escalation') !== undefined;
}

/** The section after which one of this role belongs. */
function sectionBefore(role: Role, sections: readonly Section[]): Section | undefined {
  const order = roles.options;
  const earlier = new Set<Role | undefined>(order.slice(0, order.indexOf(role)));
  return sections.findLast((section) => section.role && earlier.has(section.role));
}

function startOfBody(document: Document): Point {
  return document.titleHeading?.range.end ?? document.frontmatterRange.end;
}
