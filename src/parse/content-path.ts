/** Whether a path is that of a document. */
export function isDocumentPath(path: string): boolean {
  return /\.mdx?$/.test(path);
}

/** Whether a path is that of a document or of an entry. */
export function isContentPath(path: string): boolean {
  return isDocumentPath(path) || /\.ya?ml$/.test(path);
}

export function formatOf(path: string): 'md' | 'mdx' {
  return path.endsWith('.mdx') ? 'mdx' : 'md';
}

/** The path of a document without its extension; other paths stay. */
export function stemOf(path: string): string {
  return path.replace(/\.mdx?$/, '');
}
