import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { packageFile } from '../../package.ts';
import { toModule } from '../../parse/markdown/html-tree.ts';
import type { LoadedSite } from '../load/load-site.ts';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/** Stands in the message of every error that comes from a document’s own code. */
export const failureMark = 'runs code that fails: ';

const modulesId = 'virtual:runproof/documents';

/**
 * Lets Astro’s own imports, and those of a writer’s `.mdx`, be found in this package, since a handbook has no
 * `node_modules`; and gives the pages the compiled documents by their id.
 */
export function runproofPlugin(current: () => LoadedSite): VitePlugins {
  return [
    {
      name: 'runproof',
      enforce: 'pre',
      resolveId(id: string) {
        if (id === modulesId) return `\0${modulesId}`;
        // Astro takes a path that shares no folder with the work folder for one inside it, unless it starts like this.
        if (/^\/.*\.astro\?astro&type=/.test(id) && !id.startsWith('/@fs/')) return `/@fs${id}`;
        if (/^(astro|@astrojs\/[^/]+)(\/|$)/.test(id)) {
          return this.resolve(id, packageFile('package.json'), { skipSelf: true });
        }
        return undefined;
      },
      load(id: string) {
        if (id === `\0${modulesId}`) return listOfModules(current());
        // Our compiler reads the document itself: here stands only what says that there is one.
        return current().modules.has(id) ? '' : undefined;
      },
    },
  ];
}

function listOfModules({ modules }: LoadedSite): string {
  const entries = [...modules].map(
    ([path, { id }]) => `${JSON.stringify(id)}: () => import(${JSON.stringify(path)})`,
  );
  return `export default { ${entries.join(', ')} };`;
}

/** The processor that `@astrojs/mdx` compiles with. */
export function documentCompiler(current: () => LoadedSite) {
  return {
    name: 'runproof',
    options: {},
    createRenderer: () => Promise.reject(new Error('Markdown is rendered before Astro starts')),
    createMdxRenderer: () =>
      Promise.resolve({
        process: async (_: string, path: string) => ({
          code: await compile(path, current()),
          map: null,
          astroMetadata: noMetadata,
        }),
      }),
  };
}

const noMetadata = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none' as const,
  containsHead: false,
  pageOptions: {},
};

async function compile(path: string, { modules, bodies }: LoadedSite): Promise<string> {
  const document = modules.get(path.startsWith('file:') ? fileURLToPath(path) : path);
  if (!document)
    throw new Error(`‘${path}’ is no document of this handbook: only documents can be .mdx files`);
  const code = await toModule(document, await bodies.forModule(document));
  return `${inNameOf(document.path, code)}\nexport const frontmatter = {};`;
}

/** Says in a failure which document it comes from. The plugin that runs next adds its own default export. */
function inNameOf(path: string, code: string): string {
  const prefix = JSON.stringify(`‘${path}’ ${failureMark}`);
  const inner = code
    .replace(/^export default MDXContent;\s*$/m, '')
    .replace(/^function MDXContent\(/m, 'function uncheckedContent(');
  return `${inner}
function MDXContent(props) {
  try { return uncheckedContent(props); }
  catch (error) { throw new Error(${prefix} + (error instanceof Error ? error.message : error), { cause: error }); }
}`;
}
