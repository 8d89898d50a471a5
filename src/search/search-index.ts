import type { AsPlainObject } from 'minisearch';

/** Changes when the shape of a part or the way of cutting words changes: a part of another version is not read. */
export const indexVersion = 1;

/**
 * What the browser loads, each part a file of its own, the smallest first. The parts know a document by its position,
 * so they belong together only when they come from one build.
 */
export interface SearchIndex {
  names: NamesPart;
  index: WordsPart;
  text: TextPart;
}

interface PartOfBuild {
  version: number;
  /** Fingerprint of the records: equal in the three parts of one build. */
  build: string;
}

/** All that a hit shows but its excerpt, and enough for the names tier. */
export interface NamesPart extends PartOfBuild {
  part: 'names';
  documents: NamedDocument[];
}

/** For the words tier, in MiniSearch's own form. */
export interface WordsPart extends PartOfBuild {
  part: 'index';
  words: AsPlainObject;
}

/** For the phrase tier, excerpts and the section of a hit. */
export interface TextPart extends PartOfBuild {
  part: 'text';
  documents: DocumentText[];
}

export interface NamedDocument {
  id: string;
  url: string;
  title: string;
  kind: string;
  names: string[];
  errors: string[];
  services: string[];
  owner?: string;
  severity?: string;
}

export interface DocumentText {
  text: string;
  /** In the order of the page. */
  headings: PlacedHeading[];
}

export interface PlacedHeading {
  text: string;
  slug: string;
  /** Offset in the document's text. */
  at: number;
}

/** Whether a value read from JSON is a part that this version wrote. Its inside is trusted: it is our own file. */
export function isPart(value: unknown): value is NamesPart | WordsPart | TextPart {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === indexVersion;
}
