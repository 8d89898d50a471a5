import type { Exporter } from './exporter.ts';
import { graphJson } from './graph-json.ts';
import { graphMermaid } from './graph-mermaid.ts';
import { graphText } from './graph-text.ts';

/** Every format of the dependency graph, by the name that `graph --format` takes. */
export const graphExporters: Readonly<Record<string, Exporter>> = {
  text: graphText,
  json: graphJson,
  mermaid: graphMermaid,
};
