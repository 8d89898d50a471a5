/** The value of `{"text"}`, `{3}` or `{true}`, as text; undefined for an expression that only running it shows. */
export function literalOf(expression: string): string | undefined {
  const [, quoted] = /^\s*'([^'\\]*)'\s*$/.exec(expression) ?? [];
  if (quoted !== undefined) return quoted;
  try {
    const value: unknown = JSON.parse(expression);
    return typeof value === 'object' ? undefined : String(value);
  } catch {
    return undefined;
  }
}
