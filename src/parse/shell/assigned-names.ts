/** Words of a shell line without what stands in quotes. */
function wordsOf(text: string): string[] {
  return text.replace(/"[^"]*"|'[^']*'/g, ' ').split(/\s+/);
}

/** The names that a shell text gives a value. */
export function assignedNames(value: string): string[] {
  const names: string[] = [];
  const patterns = [
    /(?:^|[\s;&(])(?:export\s+|local\s+|readonly\s+|declare\s+(?:-\w+\s+)?)?([A-Za-z_]\w*)=/gm,
    /\b(?:for|select)\s+([A-Za-z_]\w*)\s+in\b/g,
    /\b(?:read|mapfile|readarray|getopts)[ \t]+([^\n;|&<>]*)/g,
    /\bprintf\s+-v\s+([A-Za-z_]\w*)/g,
  ];
  for (const pattern of patterns)
    for (const match of value.matchAll(pattern)) names.push(...wordsOf(match[1] ?? ''));
  return names.filter((name) => /^[A-Za-z_]\w*$/.test(name));
}
