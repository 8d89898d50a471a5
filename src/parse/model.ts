import type { EntryData, EntryName } from '../../schemas/entries/index.ts';
import type { DataOf, DocumentKind, Role } from '../../schemas/kinds/index.ts';
import type { Range } from '../text/range.ts';

/** What is wrong with a file before any rule has looked at it; the rule of that name reports it. */
export interface ParseProblem {
  about: 'file' | 'data' | 'unknown-key';
  range: Range;
  message: string;
  /** What it is about, as in a finding: the names of the keys that lead to a value, with the value. */
  subject?: string;
  /** What stands at the range, and what was most likely meant by it. */
  correction?: { from: string; to: string };
}

/** A YAML text with the place of every key and value. */
export interface YamlSource {
  /** The plain value; undefined where the text cannot be read. */
  value: unknown;
  /** The place of the value at a path, or of the nearest parent that exists. */
  rangeOf(path: readonly PropertyKey[]): Range;
  /** The place of the key at a path, or of the nearest parent that exists. */
  keyRangeOf(path: readonly PropertyKey[]): Range;
}

/** A comment of HTML, MDX or YAML. What looks like one in code is none. */
export interface Comment {
  /** Without its marks and the blanks at its ends. */
  text: string;
  /** With its marks; in MDX with the braces, which may hold several. */
  range: Range;
}

/** A heading, at whatever depth of the tree. */
export interface Heading {
  text: string;
  /** 1 to 6. */
  depth: number;
  /** The anchor, as GitHub makes it; unique in the document. */
  slug: string;
  range: Range;
}

/** A link, an image or a link definition, of Markdown, of HTML or of a component. */
export interface Link {
  type: 'link' | 'image';
  /** As written. */
  url: string;
  /** The link's text, or the image's alternative text. */
  text: string;
  range: Range;
}

/** A block of code. */
export interface Fence {
  /** Between two lines of marks, or by its indentation. */
  form: 'fenced' | 'indented';
  /** Lower case; undefined where the fence names none. */
  language: string | undefined;
  value: string;
  range: Range;
  /** The line where `value` starts. */
  firstLine: number;
}

/** Inline code. */
export interface Code {
  value: string;
  range: Range;
  /** Whether the words before it say not to use it: “never run `x`”. */
  isWarnedOf: boolean;
}

/** A component of MDX: `<Callout type="note">`. */
export interface Component {
  name: string;
  /** `<` and the name. */
  range: Range;
  attributes: readonly {
    name: string;
    /** undefined where only running the file shows it. */
    value: string | undefined;
    range: Range;
  }[];
  /** Whether `attributes` are all of them: `{...rest}` may hold any. */
  isComplete: boolean;
}

/** An element of HTML, in Markdown or as JSX. What stands in one that the site drops with its content is not among them. */
export interface HtmlElement {
  /** Lower case in Markdown. */
  name: string;
  /** `<` and the name. */
  range: Range;
  attributes: readonly { name: string; range: Range }[];
}

/** A part of an `.mdx` file that is a program. */
export interface MdxCode {
  what: 'import' | 'export' | 'expression';
  range: Range;
}

/** A shell fence, read as what a person would type. */
export interface Command {
  fence: Fence;
  /** Without prompts, comments and output. */
  readonly lines: string[];
  /** The first line that changes something, where there is one. */
  readonly changes: string | undefined;
  /** Whether lines have prompts, so that the fence shows more than what is typed. */
  readonly isSession: boolean;
}

/** The labels of a step’s lines, as messages write them; their case does not count. */
export const fieldNames = [
  'Expect',
  'Undo',
  'Irreversible',
  'Manual',
  'Check',
  'Wait',
  'If it fails',
  'Owner',
] as const;

/** The label of a field. */
export type FieldName = (typeof fieldNames)[number];

/** A labelled line of a step, `**Expect:** …`, with the blocks that belong to it. */
export interface Field {
  name: FieldName;
  text: string;
  codes: Code[];
  /** Shell fences that stand under the label. */
  commands: Command[];
  range: Range;
}

