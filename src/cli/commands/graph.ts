import { graphExporters } from '../../export/index.ts';
import type { AddCommand } from '../command.ts';
import { openProject } from '../open-project.ts';
import { formatOption, outputsOf, refuseOverwriting, write } from '../outputs.ts';

interface GraphOptions {
  format: readonly string[];
  config?: string;
}

export const addGraph: AddCommand = (program, terminal) => {
  program
    .command('graph')
    .description('print the services, what they depend on, and the waves in which they are released')
    .argument('[dir]', 'the handbook’s folder', '.')
    .addOption(formatOption('how to print it', graphExporters))
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: GraphOptions) => {
      const outputs = outputsOf(options.format, graphExporters, terminal);
      const project = await openProject(dir, options, terminal);
      refuseOverwriting(outputs, project);
      write(project.handbook, outputs, terminal);
    });
};
