const variable = /(?<!\\)\$\{([A-Za-z_][A-Za-z0-9_-]*)\}/g;

/** A `${name}` in a code text; offsets in it. */
export interface NamedPlace {
  name: string;
  start: number;
  end: number;
}

/**
 * Every `${name}` of a code text that stands for a value of the reader. `\${name}` is text, and `${name:-x}` and other
 * expansions are the shell’s own.
 */
export function variablesIn(text: string): NamedPlace[] {
  return [...text.matchAll(variable)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    start: index,
    end: index + whole.length,
  }));
}

/** A code text with other text for its variables; they stay where `replacement` gives none. */
export function replaceVariables(text: string, replacement: (name: string) => string | undefined): string {
  return text.replace(variable, (whole, name: string) => replacement(name) ?? whole);
}
