import type { Finding, Severity } from '../../finding/finding.ts';
import type { Urls } from '../urls/urls.ts';
import type { LinkView } from './link-view.ts';

export interface FindingView {
  rule: LinkView;
  severity: Severity;
  message: string;
  line: number;
}

/** What a page shows of the findings of a file, by the file’s path. */
export type FindingViews = (path: string) => readonly FindingView[];

/** The pages of a handbook that was found good say nothing about findings. */
export const noFindings: FindingViews = () => [];

export function findingViews(findings: readonly Finding[], urls: Urls): FindingViews {
  const byPath = Map.groupBy(findings, ({ path }) => path);
  return (path) => (byPath.get(path) ?? []).map((finding) => findingView(finding, urls));
}

export function findingView({ rule, severity, message, range }: Finding, urls: Urls): FindingView {
  return { rule: { text: rule, url: urls.rule(rule) }, severity, message, line: range.start.line };
}
