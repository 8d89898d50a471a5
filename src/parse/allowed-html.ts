import type { Range } from '../text/range.ts';
import type { HtmlElement } from './model.ts';

/** What a writer’s own HTML may use. Everything else is dropped, its text stays. */
export const allowedElements: ReadonlySet<string> = new Set(
  (
    'a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr'
  ).split(' '),
);

/** Elements that go with everything in them. */
export const droppedElements: ReadonlySet<string> = new Set(
  'script style iframe object embed applet noscript template textarea select svg math title head base meta link'.split(
    ' ',
  ),
);

const everywhere = ['id', 'lang', 'dir', 'title'];
const byElement: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'scope', 'align'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  details: ['open'],
};

/** Whether a writer’s own HTML may have an attribute. Styles, classes and event handlers are never among them. */
export function isAllowedAttribute(element: string, name: string): boolean {
  return everywhere.includes(name) || (byElement[element]?.includes(name) ?? false);
}

/** Something of a writer’s HTML that is not on the site. */
interface DroppedHtml {
  range: Range;
  /** In a few words. */
  what: string;
  /** One sentence: what to do about it. */
  cure: string;
}

/**
 * What the site drops of an element that a reader would miss. Classes and other attributes, that would change its looks a
 * little, go in silence.
 */
export function droppedHtml({ name, range, attributes }: HtmlElement): DroppedHtml[] {
  if (droppedElements.has(name)) {
    return [{ range, what: `<${name}> with everything in it`, cure: cures[name] ?? 'Write it in Markdown.' }];
  }
  if (!allowedElements.has(name)) {
    const cure = `Put it between backticks if it is to be read, or write it in Markdown.`;
    return [{ range, what: `the tag <${name}>`, cure }];
  }
  return attributes
    .filter((attribute) => /^(on[a-z]+|style)$/i.test(attribute.name))
    .map((attribute) => ({
      ...{ range: attribute.range, what: `‘${attribute.name}’ of <${name}>`, cure: 'Remove it.' },
    }));
}

const link = 'Link to the page that it shows.';
const cures: Readonly<Record<string, string>> = {
  iframe: link,
  object: link,
  embed: link,
  svg: 'Put the drawing into a file, and show it as a picture.',
  math: 'Write the formula as text.',
  textarea: 'Put the text into a code block.',
};
