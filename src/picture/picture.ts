/** What the site can show of a picture: nothing, or what is written again from parts that are known to be harmless. */
export type Picture =
  | {
      type: 'refused';
      /** Goes on from “The picture”. */
      reason: string;
      /** From 1, where the reason stands in the file; undefined where it is about the whole. */
      line: number | undefined;
      /** One sentence: what to do about it. */
      cure: string;
    }
  | { type: 'safe'; svg: string; dropped: readonly DroppedPart[] };

/** What a picture has in its file and not on the site. */
export interface DroppedPart {
  /** In a few words: `<script>`, `onload`, `@import`. */
  what: string;
  /** From 1, of the first one. */
  line: number;
}
