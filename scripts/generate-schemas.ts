import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { configSchema } from '../schemas/config.ts';
import { guideSchema } from '../schemas/guide.ts';
import { runbookSchema } from '../schemas/runbook.ts';
import { serviceSchema } from '../schemas/service.ts';
import { teamSchema } from '../schemas/team.ts';

// Writes schemas/json/*.json; with --check it writes nothing and fails where one is out of date.

const folder = join(import.meta.dirname, '../schemas/json');
const schemas: Record<string, z.ZodObject> = {
  config: configSchema,
  guide: guideSchema,
  runbook: runbookSchema,
  service: serviceSchema,
  team: teamSchema,
};
const check = process.argv.includes('--check');

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const path = join(folder, `${name}.json`);
  const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
  if (!check) writeFileSync(path, text);
  else if (current(path) !== text) {
    process.stderr.write(`schemas/json/${name}.json is out of date. Run ‘npm run schemas’.\n`);
    process.exitCode = 1;
  }
}

function current(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
