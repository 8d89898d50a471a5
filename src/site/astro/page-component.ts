import type { Page } from '../view/page.ts';
import type { Component } from './component.ts';
import * as components from './components/pages.ts';

type ComponentOf<Type extends Page['type']> = Component<{ page: Extract<Page, { type: Type }> }>;

/** Every type of page with a component that takes such a page: one that is missing is a type error here. */
const componentsByType: { [Type in Page['type']]: ComponentOf<Type> } = components;

export function pageComponent<Type extends Page['type']>(type: Type): ComponentOf<Type> {
  return componentsByType[type];
}
