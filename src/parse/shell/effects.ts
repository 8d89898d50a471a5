import { clientChanges } from './clients.ts';
import { flagsChange, isHarmless } from './flags.ts';
import { handedOn } from './handed-on.ts';
import { type Invocation, readScript } from './script.ts';
import { toolChanges } from './tools.ts';

/** A redirection that writes into the system’s own settings. */
const settings = /^\/(etc|proc|sys)\//;

/** `/etc/init.d/nginx restart` is `service nginx restart`. */
const serviceScripts = /^\/etc\/(rc\.d\/)?(init|rc)\.d\//;

/** Nobody has a shell run a shell that runs a shell more often, and every level is read anew. */
const mostLevels = 12;

/** Whether a shell text changes something beyond the terminal which a person may want back. */
export function changesSomething(text: string): boolean {
  return scriptChanges(text, 0);
}

/** Whether one command of a text does. */
export function invocationChanges(invocation: Invocation): boolean {
  return changesAt(invocation, 0);
}

/** `level` counts the commands that the text is handed through. */
function scriptChanges(text: string, level: number, input: readonly string[] = []): boolean {
  if (level >= mostLevels) return false;
  const { invocations } = readScript(text);
  // `ssh h 'cd a && bash' <<EOF`: the last one reads what is given to all.
  const last = invocations.at(-1);
  return invocations.some((one) =>
    changesAt(one === last ? { ...one, input: [...one.input, ...input] } : one, level),
  );
}

function changesAt(
  { words, input, writes }: Pick<Invocation, 'words' | 'input' | 'writes'>,
  level: number,
): boolean {
  if (level >= mostLevels) return false;
  if (writes.some((path) => settings.test(path))) return true;
  const [path = '', ...args] = words;
  const name = path.replace(/^.*\//s, '');
  if (serviceScripts.test(path)) return toolChanges('service', [name, ...args]);
  const inner = handedOn({ words: [name, ...args], input });
  if (inner) {
    return inner.some((one) =>
      'script' in one
        ? scriptChanges(one.script, level + 1, one.input)
        : changesAt({ words: one.words, input, writes: [] }, level + 1),
    );
  }
  if (isHarmless(name, args)) return false;
  return flagsChange(name, args) || clientChanges({ name, args, input }) || toolChanges(name, args);
}
