import { printableJson } from '../text/printable.ts';
import type { Report } from './report.ts';

/** The version of the JSON report’s shape. */
const version = 1;

/** Findings for programs. */
export function jsonReport({ findings, summary }: Report): string {
  const entries = findings.map((finding) => {
    const { rule, severity, path, range, message, related = [], fix, fingerprint } = finding;
    const help = `runproof explain ${rule}`;
    return { rule, severity, path, range, message, related, fix, help, fingerprint };
  });
  const { files, errors, warnings, infos } = summary;
  const counts = { files, errors, warnings, infos, suppressed: 0, baselined: 0 };
  return `${printableJson(JSON.stringify({ version, findings: entries, summary: counts }, null, 2))}\n`;
}
