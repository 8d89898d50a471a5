import type { Finding } from '../../finding.ts';
import type { Document } from '../../parse/model.ts';
import { cardOf, compareCards, compareText, type Source, serviceLink } from './cards.ts';
import type { Card, Group, HomePage } from './model.ts';

/** The list of every runbook, by severity, by service and by alert. */
export function homePage(source: Source, findings: readonly Finding[]): HomePage {
  const { handbook } = source;
  const documents = [...handbook.documentsById.values()];
  const runbooks = documents
    .filter(({ kind }) => kind === 'runbook')
    .map((document) => cardOf(document, source));
  const guides = documents.filter(({ kind }) => kind === 'guide').map((document) => cardOf(document, source));
  return {
    type: 'home',
    path: '',
    title: handbook.config.title,
    description: handbook.config.description,
    total: runbooks.length,
    groups: [
      { by: 'Severity', slug: 'severity', groups: bySeverity(runbooks) },
      { by: 'Service', slug: 'service', groups: byService(source) },
      { by: 'Alert', slug: 'alert', groups: byAlert(source) },
    ].filter(({ groups }) => groups.length > 0),
    guides: guides.toSorted(compareCards),
    health: healthOf(documents, findings, source),
  };
}

function bySeverity(runbooks: readonly Card[]): Group[] {
  return ['critical', 'high', 'medium', 'low', undefined].flatMap((severity) => {
    const cards = runbooks.filter((card) => card.severity === severity).toSorted(compareCards);
    const title = severity ? capitalized(severity) : 'No severity';
    return cards.length > 0 ? [{ title, slug: `severity-${severity ?? 'none'}`, cards }] : [];
  });
}

function byService(source: Source): Group[] {
  return [...source.handbook.documentsByService]
    .map(([id, documents]) => {
      const { text, url } = serviceLink(id, source);
      return { title: text, url, slug: `service-${id}`, cards: cardsOf(documents, source) };
    })
    .filter(({ cards }) => cards.length > 0)
    .toSorted((a, b) => compareText(a.title, b.title));
}

function byAlert(source: Source): Group[] {
  return [...source.handbook.documentsByAlert]
    .map(([name, documents]) => ({
      title: name,
      url: source.urls.alert(name),
      slug: `alert-${name.replace(/[^\w-]/g, '-')}`,
      cards: cardsOf(documents, source),
    }))
    .toSorted((a, b) => compareText(a.title, b.title));
}

function cardsOf(documents: readonly Document[], source: Source): Card[] {
  return documents
    .filter(({ kind }) => kind === 'runbook')
    .map((document) => cardOf(document, source))
    .toSorted(compareCards);
}

function healthOf(
  documents: readonly Document[],
  findings: readonly Finding[],
  source: Source,
): HomePage['health'] {
  const count = (path: string | undefined, severity: string) =>
    findings.filter(
      (finding) => finding.severity === severity && (path === undefined || finding.path === path),
    ).length;
  const found = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ path }) => path));
  return {
    errors: count(undefined, 'error'),
    warnings: count(undefined, 'warning'),
    documents: documents
      .filter(({ path }) => found.has(path))
      .map((document) => ({
        card: cardOf(document, source),
        errors: count(document.path, 'error'),
        warnings: count(document.path, 'warning'),
      }))
      .toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings),
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
