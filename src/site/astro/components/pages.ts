// A line for each type of page, by its name.
export { default as alert } from './AlertPage.astro';
export { default as document } from './DocumentPage.astro';
export { default as entries } from './EntriesPage.astro';
export { default as entry } from './EntryPage.astro';
export { default as graph } from './GraphPage.astro';
export { default as home } from './HomePage.astro';
export { default as kind } from './KindPage.astro';
export { default as rule } from './RulePage.astro';
export { default as rules } from './RulesPage.astro';
export { default as search } from './SearchPage.astro';
export { default as service } from './ServicePage.astro';
export { default as services } from './ServicesPage.astro';
export { default as team } from './TeamPage.astro';
export { default as teams } from './TeamsPage.astro';
export { default as unreadable } from './UnreadablePage.astro';
