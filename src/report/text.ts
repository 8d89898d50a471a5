import type { Finding } from '../finding/finding.ts';
import type { Summary } from '../finding/summary.ts';
import { count } from '../text/count.ts';
import { printable } from '../text/printable.ts';
import type { Report } from './report.ts';

/** Findings as a person reads them in a terminal, each on two lines, and a line that counts them. */
export function textReport({ findings, summary }: Report): string {
  const blocks = findings.map(findingText);
  return [...blocks, countText(findings, summary)].join('\n\n').concat('\n');
}

function findingText({ path, range, severity, rule, message, related = [] }: Finding): string {
  const place = `${printable(path)}:${range.start.line}:${range.start.column}`;
  const others = related.map(
    (other) =>
      `  → ${printable(other.path)}:${other.range.start.line}:${other.range.start.column} ${printable(other.message)}`,
  );
  return [`${place} ${severity} ${rule}`, `  ${printable(message)}`, ...others].join('\n');
}

function countText(findings: readonly Finding[], { files, errors, warnings, infos }: Summary): string {
  const read = `${count(files, 'file')} checked`;
  if (findings.length === 0) return `No findings, ${read}.`;
  const parts = [
    errors > 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
    infos > 0 ? count(infos, 'info') : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}, ${read}.`;
}
