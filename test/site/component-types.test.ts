import { expect, test } from 'vitest';
import { componentProblems } from '../../scripts/component-problems.ts';
import { textOf } from '../imports.ts';

const astro = 'src/site/astro';
const components = `${astro}/components`;

/** A file of the repository with one of its texts replaced. */
function changed(path: string, from: string, to: string): Record<string, string> {
  const text = textOf(path);
  if (text.split(from).length !== 2) throw new Error(`‘${from}’ is not once in ${path}`);
  return { [path]: text.replace(from, () => to) };
}

/** The line and the column where a text stands, each from 1. */
function placeOf(path: string, text: string): string {
  const before = textOf(path).split(text, 1)[0]?.split('\n') ?? [];
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Which file has a problem, and TypeScript’s number of it. */
const inShort = (problem: string) => problem.replace(/:\d+:\d+ (TS\d+)?[\s\S]*/, ' $1').trim();

test('what a component reads or passes and is not there is a type error, and so is a page or a section without a component', () => {
  const problems = componentProblems({
    ...changed(`${components}/sections/Triggers.astro`, '{trigger.tiers &&', '{trigger.tier &&'),
    ...changed(`${components}/Cards.astro`, 'status={card.status}', 'state={card.status}'),
    ...changed(`${components}/DocumentPage.astro`, '<Contents entries={page.toc} />', '<Contents />'),
    ...changed(`${components}/TeamPage.astro`, 'cards={page.documents}', 'cards={page.services}'),
    ...changed(`${components}/SearchPage.astro`, 'interface Props', 'export interface Properties'),
    ...changed(
      'src/site/view/page.ts',
      '| SearchPage;',
      "| SearchPage | (Omit<SearchPage, 'type'> & { type: 'new' });",
    ),
    ...changed(`${components}/sections/index.ts`, 'default as related', 'default as relation'),
  });
  expect(problems.map(inShort)).toEqual([
    `${components}/SearchPage.astro`,
    `${components}/Cards.astro TS2322`,
    `${components}/DocumentPage.astro TS2322`,
    `${components}/TeamPage.astro TS2322`,
    `${components}/sections/Triggers.astro TS2551`,
    `${astro}/page-component.ts TS2741`,
    `${astro}/section-component.ts TS2741`,
  ]);
  const triggers = `${components}/sections/Triggers.astro`;
  expect(problems).toContain(
    `${triggers}:${placeOf(triggers, 'tiers &&')} TS2551: Property 'tier' does not exist on type 'TriggerRow'. Did you mean 'tiers'?`,
  );
});

test('a component that prints another section than its own is a type error', () => {
  const problems = componentProblems(
    changed(`${components}/sections/index.ts`, "as errors } from './Errors", "as errors } from './Related"),
  );
  expect(problems.map(inShort)).toEqual([`${astro}/section-component.ts TS2322`]);
});

test('a component that cannot be read is a problem at its place', () => {
  const links = `${components}/Links.astro`;
  const problems = componentProblems(changed(links, '</>)}', '</p>)}'));
  expect(problems[0]).toBe(
    `${links}:${placeOf(links, '<>{at')} JSX fragment has no corresponding closing tag.`,
  );
});
