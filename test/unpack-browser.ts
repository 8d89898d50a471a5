// Its own process, because the package unpacks into the folder that TMPDIR names: `TMPDIR=<folder> node unpack-browser.ts`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const archives = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
for (const archive of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'])
  await inflate(join(archives, archive));
