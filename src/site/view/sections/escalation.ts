import type { EntryData } from '../../../../schemas/entries/index.ts';
import { kinds } from '../../../../schemas/kinds/index.ts';
import type { Document } from '../../../parse/model.ts';
import { entryLink } from '../cards.ts';
import type { LinkView } from '../link-view.ts';
import { pageSection } from './page-section.ts';

export interface LadderRow {
  after: string;
  contact: string;
  via: string | undefined;
}

export interface RotationView {
  name: string;
  url: string | undefined;
  details: string;
}

/** Whom to call, and in which order. */
export interface Escalation {
  channel: string | undefined;
  rotation: RotationView | undefined;
  ladder: readonly LadderRow[];
}

/** Whom of the owner to call when a runbook does not help. */
export const escalation = pageSection({
  name: 'escalation',
  place: 'after',
  heading: { text: 'Who to call', slug: '-escalation', inContents: true },
  view(document: Document, source): (Escalation & { team: LinkView }) | undefined {
    const id = document.data.owner;
    const team = id === undefined ? undefined : source.handbook.teams.get(id)?.data;
    if (id === undefined || !team || !kinds[document.kind].showsEscalation) return undefined;
    const { channel, rotation, ladder } = escalationOf(team);
    if (ladder.length === 0 && !rotation && !channel) return undefined;
    return { team: entryLink('team', id, source), channel, rotation, ladder };
  },
});

export function escalationOf(team: EntryData<'team'>): Escalation {
  return { channel: team.channel, rotation: rotationOf(team), ladder: ladderOf(team) };
}

function ladderOf(team: EntryData<'team'>): LadderRow[] {
  return (team.escalation ?? []).map(({ after, contact, via }) => ({
    after: /^0(\.0+)?[a-z]+$/.test(after) ? 'at once' : `after ${after}`,
    contact,
    via,
  }));
}

function rotationOf({ rotation }: EntryData<'team'>): RotationView | undefined {
  if (!rotation) return undefined;
  const handover = [rotation.handover, rotation.timezone].filter((text) => text !== undefined).join(', ');
  const details = [rotation.tool, handover ? `handover ${handover}` : undefined].filter(
    (text) => text !== undefined,
  );
  return { name: rotation.name, url: rotation.url, details: details.join(' · ') };
}
