import type { RootContent } from 'mdast';
import { type Profile, type Role, role as roles } from '../../schemas/config.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { headingFor, requirementsOf } from '../lint/requirements.ts';
import { writeDocument } from '../parse/write-document.ts';
import { fields, heading, numbered, paragraph, shell } from './blocks.ts';

/**
 * The text of a new runbook: what its kind must have in this handbook, with TODO wherever a person has to say
 * something. It lints clean once each TODO is replaced.
 */
export function newRunbook(id: string, handbook: Handbook, profile: Profile, today: string): string {
  const required = requirementsOf('runbook', handbook, profile);
  const wanted = new Set<Role>([
    'summary',
    'impact',
    'diagnosis',
    'steps',
    'verification',
    ...required.sections,
  ]);
  const sections = roles.options.filter((role) => wanted.has(role) && !isData(role, handbook));
  const blocks = sections.flatMap((role) => [
    heading(2, headingFor(role, 'runbook', handbook)),
    ...contentOf[role],
  ]);
  return writeDocument(frontmatterOf(id, handbook, required.frontmatter, today), blocks);
}

/** Roles that the frontmatter or the owner’s team answers for. */
function isData(role: Role, { teams }: Handbook): boolean {
  if (role !== 'escalation') return role === 'triggers';
  return teams.size > 0 && [...teams.values()].every((team) => (team.data?.escalation?.length ?? 0) > 0);
}

function frontmatterOf(id: string, handbook: Handbook, required: readonly string[], today: string) {
  const known: Record<string, unknown> = {
    title: titleOf(id),
    description: 'TODO: what is broken, in one sentence',
    owner: onlyOne(handbook.teams.keys()) ?? 'TODO',
    services: [onlyOne(handbook.services.keys()) ?? 'TODO'],
    severity: 'TODO',
    alerts: ['TODO'],
    reviewed: today,
  };
  const others = required.filter((key) => !(key in known)).map((key) => [key, 'TODO']);
  return { ...known, ...Object.fromEntries(others) };
}

function titleOf(id: string): string {
  const words = (id.split('/').at(-1) ?? id).replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function onlyOne(ids: Iterable<string>): string | undefined {
  const all = [...ids];
  return all.length === 1 ? all[0] : undefined;
}

const contentOf: Record<Role, RootContent[]> = {
  summary: [paragraph('TODO: what is happening and what to do first, in two sentences.')],
  impact: [paragraph('TODO: what customers notice, and how bad it is.')],
  triggers: [paragraph('TODO: when to open this page.')],
  diagnosis: [
    paragraph('TODO: how to tell which cause it is.'),
    shell('echo "TODO: a command that only looks"'),
  ],
  steps: [
    heading(3, 'TODO: the first thing to do'),
    shell('echo "TODO: the command"'),
    fields({
      Expect: 'TODO: the output, or a number and how soon',
      Undo: 'TODO: the command that takes it back, or write Irreversible and why',
    }),
  ],
  verification: [numbered(['TODO: what to measure, and the number to expect, for how long.'])],
  rollback: [paragraph('TODO: how to take the steps back.')],
  escalation: [paragraph('TODO: whom to call next, and after how long.')],
  references: [paragraph('TODO: what else to read.')],
};
