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
