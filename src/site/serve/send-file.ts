import { createReadStream, fstatSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'range-parser';

/** A file that is open. Whoever sends it has it closed. */
export interface SentFile {
  descriptor: number;
  status: number;
  headers: Readonly<Record<string, string>>;
}

/** Answers with a file, or with the part of it that was asked for. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: SentFile): void {
  const { size } = fstatSync(file.descriptor);
  const part = file.status === 200 ? partOf(request, size) : undefined;
  const stream = createReadStream('', {
    fd: file.descriptor,
    ...(part?.type === 'range' && { start: part.start, end: part.end }),
  });
  response.once('close', () => stream.destroy());
  if (part?.type === 'none') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(part ? 206 : file.status, {
    ...file.headers,
    'Accept-Ranges': 'bytes',
    ...lengthOf(part, size),
  });
  // Nothing of it is sent, and a large one is not read for that.
  if (request.method === 'HEAD') {
    stream.destroy();
    response.end();
    return;
  }
  // What is read no further ends the answer before its length, which tells whoever reads it.
  stream.once('error', () => response.destroy()).pipe(response);
}

/** The bytes that are asked for, both ends among them; `none` where the file ends before them. */
type Part = { type: 'range'; start: number; end: number } | { type: 'none' };

/** The part of a file that a request names; undefined for the whole, which also answers what asks for several parts. */
function partOf({ method, headers }: IncomingMessage, size: number): Part | undefined {
  // A part that is asked for on a condition belongs to a version of the file that is not known here.
  if (method !== 'GET' || headers.range === undefined || headers['if-range'] !== undefined) return undefined;
  const { code, type, ranges } = parse(size, headers.range);
  const isMalformed = (code & 1) !== 0;
  if (type !== 'bytes' || isMalformed || ranges.length > 1) return undefined;
  const [only] = ranges;
  return only === undefined ? { type: 'none' } : { type: 'range', ...only };
}

function lengthOf(
  part: Extract<Part, { type: 'range' }> | undefined,
  size: number,
): Readonly<Record<string, string>> {
  if (part === undefined) return { 'Content-Length': String(size) };
  const { start, end } = part;
  return { 'Content-Length': String(end - start + 1), 'Content-Range': `bytes ${start}-${end}/${size}` };
}
