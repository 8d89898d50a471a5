import { CannotRun } from '../project/project.ts';

/** Loads what only some commands need. Throws `CannotRun` where a package for it was left out of the installation. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new CannotRun(
      `What builds the site is not installed completely: ‘${reason}’. Install Runproof again without \`--omit=optional\`.`,
    );
  }
}
