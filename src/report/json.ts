import { createHash } from 'node:crypto';
import type { Finding } from '../finding.ts';
import { printableJson } from '../text/printable.ts';
import type { Report } from './report.ts';

/** The version of the JSON report’s shape. */
const version = 1;

/** Findings for programs. A fingerprint stays the same when lines above the finding move. */
export function jsonReport({ findings, summary }: Report): string {
  const seen = new Map<string, number>();
  const entries = findings.map((finding) => {
    const { rule, severity, path, range, message, related = [] } = finding;
    const help = `runproof explain ${rule}`;
    return { rule, severity, path, range, message, related, help, fingerprint: fingerprint(finding, seen) };
  });
  const { files, errors, warnings, infos } = summary;
  const counts = { files, errors, warnings, infos, suppressed: 0, baselined: 0 };
  return `${printableJson(JSON.stringify({ version, findings: entries, summary: counts }, null, 2))}\n`;
}

/** Of the rule, the path and the message without its line numbers; equal findings are told apart by their order. */
function fingerprint({ rule, path, message }: Finding, seen: Map<string, number>): string {
  const content = [rule, path, message.replace(/\bline \d+/g, 'line')].join('\n');
  const nth = seen.get(content) ?? 0;
  seen.set(content, nth + 1);
  return createHash('sha256').update(`${content}\n${nth}`).digest('hex').slice(0, 16);
}
