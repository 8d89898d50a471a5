import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets everybody read a file, or a folder and all that is in it, and only its owner write: whatever the modes of what it
 * was copied from, and whatever the user’s own files are given. A web server is somebody else.
 */
export function openToAll(path: string): void {
  const isFolder = statSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name));
}
