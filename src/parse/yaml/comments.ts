import { Parser } from 'yaml';
import { placesIn } from '../../text/places.ts';
import type { Comment } from '../model.ts';

/** The comments of a YAML text, in order. `start` and `end` are the part of the file that is YAML, by default all of it. */
export function yamlComments(file: string, start = 0, end = file.length): Comment[] {
  const yaml = file.slice(start, end);
  if (!/(^|\s)#/.test(yaml)) return [];
  const places = placesIn(file);
  return [...new Parser().parse(yaml)].flatMap(commentsIn).map(({ offset, source }) => ({
    text: source.replace(/^#\s?/, '').trimEnd(),
    range: places.range(start + offset, start + offset + source.trimEnd().length),
  }));
}

/** A token of the parser; what it holds are lists of tokens, or of parts that have such lists. */
interface CommentToken {
  offset: number;
  source: string;
}

function commentsIn(token: unknown): CommentToken[] {
  if (Array.isArray(token)) return token.flatMap(commentsIn);
  if (typeof token !== 'object' || token === null) return [];
  if (isComment(token)) return [token];
  return Object.values(token).flatMap((value) => (typeof value === 'object' ? commentsIn(value) : []));
}

function isComment(token: object): token is CommentToken {
  return 'type' in token && token.type === 'comment' && 'offset' in token && 'source' in token;
}
