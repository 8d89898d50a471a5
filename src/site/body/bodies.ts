import type { Root } from 'hast';
import { diagramsOf } from '../../diagram/document-diagrams.ts';
import { isCompiled } from '../../handbook/compiled.ts';
import { followLink } from '../../handbook/follow-link.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { markdownToHtmlTree, toHtmlTree } from '../../parse/markdown/html-tree.ts';
import type { Document } from '../../parse/model.ts';
import { readAddress } from '../../text/address.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import type { Urls } from '../urls/urls.ts';
import { arrange } from './arrange.ts';
import { collapse, unwrapUnknown } from './collapse.ts';
import { renderMermaid } from './drawings.ts';
import { expand, type Rendering } from './expand.ts';
import { commandOf, renderFence } from './fence.ts';
import { createHighlight, type Highlight } from './highlight.ts';
import { serialize } from './serialize.ts';
import { type Variables, withVariables } from './variables.ts';

/** What bodies are rendered with. */
export interface BodiesOptions {
  handbook: Handbook;
  urls: Urls;
  /** Why a file of the handbook may not be on the site; undefined where it may. */
  whyNotServed(path: string): string | undefined;
}

/** Renders the bodies of a handbook’s documents. */
export interface Bodies {
  /** The body as HTML; undefined where a document runs code, which is allowed, and must be compiled. */
  render(document: Document): Promise<string | undefined>;
  /** The last change to the tree of a document that runs code, before it is compiled. */
  forModule(document: Document): Promise<(tree: Root) => Root>;
  /** A rule’s page, with relative links to other rules. */
  renderRule(markdown: string): string;
  /** The files of the handbook that were met so far. */
  files: ReadonlySet<string>;
  /** What was met so far and may not be on the site. */
  leftOut: readonly LeftOut[];
}

/** A file that a document links to, but that is not on the site. */
export interface LeftOut {
  file: string;
  document: string;
  reason: string;
}

export async function createBodies(options: BodiesOptions): Promise<Bodies> {
  const languages = options.handbook.documents.flatMap(({ fences }) =>
    fences.flatMap(({ language }) => language ?? []),
  );
  const highlight = await createHighlight([...languages, 'yaml', 'bash', 'markdown', 'text']);
  const files = new Set<string>();
  const leftOut = new Map<string, LeftOut>();
  const shared: Shared = { ...options, highlight, files, leftOut };
  const renderingOf = async (document: Document) =>
    documentRendering(document, await drawingsOf(document, shared), shared);
  return {
    files,
    get leftOut() {
      return [...leftOut.values()];
    },
    async render(document) {
      if (isCompiled(document, options.handbook)) return undefined;
      const { children } = expand(arrange(toHtmlTree(document), document), await renderingOf(document));
      return serialize(unwrapUnknown(children));
    },
    async forModule(document) {
      const rendering = await renderingOf(document);
      return (tree) => collapse(expand(arrange(tree, document), rendering));
    },
    renderRule: (markdown) => renderRule(markdown, shared),
  };
}

interface Shared extends BodiesOptions {
  highlight: Highlight;
  files: Set<string>;
  /** By document and file. */
  leftOut: Map<string, LeftOut>;
}

/** The diagrams of a document as HTML, by their source. */
async function drawingsOf(document: Document, shared: Shared): Promise<ReadonlyMap<string, string>> {
  const drawings = new Map<string, string>();
  const addressOf = (url: string) => addressIn(document, url, shared);
  const { parsed: diagrams } = await diagramsOf(document);
  for (const [at, [{ value }, parsed]] of [...diagrams].entries()) {
    const idPrefix = `-drawing-${at + 1}`;
    drawings.set(value, await renderMermaid(value, parsed, { idPrefix, addressOf }));
  }
  return drawings;
}

function documentRendering(
  document: Document,
  drawings: ReadonlyMap<string, string>,
  shared: Shared,
): Rendering {
  const variables: Variables = new Map(
    Object.entries(document.data.variables ?? {}).map(([name, { default: value }]) => [
      name,
      String(value ?? ''),
    ]),
  );
  const commands = new Map(
    [...document.commands].map(([{ range }, command]) => [range.start.offset, command]),
  );
  return {
    linkTo: (url) => addressIn(document, url, shared),
    pictureAt: (url) => {
      const target = followLink(shared.handbook, document, url);
      return target.type === 'file' ? addressIn(document, url, shared) : undefined;
    },
    fence: ({ language, value, start }) =>
      (language === 'mermaid' ? drawings.get(value) : undefined) ??
      renderFence({ language, value, command: commands.get(start) }, variables, shared.highlight),
    code: (value) => withVariables(value, variables, escapeHtml),
  };
}

/** Where a link of a document leads on the site. Files that it leads to are noted: the site carries them along. */
function addressIn(
  document: Document,
  url: string,
  { handbook, urls, whyNotServed, files, leftOut }: Shared,
): string | undefined {
  const target = followLink(handbook, document, url);
  if (target.type === 'external') return target.url;
  if (target.type === 'document') {
    const anchor = target.anchorExists ? target.anchor : '';
    return target.document === document && anchor
      ? `#${encodeURIComponent(anchor)}`
      : urls.document(target.document, anchor);
  }
  if (target.type !== 'file') return undefined;
  const reason = whyNotServed(target.path);
  if (reason !== undefined) {
    const one = { file: target.path, document: document.path, reason };
    leftOut.set(`${one.document}\n${one.file}`, one);
    return undefined;
  }
  files.add(target.path);
  return urls.file(target.path);
}

/** Without its title, which the page shows. */
function renderRule(markdown: string, { urls, highlight }: Shared): string {
  const tree = markdownToHtmlTree(markdown);
  const children = tree.children.filter((node) => node.type !== 'element' || node.tagName !== 'h1');
  return serialize(expand({ ...tree, children }, ruleRendering(urls, highlight)).children);
}

function ruleRendering(urls: Urls, highlight: Highlight): Rendering {
  return {
    linkTo: (url) => {
      const rule = /^(?:\.\/)?([a-z][a-z-]*)\.md(#.*)?$/.exec(url);
      if (rule?.[1]) return `${urls.rule(rule[1])}${rule[2] ?? ''}`;
      const address = readAddress(url);
      return address.type === 'outside' || url.startsWith('#') ? url : undefined;
    },
    pictureAt: () => undefined,
    fence: ({ language, value, meta }) =>
      renderFence(
        { language, value, caption: meta, command: commandOf(language, value) },
        new Map(),
        highlight,
      ),
    code: escapeHtml,
  };
}
