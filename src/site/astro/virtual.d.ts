/** Documents that run code, by their id: `vite-plugin.ts` makes it. */
declare module 'virtual:runproof/documents' {
  const documents: Readonly<Record<string, () => Promise<{ Content: () => unknown }>>>;
  export default documents;
}

/** Without types here; `scripts/check-components.ts` gives TypeScript the components as they are. */
declare module '*.astro';
