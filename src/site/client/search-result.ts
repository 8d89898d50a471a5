import { type Mark, marks } from '../../search/highlight.ts';
import type { Hit } from '../../search/search.ts';
import { tokens } from '../../search/tokens.ts';

/** A hit as an option of a list. */
export function resultOf(hit: Hit, query: string, id: string): HTMLElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = id;
  const link = document.createElement('a');
  link.href = hit.heading ? `${hit.url}#${encodeURIComponent(hit.heading.slug)}` : hit.url;
  link.className = 'result-link';
  link.tabIndex = -1;
  link.append(titleOf(hit, query), metaOf(hit));
  if (hit.excerpt.text !== '') link.append(line('result-text', hit.excerpt.text, hit.excerpt.marks));
  option.append(link);
  return option;
}

function titleOf(hit: Hit, query: string): HTMLElement {
  const title = line('result-title', hit.title, marks(hit.title, tokens(query)));
  if (hit.severity !== undefined) {
    const badge = document.createElement('span');
    badge.className = `badge severity-${hit.severity}`;
    badge.textContent = hit.severity;
    title.append(badge);
  }
  return title;
}

function metaOf({ kind, services, heading }: Hit): HTMLElement {
  const where = heading ? [`in ‘${heading.text}’`] : [];
  return line(
    'result-meta',
    [kind, ...(kind === 'service' ? [] : services.slice(0, 3)), ...where].join(' · '),
    [],
  );
}

function line(className: string, text: string, marked: readonly Mark[]): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  let at = 0;
  for (const [start, end] of marked) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    element.append(text.slice(at, start), mark);
    at = end;
  }
  element.append(text.slice(at));
  return element;
}
