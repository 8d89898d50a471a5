import { checkSite } from '../../src/links/check-site.ts';
import type { SiteOptions } from '../../src/links/site-pass.ts';
import { writeSite } from './write-site.ts';

/** The findings of a site as `path:line:column rule message`. */
export async function findings(
  files: Readonly<Record<string, string>>,
  options?: SiteOptions,
): Promise<string[]> {
  const report = await checkSite(await writeSite(files), options);
  return report.findings.map(
    ({ path, range, rule, message }) =>
      `${path}:${range.start.line}:${range.start.column} ${rule} ${message}`,
  );
}

/** The findings of a site with one page, without their place. */
export async function rulesOf(html: string, options?: SiteOptions): Promise<string[]> {
  const report = await checkSite(await writeSite({ 'index.html': html }), options);
  return report.findings.map(({ rule, severity }) => `${severity} ${rule}`);
}
