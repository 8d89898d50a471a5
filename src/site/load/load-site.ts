import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isCompiled } from '../../handbook/compiled.ts';
import { rules } from '../../lint/rules/index.ts';
import { packageFile } from '../../package.ts';
import type { Document } from '../../parse/model.ts';
import { loadHistory } from '../../project/history.ts';
import type { Project } from '../../project/project.ts';
import { type Bodies, createBodies } from '../body/bodies.ts';
import { type ServedFiles, servedFiles } from '../files/served-files.ts';
import { siteUrls } from '../urls/urls.ts';
import { buildSite, type Site } from '../view/build-site.ts';

/** A site that is ready for its pages, with what its compiled documents need. */
export interface LoadedSite {
  site: Site;
  folder: string;
  /** Documents that run code, by their absolute path. */
  modules: ReadonlyMap<string, Document>;
  bodies: Bodies;
  /** What the site carries along beside its pages. */
  files: ServedFiles;
}

interface LoadOptions {
  showFindings: boolean;
  /** Whether Vite serves the pages: its styles and its socket would not pass the policy of a built site. */
  live?: boolean;
  base?: string | undefined;
}

/** Makes a project into a site. */
export async function loadSite(
  project: Project,
  { showFindings, live = false, base }: LoadOptions,
): Promise<LoadedSite> {
  const { handbook } = project;
  // Vite knows files by their real path, with forward slashes.
  const folder = realpathSync(project.folder);
  const urls = siteUrls(handbook, base ?? handbook.config.base);
  const files = servedFiles(folder, project.pictures);
  const bodies = await createBodies({ handbook, urls, whyNotServed: (path) => files.whyNot(path) });
  const history = await loadHistory(folder);
  const site = await buildSite({
    project,
    urls,
    bodies,
    showFindings,
    live,
    history,
    rules: readRulePages(),
  });
  const running = [...handbook.documentsById.values()].filter((document) => isCompiled(document, handbook));
  return {
    site,
    folder,
    bodies,
    files,
    modules: new Map(
      running.map((document) => [join(folder, document.path).replaceAll('\\', '/'), document]),
    ),
  };
}

function readRulePages() {
  return rules.map((rule) => {
    try {
      return { rule, page: readFileSync(packageFile(`src/lint/rules/${rule.id}.md`), 'utf8') };
    } catch {
      return { rule, page: '' };
    }
  });
}
