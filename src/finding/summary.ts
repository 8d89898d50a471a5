import type { Finding, Severity } from './finding.ts';

/** How many findings of each severity, over how many files. */
export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
}

export function summarize(findings: readonly Finding[], files: number): Summary {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { files, errors: of('error'), warnings: of('warning'), infos: of('info') };
}
