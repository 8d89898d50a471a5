import { checkExternal, type ExternalOptions } from '../../src/links/check-external.ts';
import { fileStart } from '../../src/text/range.ts';

/** The findings for links of one page as `severity message`, with the server's origin as `@`, and the summary. */
export async function checkLinks(urls: readonly string[], options?: ExternalOptions, origin = '') {
  const links = urls.map((url) => ({ url, path: 'a.md', range: fileStart }));
  const { findings, summary } = await checkExternal(links, { allowPrivate: true, ...options });
  const text = findings.map(({ severity, message }) => `${severity} ${message}`);
  return { findings: text.map((line) => (origin ? line.replaceAll(origin, '@') : line)), summary };
}
