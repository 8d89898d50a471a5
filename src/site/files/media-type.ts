import { lookup } from 'mrmime';

/** The media type of a file by its name, for the servers on the writer’s own machine. */
export function mediaType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
