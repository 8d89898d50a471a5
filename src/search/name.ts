/** One spelling by which a document can be asked for. */
export interface Name {
  /** Position of the document. */
  document: number;
  /** As it was written. */
  text: string;
  /** Squashed. */
  key: string;
  source: 'id' | 'title' | 'name' | 'error';
}

/** How a query met a name, best first. */
export const nameGrades = ['exact', 'noise', 'prefix', 'boundary', 'infix', 'typo'] as const;

export interface NameMatch {
  name: Name;
  grade: (typeof nameGrades)[number];
  /** Orders matches of one grade: a longer name in noise, fewer edits in a typo. */
  weight: number;
}
