import { Option } from 'commander';
import { serviceDrawing } from '../../diagram/service-drawing.ts';
import { toMermaid } from '../../diagram/to-mermaid.ts';
import type { DependencyGraph } from '../../handbook/graph.ts';
import { printable, printableJson, printableLines } from '../../text/printable.ts';
import type { AddCommand } from '../command.ts';
import { openProject } from '../open-project.ts';

export const addGraph: AddCommand = (program, terminal) => {
  program
    .command('graph')
    .description('print the services, what they depend on, and the waves in which they are released')
    .argument('[dir]', 'the handbook’s folder', '.')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['text', 'json', 'mermaid']).default('text'),
    )
    .option('--config <file>', 'a config elsewhere than <dir>/runproof.yaml')
    .action(async (dir: string, options: { format: 'text' | 'json' | 'mermaid'; config?: string }) => {
      const { handbook } = await openProject(dir, options, terminal);
      if (options.format === 'mermaid')
        terminal.out(printableLines(toMermaid(serviceDrawing(handbook, handbook.graph.services))));
      else terminal.out(options.format === 'json' ? graphJson(handbook.graph) : graphText(handbook.graph));
    });
};

function graphText({ services, waves, dependencies, cycles }: DependencyGraph): string {
  if (services.length === 0) return 'The handbook declares no services. Add one as services/<id>.yaml.\n';
  const levels = waves.map(
    (wave, at) => `Wave ${at + 1}\n${wave.map((id) => serviceLine(id, dependencies)).join('\n')}`,
  );
  const cyclesText = cycles.map((cycle) => printable(`Cycle: ${[...cycle, cycle[0]].join(' → ')}`));
  return `${[...levels, ...cyclesText].join('\n\n')}\n`;
}

function serviceLine(id: string, dependencies: DependencyGraph['dependencies']): string {
  const needs = dependencies.get(id) ?? [];
  return printable(needs.length > 0 ? `  ${id} ← ${needs.join(', ')}` : `  ${id}`);
}

function graphJson({ services, dependencies, dependents, waves, cycles }: DependencyGraph): string {
  const nodes = services.map((id) => ({
    id,
    wave: waves.findIndex((wave) => wave.includes(id)) + 1,
    dependsOn: dependencies.get(id) ?? [],
    dependents: dependents.get(id) ?? [],
  }));
  return `${printableJson(JSON.stringify({ version: 1, services: nodes, waves, cycles }, null, 2))}\n`;
}
