// A line for each section of `view/sections/index.ts`, by its name.
export { default as errors } from './Errors.astro';
export { default as escalation } from './Escalation.astro';
export { default as facts } from './Facts.astro';
export { default as findings } from './Findings.astro';
export { default as referrers } from './Referrers.astro';
export { default as related } from './Related.astro';
export { default as triggers } from './Triggers.astro';
export { default as variables } from './Variables.astro';
