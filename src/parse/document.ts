import type { Root } from 'mdast';
import { type DataOf, type DocumentKind, documentKind, kinds } from '../../schemas/kinds/index.ts';
import { placesIn } from '../text/places.ts';
import { fileStart, type Range } from '../text/range.ts';
import type { Config } from './config.ts';
import { formatOf, stemOf } from './content-path.ts';
import { fileProblem } from './file-problem.ts';
import { type Collected, collect } from './markdown/collect.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import { rangeOf, textOf } from './markdown/nodes.ts';
import type {
  Comment,
  Document,
  DocumentBase,
  DocumentOf,
  Heading,
  ParseProblem,
  YamlSource,
} from './model.ts';
import { placeholdersOf } from './placeholders.ts';
import { type RoleFinder, roleFinder } from './roles.ts';
import { sectionsOf } from './sections.ts';
import { assignedNames } from './shell/assigned-names.ts';
import { sourceText } from './source-text.ts';
import { validate } from './validate.ts';
import { variableUsesOf } from './variable-uses.ts';
import { yamlComments } from './yaml/comments.ts';
import { parseYaml } from './yaml/yaml.ts';

/** A Markdown file as text, and the kind that its folder gives it. */
export interface DocumentSource {
  path: string;
  text: string;
  kind: DocumentKind;
}

/**
 * Reads a document. What cannot be read is among its problems; everything else is still there. Throws `Unreadable`.
 */
export function parseDocument(file: DocumentSource, config: Config): Document {
  const format = formatOf(file.path);
  const text = sourceText(file.text);
  const { tree, readAs, problems } = parseMarkdown(text, format);
  const frontmatter = readFrontmatter(text, tree);
  const kind = kindIn(frontmatter.source) ?? file.kind;
  const body = readBody(text, tree, roleFinder(kind, config));
  const given = readData(kind, frontmatter, config);
  const id = stemOf(file.path).normalize('NFC');
  const [heading] = body.titleHeading ? [body.titleHeading] : body.headings;
  return documentOf(kind, given.data, {
    ...{ path: file.path, id, format, readAs, text, written: file.text },
    title: given.data?.title ?? heading?.text ?? (id.split('/').at(-1) || id),
    bodyOffset: frontmatter.bodyOffset,
    frontmatter: frontmatter.source,
    hasUnreadFrontmatter: given.data === undefined,
    frontmatterRange: frontmatter.range,
    ...body,
    comments: [...frontmatter.comments, ...body.comments],
    problems: [...problems, ...frontmatter.problems, ...given.problems],
  });
}

function documentOf<Kind extends DocumentKind>(
  kind: Kind,
  data: DataOf<Kind> | undefined,
  base: DocumentBase,
): DocumentOf<Kind> {
  return { ...base, kind, data: data ?? {} };
}

/** What the text after the frontmatter says. */
function readBody(text: string, tree: Root, roleOf: RoleFinder) {
  const found = collect(tree, text);
  const titleHeading = titleOf(found.headings);
  const sections = sectionsOf(tree, { ...found, titleHeading }, roleOf);
  return {
    titleHeading,
    headings: found.headings,
    sections,
    links: found.links,
    fences: found.fences,
    commands: found.commands,
    components: found.components,
    mdxCode: found.mdxCode,
    html: found.html,
    definedNames: new Set(found.definedNames),
    comments: found.comments,
    placeholders: placeholdersOf(text, tree, found.components),
    variableUses: variableUsesOf(text, found),
    shellAssignments: new Set([...found.commands.keys()].flatMap((fence) => assignedNames(fence.value))),
    anchors: anchorsOf(found, sections),
    plainText: textOf(tree),
  };
}

interface Frontmatter {
  source: YamlSource | undefined;
  range: Range;
  bodyOffset: number;
  comments: Comment[];
  problems: ParseProblem[];
}

function readFrontmatter(text: string, tree: Root): Frontmatter {
  const node = tree.children[0];
  if (node?.type !== 'yaml') {
    const problems = unreadFrontmatter(text);
    return { source: undefined, range: fileStart, bodyOffset: 0, comments: [], problems };
  }
  const range = rangeOf(node);
  const start = text.indexOf('\n', range.start.offset) + 1;
  const end = start + node.value.length;
  const { source, problems } = parseYaml(text, start, end);
  const comments = problems.length > 0 ? [] : yamlComments(text, start, end);
  return { source, range, bodyOffset: range.end.offset, comments, problems };
}

/** Frontmatter that nothing closes, or in another language, would silently be read as prose. */
function unreadFrontmatter(text: string): ParseProblem[] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const range = placesIn(text).range(0, first.length);
  if (first === '+++') {
    return [
      fileProblem('The frontmatter is TOML. Write it as YAML between two lines of ---.', 'toml', range),
    ];
  }
  if (!/^---\r?\n[A-Za-z_]\w*:(\s|$)/.test(text)) return [];
  return [fileProblem('The frontmatter has no end. Put a line of --- after its last key.', 'no end', range)];
}

function kindIn(source: YamlSource | undefined): DocumentKind | undefined {
  const value = source?.value;
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return documentKind.safeParse(kind).data;
}

function readData<Kind extends DocumentKind>(
  kind: Kind,
  frontmatter: Frontmatter,
  config: Config,
): { data: DataOf<Kind> | undefined; problems: ParseProblem[] } {
  const { source } = frontmatter;
  if (frontmatter.problems.length > 0) return { data: undefined, problems: [] };
  if (!source || source.value === null) return { data: {}, problems: [] };
  const allow = config.frontmatter[kind]?.allow ?? [];
  const tooMany = tooManyVariables(source);
  if (!tooMany) return validate(source, kinds[kind].schema, { allow });
  const others = validate(source, kinds[kind].schema, { allow: [...allow, 'variables'] });
  return { data: others.data, problems: [...others.problems, tooMany] };
}

const mostVariables = 50;

/** Nobody fills in so many, and looking at their patterns would take seconds. */
function tooManyVariables({ value, keyRangeOf }: YamlSource): ParseProblem | undefined {
  const variables =
    typeof value === 'object' && value !== null && 'variables' in value ? value.variables : undefined;
  const count = typeof variables === 'object' && variables !== null ? Object.keys(variables).length : 0;
  if (count <= mostVariables) return undefined;
  const message = `‘variables’ holds ${count} names. Write at most ${mostVariables}, and divide the document.`;
  return { about: 'data', range: keyRangeOf(['variables']), message, subject: 'variables' };
}

function titleOf(headings: readonly Heading[]): Heading | undefined {
  const [first] = headings;
  const tops = headings.filter((heading) => heading.depth === 1);
  return first?.depth === 1 && tops.length === 1 ? first : undefined;
}

function anchorsOf(found: Collected, sections: Document['sections']): Set<string> {
  const steps = sections.flatMap((section) => section.steps.map((step) => step.slug));
  return new Set([...found.headings.map((heading) => heading.slug), ...found.anchors, ...steps]);
}