/** One thing to do: a heading in a section, an item of its ordered list, or the section itself where it has neither. */
export interface Step {
  /** From 1, in its section. */
  number: number;
  title: string;
  /** The anchor of the step. */
  slug: string;
  form: 'heading' | 'item' | 'section';
  /** The whole step. */
  range: Range;
  /** Where to point when something is wrong with the whole step: its heading or its first line. */
  labelRange: Range;
  /** All its text, without fields and fences. */
  text: string;
  commands: Command[];
  codes: Code[];
  links: Link[];
  /** Fences of other languages, for example PromQL. */
  fences: Fence[];
  fields: Field[];
}

/** A heading and what is under it, up to the next heading of the same or a lesser depth. */
export interface Section {
  heading: Heading;
  role: Role | undefined;
  range: Range;
  /** Whether nothing but headings and comments stands under the heading. */
  empty: boolean;
  /** Of sections whose role has steps: diagnosis, steps, verification, rollback. */
  steps: Step[];
}

/** Text that was left to be written: TODO, TBD, FIXME. */
export interface Placeholder {
  text: string;
  range: Range;
}

/** `${name}` in code. */
export interface VariableUse {
  name: string;
  /** Whether it stands where a shell reads it. */
  shell: boolean;
  range: Range;
}

/** What documents of all kinds have. */
export interface DocumentBase {
  path: string;
  /** The path without its extension, with composed accents. */
  id: string;
  format: 'md' | 'mdx';
  /** How it was parsed: MDX that cannot be read is read as Markdown. */
  readAs: 'md' | 'mdx';
  /** As everything reads it and as all offsets count it: without byte order marks, and without lone carriage returns. */
  text: string;
  /** The same as it stands in the file, with its byte order marks and its own line ends. */
  written: string;
  /** Where the text after the frontmatter starts, in UTF-16 code units. */
  bodyOffset: number;
  title: string;
  frontmatter: YamlSource | undefined;
  /** Whether there is frontmatter that gives no data at all; its problem says why. */
  hasUnreadFrontmatter: boolean;
  /** The place of the frontmatter, or of the file's first character where it has none. */
  frontmatterRange: Range;
  /** The first heading, where it is the only one of depth 1. */
  titleHeading: Heading | undefined;
  headings: Heading[];
  /** In order, without the title. */
  sections: Section[];
  links: Link[];
  fences: Fence[];
  /** Those fences that a shell reads. */
  commands: ReadonlyMap<Fence, Command>;
  components: Component[];
  html: HtmlElement[];
  /** What only running the file shows; none where it was read as Markdown. */
  mdxCode: MdxCode[];
  /** Names that the document imports or exports. */
  definedNames: ReadonlySet<string>;
  /** In order, those of the frontmatter included. */
  comments: Comment[];
  placeholders: Placeholder[];
  variableUses: VariableUse[];
  /** Names that the document's own shell fences give a value. */
  shellAssignments: ReadonlySet<string>;
  /** Every anchor that a link can name. */
  anchors: ReadonlySet<string>;
  /** The body as flat text, for search. */
  plainText: string;
  problems: ParseProblem[];
}

/** A Markdown or MDX file of a kind. */
export type DocumentOf<Kind extends DocumentKind> = {
  [Name in Kind]: DocumentBase & {
    kind: Name;
    /** The keys of the frontmatter that are valid; those that are not are in `problems`. */
    data: DataOf<Name>;
  };
}[Kind];

/** A Markdown or MDX file of some kind. */
export type Document = DocumentOf<DocumentKind>;

/** What entries of all types have. */
export interface EntryBase {
  path: string;
  /** The file's name without its extension, with composed accents. */
  id: string;
  /** As everything reads it and as all offsets count it: without byte order marks, and without lone carriage returns. */
  text: string;
  /** The same as it stands in the file, with its byte order marks and its own line ends. */
  written: string;
  yaml: YamlSource;
  /** In order. */
  comments: Comment[];
  placeholders: Placeholder[];
  problems: ParseProblem[];
}

/** A YAML file of the folder of a type. */
export type EntryOf<Type extends EntryName> = {
  [Name in Type]: EntryBase & {
    type: Name;
    /** The keys that are valid; undefined where the file holds no keys. Those that are not are in `problems`. */
    data: EntryData<Name> | undefined;
  };
}[Type];

/** A YAML file of the handbook. */
export type Entry = EntryOf<EntryName>;

/** A file that cannot be read as what its place says: not UTF-8, too large, a loop of links. */
export interface UnreadableFile {
  path: string;
  problems: ParseProblem[];
}
