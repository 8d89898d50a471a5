import documents from 'virtual:runproof/documents';

/** The component that an `.mdx` file which runs code was compiled to, by the id of its document. */
export async function compiledDocument(id: string): Promise<() => unknown> {
  const load = documents[id];
  if (!load) throw new RangeError(`No compiled document has the id ‘${id}’`);
  return (await load()).Content;
}
