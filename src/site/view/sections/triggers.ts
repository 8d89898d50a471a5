import type { Trigger } from '../../../../schemas/kinds/runbook.ts';
import { findDocument } from '../../../handbook/follow-reference.ts';
import { dataAt } from '../../../parse/data-at.ts';
import type { Document } from '../../../parse/model.ts';
import { entryLink, type Source } from '../cards.ts';
import type { LinkView } from '../link-view.ts';
import { pageSection } from './page-section.ts';

export interface TriggerRow {
  service: LinkView;
  signal: string;
  title: string;
  /** `above 2% for 5m` */
  condition: string;
  query: string | undefined;
  /** `warn 0.5%, abort 2%` */
  tiers: string;
  path: LinkView | undefined;
}

/** The signals that say that this is the document for now. */
export const triggers = pageSection({
  name: 'triggers',
  keys: ['triggers'],
  place: 'before',
  heading: { text: 'When to use this', slug: '-triggers', inContents: true },
  view(document: Document, source): readonly TriggerRow[] {
    return (dataAt(document, 'triggers') ?? []).map((trigger) => triggerRow(trigger, document, source));
  },
});

function triggerRow(trigger: Trigger, from: Document, source: Source): TriggerRow {
  const [serviceId = '', signal = ''] = trigger.signal.split('/', 2);
  const known = source.handbook.services.get(serviceId)?.data?.signals?.[signal];
  const bounds = [
    trigger.above === undefined ? '' : `above ${trigger.above}`,
    trigger.below === undefined ? '' : `below ${trigger.below}`,
  ].filter((text) => text !== '');
  const tiers = [
    known?.warn === undefined ? '' : `warn at ${known.warn}`,
    known?.abort === undefined ? '' : `abort at ${known.abort}`,
  ].filter((text) => text !== '');
  return {
    service: entryLink('service', serviceId, source),
    signal,
    title: known?.title ?? signal,
    condition: `${bounds.join(' or ')}${trigger.for ? ` for ${trigger.for}` : ''}`,
    query: known?.query,
    tiers: tiers.join(', '),
    path: trigger.path === undefined ? undefined : referenceLink(trigger.path, from, source),
  };
}

function referenceLink(reference: string, from: Document, { handbook, urls }: Source): LinkView {
  const { document, anchor, anchorExists } = findDocument(handbook, reference, from);
  if (!document) return { text: reference };
  const heading = document.headings.find(({ slug }) => slug === anchor);
  return { text: heading?.text ?? document.title, url: urls.document(document, anchorExists ? anchor : '') };
}
