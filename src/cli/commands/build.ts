import { resolve } from 'node:path';
import type { Profile } from '../../../schemas/profile.ts';
import type { Finding } from '../../finding/finding.ts';
import { summarize } from '../../finding/summary.ts';
import { siteChecks } from '../../links/checks.ts';
import { rules } from '../../lint/rules/index.ts';
import type { Project } from '../../project/project.ts';
import { reporters } from '../../report/index.ts';
import type { Report } from '../../report/report.ts';
import type { BuildResult } from '../../site/build/build.ts';
import { restoreSite } from '../../site/output/output.ts';
import { printable } from '../../text/printable.ts';
import type { AddCommand } from '../command.ts';
import { loadPart } from '../load-part.ts';
import { mdxCodeOption, openProject, profileOption, refuseEmpty } from '../open-project.ts';
import { defaultFormat, formatOption, type Output, outputsOf, refuseOverwriting, write } from '../outputs.ts';
import { checkBase, endOnSignal } from '../serving.ts';
import { type ExitCode, exit, type Terminal } from '../terminal.ts';

interface BuildOptions {
  format: readonly string[];
  out: string;
  base?: string;
  force?: true;
  config?: string;
  profile?: Profile;
  allowMdxCode?: true;
}

export const addBuild: AddCommand = (program, terminal, end) => {
  program
    .command('build')
    .description('check a handbook and make it into a site')
    .argument('[dir]', 'the handbook’s folder', '.')
    .option('--out <folder>', 'the site’s folder; a build replaces it as a whole', 'dist')
    .option('--base <path>', 'the path under which the site is served; wins over the config')
    .option('--force', 'build in spite of errors; pages show their findings')
    .addOption(formatOption('how to print findings', reporters))
    .addOption(profileOption())
    .addOption(mdxCodeOption())
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: BuildOptions) => {
      checkBase(options.base);
      const outputs = outputsOf(options.format, reporters, terminal);
      const { staged, whole } = reportsOf(outputs);
      const out = resolve(terminal.cwd, options.out);
      // Whatever is wrong with the handbook, the last good site is to be there.
      restoreSite(out);
      const project = await openProject(dir, options, terminal);
      refuseEmpty(project, dir);
      refuseOverwriting(outputs, project);
      write(handbookReport(project), staged, terminal);
      const { build } = await loadPart(() => import('../../site/build/build.ts'));
      const goOn = endOnSignal();
      const result = await build(project, {
        ...options,
        out,
        onProgress: (message) => terminal.say(message),
      }).finally(goOn);
      if (result.status !== 'refused' && result.findings.length > 0)
        write(siteReport(result), staged, terminal);
      write(wholeReport(project, result), whole, terminal);
      // Where a program reads stdout, nothing else may be there.
      const done = staged.length > 0 ? (line: string) => terminal.out(`${line}\n`) : terminal.say;
      end(sayResult(result, options.out, { done, say: terminal.say }));
    });
};

/** What a person reads is printed as soon as it is known; what a program reads is one report, at the end. */
function reportsOf(outputs: readonly Output<Report>[]) {
  const isStaged = ({ file, format }: Output<Report>) => file === undefined && format === defaultFormat;
  return {
    staged: outputs.filter(isStaged),
    whole: outputs.filter((output) => !isStaged(output)),
  };
}

function handbookReport({ findings, summary }: Project): Report {
  return { findings, summary, rules };
}

/** The links of the built site. */
function siteReport({ findings, pages }: { findings: readonly Finding[]; pages: number }): Report {
  return { findings, summary: summarize(findings, pages), rules: siteChecks };
}

function wholeReport(project: Project, result: BuildResult): Report {
  const ofSite = result.status === 'refused' ? [] : result.findings;
  const findings = [...project.findings, ...ofSite];
  return {
    findings,
    summary: summarize(findings, project.summary.files),
    rules: [...rules, ...siteChecks],
  };
}

function sayResult(
  result: BuildResult,
  out: string,
  { say, done }: { say: Terminal['say']; done: (line: string) => void },
): ExitCode {
  if (result.status === 'refused') {
    say(
      'No site was built, because the handbook has errors. Correct them, or build in spite of them with --force.',
    );
    return exit.findings;
  }
  if (result.status === 'broken') {
    say(`No site was built, because links in it are broken. What was in ‘${out}’ is still there.`);
    return exit.findings;
  }
  for (const { file, document, reason } of result.leftOut)
    say(printable(`‘${file}’ is not on the site, though ‘${document}’ links to it. ${reason}`));
  done(`${result.pages} pages in ${out}`);
  return exit.clean;
}
