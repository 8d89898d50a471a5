import { compareStarts } from '../text/by-place.ts';
import { type Places, placesIn } from '../text/places.ts';
import type { Collected } from './markdown/collect.ts';
import type { VariableUse } from './model.ts';
import { variablesIn } from './variables.ts';

/** Every variable in fences and inline code. */
export function variableUsesOf(text: string, found: Collected): VariableUse[] {
  if (!text.includes('${')) return [];
  const places = placesIn(text);
  const inFences = found.fences.map((fence) => ({ range: fence.range, shell: found.commands.has(fence) }));
  const inCode = found.codes.map(({ range }) => ({ range, shell: false }));
  return [...inFences, ...inCode].flatMap((code) => usesIn(text, code, places)).toSorted(compareStarts);
}

function usesIn(
  text: string,
  { range: { start, end }, shell }: Pick<VariableUse, 'range' | 'shell'>,
  places: Places,
): VariableUse[] {
  return variablesIn(text.slice(start.offset, end.offset)).map((one) => ({
    name: one.name,
    shell,
    range: places.range(start.offset + one.start, start.offset + one.end),
  }));
}
