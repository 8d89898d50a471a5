import { compareFindings, type Finding } from '../../finding/finding.ts';
import { summarize } from '../../finding/summary.ts';
import { webLinks } from '../../handbook/web-links.ts';
import type { checkExternal } from '../../links/check-external.ts';
import { externalChecks, siteChecks } from '../../links/checks.ts';
import { rules } from '../../lint/rules/index.ts';
import { CannotRun } from '../../project/project.ts';
import { reporters } from '../../report/index.ts';
import type { AddCommand } from '../command.ts';
import { openProject, refuseEmpty } from '../open-project.ts';
import { formatOption, type Output, outputsOf, refuseOverwriting, write } from '../outputs.ts';
import { exit, type Terminal } from '../terminal.ts';

interface LinksOptions {
  external?: true;
  timeout: string;
  deadline: string;
  pages: string;
  skip: string[];
  allowPrivate?: true;
  format: readonly string[];
  config?: string;
}

export const addLinks: AddCommand = (program, terminal, end) => {
  program
    .command('links')
    .description('check the links of a handbook’s folder, or of a deployed site by its URL')
    .argument('[target]', 'the handbook’s folder, or the URL of a site', '.')
    .option('--external', 'ask other hosts whether their pages are still there')
    .option('--timeout <seconds>', 'for one request', '10')
    .option('--deadline <seconds>', 'for all requests together', '300')
    .option('--pages <number>', 'how many pages of a deployed site are read', '1000')
    .option(
      '--skip <pattern>',
      'a regular expression of addresses to leave out; repeatable',
      collectValues,
      [],
    )
    .option('--allow-private', 'ask hosts in private networks too')
    .addOption(formatOption('how to print findings', reporters))
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (target: string, options: LinksOptions) => {
      const outputs = outputsOf(options.format, reporters, terminal);
      const isSite = /^https?:\/\//.test(target);
      const { findings, checked } = isSite
        ? await siteFindings(target, options, terminal)
        : await folderFindings(target, options, { terminal, outputs });
      const summary = summarize(findings, checked);
      write({ findings, summary, rules: askedRules }, outputs, terminal);
      end(summary.errors > 0 ? exit.findings : exit.clean);
    });
};

function collectValues(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

const linkRuleIds = new Set(['no-broken-link', 'no-broken-anchor', 'no-broken-image', 'no-unsafe-link']);
const askedRules = [...rules.filter(({ id }) => linkRuleIds.has(id)), ...siteChecks, ...externalChecks];

async function folderFindings(
  dir: string,
  options: LinksOptions,
  { terminal, outputs }: { terminal: Terminal; outputs: readonly Output<never>[] },
) {
  const project = await openProject(dir, options, terminal);
  refuseEmpty(project, dir);
  refuseOverwriting(outputs, project);
  const internal = project.findings.filter((finding) => linkRuleIds.has(finding.rule));
  const external = options.external ? await askOutside(webLinks(project.handbook), options, terminal) : [];
  return { findings: [...internal, ...external].toSorted(compareFindings), checked: project.summary.files };
}

type ExternalLinks = Parameters<typeof checkExternal>[0];

async function askOutside(
  links: ExternalLinks,
  options: LinksOptions,
  terminal: Terminal,
): Promise<Finding[]> {
  const skip = options.skip.map(regularExpression);
  const onProgress = (done: number, total: number) => {
    if (done > 0 && done % 50 === 0) terminal.say(`${done} of ${total} addresses asked …`);
  };
  const { checkExternal } = await import('../../links/check-external.ts');
  const { findings, summary } = await checkExternal(links, { ...limitsOf(options), skip, onProgress });
  const { checked, ok, broken, unverified, skipped } = summary;
  terminal.say(
    `${checked} addresses asked: ${ok} there, ${broken} broken, ${unverified} without a clear answer, ${skipped} left out.`,
  );
  return findings;
}

async function siteFindings(url: string, options: LinksOptions, terminal: Terminal) {
  const limits = limitsOf(options);
  const maxPages = positive(options.pages, '--pages');
  const { checkUrl } = await import('../../links/check-url.ts');
  const report = await checkUrl(url, { ...limits, maxPages });
  if (!report.complete)
    terminal.say(
      'Not all of the site was read. Raise --pages or --deadline, or split pages that are too large.',
    );
  const external = options.external ? await askOutside(report.external, options, terminal) : [];
  return { findings: [...report.findings, ...external].toSorted(compareFindings), checked: report.pages };
}

function limitsOf(options: LinksOptions) {
  return {
    timeoutMs: positive(options.timeout, '--timeout') * 1000,
    deadlineMs: positive(options.deadline, '--deadline') * 1000,
    allowPrivate: options.allowPrivate ?? false,
  };
}

function positive(text: string, option: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new CannotRun(`${option} is ‘${text}’. Give a number above 0.`);
}

function regularExpression(pattern: string): string {
  try {
    return new RegExp(pattern).source;
  } catch {
    throw new CannotRun(`--skip ‘${pattern}’ is no regular expression. Escape its marks, for example ‘\\.’.`);
  }
}
