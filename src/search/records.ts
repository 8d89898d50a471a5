import type { Handbook } from '../handbook/handbook.ts';
import type { Document, ServiceEntry, TeamEntry } from '../parse/model.ts';
import type { RecordHeading, SearchRecord } from './record.ts';

/** Where the site shows each thing. */
export interface Addresses {
  document(document: Document): string;
  service(entry: ServiceEntry): string;
  team(entry: TeamEntry): string;
}

/** What the site’s search knows: one record for each document, service and team. */
export function searchRecords(handbook: Handbook, urls: Addresses): SearchRecord[] {
  return [
    ...handbook.documents.map((document) => documentRecord(document, urls)),
    ...[...handbook.services.values()].map((entry) => serviceRecord(entry, urls)),
    ...[...handbook.teams.values()].map((entry) => teamRecord(entry, urls)),
  ];
}

function documentRecord(document: Document, urls: Addresses): SearchRecord {
  const { data } = document;
  const stem = document.id.split('/').at(-1) ?? document.id;
  const text = searchedText(document);
  return {
    id: document.id,
    url: urls.document(document),
    kind: document.kind,
    title: document.title,
    names: [...new Set([stem, ...(data.alerts ?? []), ...(data.aliases ?? [])])],
    errors: data.errors ?? [],
    services: data.services ?? [],
    ...(data.owner !== undefined && { owner: data.owner }),
    ...(data.severity !== undefined && { severity: data.severity }),
    headings: headingsIn(document, text),
    text,
  };
}

/** What phrases and excerpts are taken from. A diagram’s source says nothing to a reader of the page. */
function searchedText({ data, fences, plainText }: Document): string {
  const diagrams = fences.filter((fence) => fence.language === 'mermaid').map((fence) => fold(fence.value));
  const body = diagrams.reduce((rest, source) => rest.replace(source, () => ''), fold(plainText));
  return fold([data.description ?? '', ...(data.errors ?? []), body].join(' '));
}

/** Headings in order, each with the place of its own text after the heading before it. */
function headingsIn({ headings, titleHeading }: Document, text: string): RecordHeading[] {
  let from = 0;
  return headings
    .filter((heading) => heading !== titleHeading)
    .map((heading) => {
      const at = text.indexOf(fold(heading.text), from);
      if (at >= 0) from = at + 1;
      return { text: heading.text, slug: heading.slug, ...(at >= 0 && { at }) };
    });
}

function serviceRecord(entry: ServiceEntry, urls: Addresses): SearchRecord {
  const { data } = entry;
  const signals = Object.entries(data?.signals ?? {}).map(
    ([id, signal]) => `${id} ${signal.title} ${signal.query}`,
  );
  return {
    id: `services/${entry.id}`,
    url: urls.service(entry),
    kind: 'service',
    title: data?.name ?? entry.id,
    names: [entry.id],
    errors: [],
    services: [entry.id],
    ...(data && { owner: data.owner }),
    headings: [],
    text: fold([data?.description ?? '', ...signals].join('\n')),
  };
}

function teamRecord(entry: TeamEntry, urls: Addresses): SearchRecord {
  const { data } = entry;
  return {
    id: `teams/${entry.id}`,
    url: urls.team(entry),
    kind: 'team',
    title: data?.name ?? entry.id,
    names: [entry.id, ...(data?.channel ? [data.channel] : [])],
    errors: [],
    services: [],
    headings: [],
    text: fold([data?.description ?? '', data?.rotation?.name ?? '', data?.email ?? ''].join('\n')),
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
