/** What an attribute of a component takes. */
export interface AttributeShape {
  /** What it is, for the message where it is missing; undefined where a component can do without. */
  needed?: string;
  /** The values that it may have; undefined where any will do. */
  values?: readonly string[];
  /** Whether a reader sees its value. */
  isText?: true;
}

/** The kinds of `<Callout>`. */
export const calloutTypes = ['note', 'tip', 'info', 'warning', 'caution', 'danger'] as const;

export type CalloutType = (typeof calloutTypes)[number];

/** The components that every `.mdx` file can use without an import, with their attributes. */
export const componentShapes: ReadonlyMap<string, Readonly<Record<string, AttributeShape>>> = new Map<
  string,
  Readonly<Record<string, AttributeShape>>
>([
  ['Callout', { type: { values: calloutTypes }, title: { isText: true } }],
  ['Tabs', {}],
  ['Tab', { label: { needed: 'the words on the tab', isText: true } }],
  ['Decision', { question: { isText: true } }],
  [
    'Choice',
    {
      label: { needed: 'what the reader found', isText: true },
      to: { needed: 'the section or the document that the choice leads to' },
    },
  ],
]);
