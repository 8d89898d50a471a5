import { resolve } from 'node:path';
import type { AddCommand } from '../command.ts';
import { loadPart } from '../load-part.ts';
import { checkBase, portOf, untilStopped } from '../serving.ts';
import { exit } from '../terminal.ts';

interface PreviewOptions {
  port: string;
  host: string;
  base: string;
}

export const addPreview: AddCommand = (program, terminal, end) => {
  program
    .command('preview')
    .description('serve a site that was built, as a web server would')
    .argument('[out]', 'the site’s folder', 'dist')
    .option('--port <number>', 'the port to listen on', '4321')
    .option('--host <name>', 'the address to listen on', 'localhost')
    .option('--base <path>', 'the path under which the site was built', '/')
    .action(async (out: string, options: PreviewOptions) => {
      checkBase(options.base);
      const { preview } = await loadPart(() => import('../../site/serve/preview.ts'));
      const server = await preview(resolve(terminal.cwd, out), { ...options, port: portOf(options.port) });
      terminal.out(`${server.url}\n`);
      await untilStopped(() => server.stop(), terminal);
      end(exit.clean);
    });
};
