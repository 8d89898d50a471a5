import type { Profile } from '../../schemas/profile.ts';
import type { Finding } from '../finding/finding.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { type HandbookFiles, handbookFrom } from '../handbook/handbook-from.ts';
import type { Config } from '../parse/config.ts';
import { linkedPictures } from '../picture/linked-pictures.ts';
import type { Picture } from '../picture/picture.ts';
import { lint } from './lint.ts';
import type { RuleSetting } from './settings.ts';

/** What a handbook is read and linted with. */
export interface LintOptions {
  config: Config;
  profile: Profile;
  /** The rules that run. */
  settings: readonly RuleSetting[];
  /** Reads an SVG picture of the handbook, by its path. */
  readPicture(path: string): Picture;
}

/** A handbook and what is wrong with it. */
export interface LintedHandbook {
  handbook: Handbook;
  /** In the order in which they are printed. */
  findings: readonly Finding[];
  /** The SVG pictures that documents show or link to, as they can be on the site, by their paths. */
  pictures: ReadonlyMap<string, Picture>;
}

/** The one way from files to findings, wherever the files come from. */
export async function lintHandbook(
  files: HandbookFiles,
  { config, profile, settings, readPicture }: LintOptions,
): Promise<LintedHandbook> {
  const handbook = handbookFrom(files, config);
  const pictures = linkedPictures(handbook, readPicture);
  return { handbook, pictures, findings: await lint(settings, { handbook, profile, pictures }) };
}
