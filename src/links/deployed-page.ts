import { type Page, type PageLimits, parsePage } from './page.ts';

/** Why only the beginning of a page was read. */
export type Cut = keyof PageLimits | 'bytes';

const mostBytes = 5_000_000;
const limits: PageLimits = { addresses: 10_000, depth: 1_000 };

/**
 * Reads the body of a deployed page as far as the limits go, and cancels the rest. Rejects where the body breaks off.
 * `html` holds the page’s base, anchors and references and nothing else: linkinator’s own reading takes time that grows
 * with the square of the depth of elements, ends the process at a base that is no URL, and looks for no anchors on a page
 * that search engines are to leave out.
 */
export async function readDeployed(
  body: ReadableStream,
  url: string,
): Promise<{ html: string; cut: Cut | undefined }> {
  const { text, isWhole } = await readText(body);
  const page = parsePage(text, url, limits);
  return { html: digestOf(page, url), cut: isWhole ? page.cut : 'bytes' };
}

async function readText(body: ReadableStream): Promise<{ text: string; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop cancels the body. What comes here is unpacked already, so a small file cannot unfold to more.
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > mostBytes) break;
  }
  const text = Buffer.concat(chunks).subarray(0, mostBytes).toString();
  return { text, isWhole: bytes <= mostBytes };
}

function digestOf(page: Page, url: string): string {
  const { base, anchors, references } = page;
  const bases = base !== undefined && URL.canParse(base, url) ? [base] : [];
  // Pictures that a page holds itself lead nowhere, and may be most of it.
  const written = references.slice(0, limits.addresses).filter((reference) => !/^data:/i.test(reference.url));
  const addresses = new Set(written.map((reference) => reference.url));
  return [
    ...bases.map((href) => `<base href="${escaped(href)}">`),
    ...Array.from(anchors, (id) => `<p id="${escaped(id)}">`),
    ...Array.from(addresses, (href) => `<a href="${escaped(href)}"></a>`),
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
