import type { PageSectionView } from '../view/sections/index.ts';
import type { Component } from './component.ts';
import * as components from './components/sections/index.ts';

type Name = PageSectionView['name'];
type Section<One extends Name> = Extract<PageSectionView, { name: One }>;
type ComponentOf<One extends Name> = Component<{
  heading: Section<One>['heading'];
  view: NonNullable<Section<One>['view']>;
}>;

/** Every section with a component that takes what it shows: one that is missing is a type error here. */
const componentsByName: { [One in Name]: ComponentOf<One> } = components;

export function sectionComponent<One extends Name>(name: One): ComponentOf<One> {
  return componentsByName[name];
}
