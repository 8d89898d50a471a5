import { CannotRun } from '../project/project.ts';

/**
 * Loads what only some commands need. Throws `CannotRun` where that fails, as it does where a package was left out of the
 * installation; the failure itself where RUNPROOF_DEBUG is set.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    if (process.env.RUNPROOF_DEBUG) throw error;
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new CannotRun(
      `What builds the site is not installed completely: ‘${reason}’. Install Runproof again without \`--omit=optional\`, or run it with RUNPROOF_DEBUG=1 to see more.`,
    );
  }
}
