import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * A folder that is made once in a run, whatever processes ask for it: the first one makes it, the others wait. `make`
 * gets the path of a folder that is not there yet, and fills it.
 */
export async function onceInRun(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const place = join(inject('runFolder'), name);
  if (isFirst(`${place}-begun`)) await makeAt(place, make);
  while (!existsSync(place)) {
    if (existsSync(`${place}-failed`)) throw new Error(`‘${name}’ could not be made, another test says why`);
    await setTimeout(50);
  }
  return place;
}

async function makeAt(place: string, make: (folder: string) => Promise<unknown>): Promise<void> {
  try {
    await make(`${place}-own`);
    renameSync(`${place}-own`, place);
  } catch (error) {
    mkdirSync(`${place}-failed`);
    throw error;
  }
}

/** Only one process can make a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
