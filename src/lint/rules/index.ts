import type { Rule } from '../rule.ts';
import { noBrokenAnchor } from './no-broken-anchor.ts';
import { noBrokenImage } from './no-broken-image.ts';
import { noBrokenLink } from './no-broken-link.ts';
import { noDependencyCycle } from './no-dependency-cycle.ts';
import { noDroppedPart } from './no-dropped-part.ts';
import { noDuplicateHeading } from './no-duplicate-heading.ts';
import { noDuplicateId } from './no-duplicate-id.ts';
import { noDuplicateSection } from './no-duplicate-section.ts';
import { noEmptySection } from './no-empty-section.ts';
import { noInvalidDiagram } from './no-invalid-diagram.ts';
import { noMdxCode } from './no-mdx-code.ts';
import { noPlaceholder } from './no-placeholder.ts';
import { noUnknownComponent } from './no-unknown-component.ts';
import { noUnknownKey } from './no-unknown-key.ts';
import { noUnknownReference } from './no-unknown-reference.ts';
import { noUnknownVariable } from './no-unknown-variable.ts';
import { noUnreadableFile } from './no-unreadable-file.ts';
import { noUnsafeLink } from './no-unsafe-link.ts';
import { noUnsafePicture } from './no-unsafe-picture.ts';
import { noUnusedVariable } from './no-unused-variable.ts';
import { requireAction } from './require-action.ts';
import { requireExpectation } from './require-expectation.ts';
import { requireFenceLanguage } from './require-fence-language.ts';
import { requireFrontmatter } from './require-frontmatter.ts';
import { requireSection } from './require-section.ts';
import { requireUndo } from './require-undo.ts';
import { requireValidData } from './require-valid-data.ts';

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  noBrokenAnchor,
  noBrokenImage,
  noBrokenLink,
  noDependencyCycle,
  noDroppedPart,
  noDuplicateHeading,
  noDuplicateId,
  noDuplicateSection,
  noEmptySection,
  noInvalidDiagram,
  noMdxCode,
  noPlaceholder,
  noUnknownComponent,
  noUnknownKey,
  noUnknownReference,
  noUnknownVariable,
  noUnreadableFile,
  noUnsafeLink,
  noUnsafePicture,
  noUnusedVariable,
  requireAction,
  requireExpectation,
  requireFenceLanguage,
  requireFrontmatter,
  requireSection,
  requireUndo,
  requireValidData,
];
