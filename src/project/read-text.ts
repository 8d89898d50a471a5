import { closeSync, fstatSync, readFileSync } from 'node:fs';
import { fileProblem } from '../parse/file-problem.ts';
import type { ParseProblem } from '../parse/model.ts';
import { sourceText } from '../parse/source-text.ts';
import { placesIn } from '../text/places.ts';
import { openFile } from './files.ts';

/** What a file says, or why that cannot be had. */
type Text = { text: string } | { problem: ParseProblem };

/** A document is read by people: what is larger is a log or a mistake. */
const maxBytes = 1024 * 1024;

/** The text of a file of a folder, or of any file, as it stands there; or why it cannot be had. */
export function readText(root: string | undefined, path: string): Text {
  try {
    const opened = openFile(root, path);
    if ('problem' in opened) return { problem: fileProblem(opened.problem.message, opened.problem.cause) };
    const { descriptor } = opened;
    try {
      const { size } = fstatSync(descriptor);
      return size > maxBytes ? { problem: tooLarge(size) } : decode(readFileSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message = `The file cannot be opened (${code}). Check its permissions.`;
    return { problem: fileProblem(message, 'not opened') };
  }
}

function tooLarge(size: number): ParseProblem {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return fileProblem(
    `The file has ${megabytes} MB; Runproof reads up to 1 MB. Move logs and dumps out, or split the page.`,
    'too large',
  );
}

function decode(bytes: Uint8Array): Text {
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const text = sourceText(written);
  const at = text.search(/[\0\uFFFD]/);
  if (at === -1) return { text: written };
  const range = placesIn(text).range(at, at + 1);
  if (text[at] === '\0')
    return {
      problem: fileProblem(
        'The file holds a NUL byte, so it is no text. Remove the byte, or save the file as UTF-8.',
        'nul',
        range,
      ),
    };
  return isUtf8(bytes)
    ? { text: written }
    : { problem: fileProblem('The file is not UTF-8. Save it as UTF-8.', 'not utf-8', range) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
