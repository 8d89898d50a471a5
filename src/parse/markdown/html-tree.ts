import type { Root } from 'hast';
import { type HastNode, markdownToHast, mdxToHast, mdxToJs } from 'satteri';
import type { Document } from '../model.ts';

const features = { gfm: true, smartPunctuation: false, frontmatter: false };

/** A document's body as a tree of HTML, with the places of the file’s text. Raw HTML in it is not yet safe. */
export function toHtmlTree(document: Document): Root {
  const parse = document.readAs === 'mdx' ? mdxToHast : markdownToHast;
  return rootOf(parse(bodyText(document), { features }));
}

/** Plain Markdown that is no document, for example a rule's page. */
export function markdownToHtmlTree(markdown: string): Root {
  return rootOf(markdownToHast(markdown, { features }));
}

/** Compiles a document that runs code to a JavaScript module. `change` gets its tree of HTML and gives the final one. */
export async function toModule(document: Document, change: (tree: Root) => Root): Promise<string> {
  const changed = change(toHtmlTree(document));
  const { code } = await mdxToJs(bodyText(document), {
    features,
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    hastPlugins: [
      {
        name: 'runproof-body',
        before(root, context) {
          context.replaceNode(root, changed);
        },
      },
    ],
  });
  return code;
}

/** The text with blanks for its frontmatter, so that offsets stay those of the file. */
function bodyText({ text, bodyOffset }: Document): string {
  return text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ') + text.slice(bodyOffset);
}

function rootOf(node: HastNode): Root {
  if (node.type !== 'root') throw new TypeError(`The parser gave a ${node.type} where a root was due`);
  return node;
}
