import { build as buildWithAstro } from 'astro';
import type { Finding } from '../../finding/finding.ts';
import { checkSite } from '../../links/check-site.ts';
import { isWithin } from '../../project/is-within.ts';
import { CannotRun, type Project } from '../../project/project.ts';
import { quotedList } from '../../text/quoted-list.ts';
import { astroConfig } from '../astro/astro-config.ts';
import { show } from '../astro/shown-site.ts';
import { failureMark } from '../astro/vite-plugin.ts';
import type { LeftOut } from '../body/bodies.ts';
import { type LoadedSite, loadSite } from '../load/load-site.ts';
import { claimOutput, type Output, restoreSite } from '../output/output.ts';
import { hasCode, systemFailureIn, writeProblem } from '../output/system-failure.ts';
import { withWorkFolder } from '../output/work-folder.ts';
import { writeExtras } from './write-extras.ts';

export interface BuildOptions {
  /** The folder for the site. It is replaced as a whole, and only where an earlier build made it. */
  out: string;
  /** Builds in spite of errors; pages then show their findings. */
  force?: boolean | undefined;
  /** In place of the config’s base. */
  base?: string | undefined;
  onProgress?: ((message: string) => void) | undefined;
}

/** What a build did. `refused`: the handbook has errors, and nothing was written. */
export type BuildResult =
  | { status: 'refused'; errors: number }
  | { status: 'broken'; pages: number; findings: readonly Finding[] }
  | {
      status: 'built';
      pages: number;
      findings: readonly Finding[];
      /** Files that documents link to and that are not on the site. */
      leftOut: readonly LeftOut[];
      out: string;
    };

/**
 * Builds a handbook’s site. Until everything is written and checked the last good site stays where it is. Links that
 * the program itself broke are `broken`, and nothing is replaced. What a killed build took away comes back first. A
 * build waits for those that were begun before, since each needs the current folder of the process for itself. Throws
 * `CannotRun`.
 */
export function build(project: Project, options: BuildOptions): Promise<BuildResult> {
  const result = lastBuild
    .then(() => buildAlone(project, options))
    .catch((error) => {
      throw writeProblem(error, { out: options.out, handbook: project.folder });
    });
  lastBuild = result.catch(() => {});
  return result;
}

let lastBuild: Promise<unknown> = Promise.resolve();

async function buildAlone(project: Project, options: BuildOptions): Promise<BuildResult> {
  const { force = false, onProgress = () => {} } = options;
  restoreSite(options.out);
  if (project.summary.errors > 0 && !force) return { status: 'refused', errors: project.summary.errors };
  const output = claimOutput(options.out, project.folder);
  return withWorkFolder(async (work) => {
    onProgress('Reading the handbook …');
    const loaded = await loadSite(project, { showFindings: force, base: options.base });
    show(loaded.site);
    onProgress(`Writing ${loaded.site.pages.length} pages …`);
    await runAstro(loaded, work, output.staging);
    await writeExtras(loaded, output.staging);
    onProgress('Checking the links of the site …');
    return finish(output, loaded, force);
  }).finally(() => output.discard());
}

async function runAstro(loaded: LoadedSite, work: string, out: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const logLevel = process.env.RUNPROOF_DEBUG ? 'info' : 'silent';
  try {
    const config = astroConfig({ current: () => loaded, work, out, logLevel });
    await inFolder(out, () => buildWithAstro({ ...config, mode: 'production' }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes(failureMark)) throw new CannotRun(reason);
    const text = error instanceof Error ? `${error.stack} ${reason}` : reason;
    const document = [...loaded.modules].find(([path]) => text.includes(path))?.[1];
    if (document) throw new CannotRun(`‘${document.path}’ ${failureMark}${reason}`);
    if (loaded.modules.size === 0 || isOfDisk(error, [work, out])) throw error;
    const suspects = quotedList([...loaded.modules.values()].map(({ path }) => path));
    throw new CannotRun(
      `The site cannot be built: ${reason}\nThese documents run code, look there first: ${suspects}.`,
    );
  }
}

/** Whether the system would not let us write, where a document’s own code may have failed too. */
function isOfDisk(error: unknown, folders: readonly string[]): boolean {
  const failure = systemFailureIn(error);
  const { path } = failure ?? {};
  return (
    hasCode(failure, 'ENOSPC', 'EDQUOT', 'EROFS') ||
    (typeof path === 'string' && folders.some((folder) => isWithin(path, folder)))
  );
}

/**
 * Astro puts the modules that it renders with into `.astro/` of the current folder, unless the site is built inside that
 * one: it would write to the caller’s folder, and load the modules of an earlier build there again.
 */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
}

async function finish(output: Output, { site, bodies }: LoadedSite, force: boolean): Promise<BuildResult> {
  const { findings, pages } = await checkSite(output.staging, { base: site.base });
  if (findings.some(({ severity }) => severity === 'error') && !force)
    return { status: 'broken', pages, findings };
  output.commit();
  return { status: 'built', pages, findings, leftOut: bodies.leftOut, out: output.path };
}
