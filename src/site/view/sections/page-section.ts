import type { Source } from '../cards.ts';

/** What stands over a section, and the anchor that leads to it. A heading in a file never has one that starts with a dash. */
export interface SectionHeading {
  text: string;
  slug: `-${string}`;
  /** Whether the table of contents has a line for it. */
  inContents: boolean;
}

interface Definition<Name extends string, Subject, View, Heading> {
  /** What the record of components calls the one that prints it. */
  name: Name;
  /** Where it stands, seen from what the file itself says. */
  place: 'before' | 'after';
  /** undefined where the component makes its own of what it shows. */
  heading: Heading;
  /** Keys of a kind’s own that it shows, so that nothing else on the page does. */
  keys?: readonly string[];
  /** What it shows: undefined or an empty list where there is nothing. */
  view(subject: Subject, source: Source): View | undefined;
}

/** A section on one page. */
export interface Shown<Name extends string, View, Heading> {
  name: Name;
  heading: Heading;
  /** undefined where there is nothing to show. */
  view: View | undefined;
}

/** A part of a page that is made from data; `Subject` is what a page can be about to have it. */
export interface PageSection<Subject, Section> {
  place: 'before' | 'after';
  keys: readonly string[];
  show(subject: Subject, source: Source): Section;
}

export function pageSection<
  const Name extends string,
  Subject,
  View,
  Heading extends SectionHeading | undefined,
>({
  name,
  place,
  heading,
  keys = [],
  view,
}: Definition<Name, Subject, View, Heading>): PageSection<Subject, Shown<Name, View, Heading>> {
  return {
    place,
    keys,
    show(subject, source) {
      const shown = view(subject, source);
      return { name, heading, view: isEmpty(shown) ? undefined : shown };
    },
  };
}

function isEmpty(view: unknown): boolean {
  return Array.isArray(view) && view.length === 0;
}
