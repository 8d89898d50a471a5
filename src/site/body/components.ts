import type { Element, ElementContent, Properties } from 'hast';
import { type CalloutType, calloutTypes } from '../../parse/components.ts';

/** A component’s attributes, as far as they are plain values. */
export type Values = ReadonlyMap<string, string>;

/** How a component of MDX becomes HTML. */
export type ComponentMaker = (values: Values, children: ElementContent[]) => Element;

/** The components that every `.mdx` file can use without an import. */
export const components: ReadonlyMap<string, ComponentMaker> = new Map([
  ['Callout', callout],
  ['Tabs', tabs],
  ['Tab', tab],
  ['Decision', decision],
  ['Choice', choice],
]);

const calloutLabels: Record<CalloutType, string> = {
  note: 'Note',
  tip: 'Tip',
  info: 'Note',
  warning: 'Warning',
  caution: 'Caution',
  danger: 'Danger',
};

function callout(values: Values, children: ElementContent[]): Element {
  const type = calloutTypes.find((known) => known === values.get('type')) ?? 'note';
  const label = calloutLabels[type];
  const title = values.get('title');
  const heading = title && title !== label ? `${label}: ${title}` : label;
  return element('div', { className: ['callout', `callout-${type}`], role: 'note' }, [
    element('p', { className: ['callout-title'] }, [text(heading)]),
    ...children,
  ]);
}

/** Without JavaScript every tab is shown, one below the other, each under its label. */
function tabs(_: Values, children: ElementContent[]): Element {
  return element('div', { className: ['tabs'], dataTabs: '' }, children);
}

function tab(values: Values, children: ElementContent[]): Element {
  const label = values.get('label') ?? 'Tab';
  return element('div', { className: ['tab'], dataTab: label }, [
    element('p', { className: ['tab-label'] }, [text(label)]),
    ...children,
  ]);
}

function decision(values: Values, children: ElementContent[]): Element {
  const question = values.get('question') ?? 'Which one is it?';
  return element('div', { className: ['decision'], role: 'group', ariaLabel: question }, [
    element('p', { className: ['decision-question'] }, [text(question)]),
    element('ul', { className: ['choices'] }, children),
  ]);
}

function choice(values: Values, children: ElementContent[]): Element {
  const to = values.get('to');
  const label = text(values.get('label') ?? to ?? 'Choice');
  const title = to === undefined ? element('strong', {}, [label]) : element('a', { href: to }, [label]);
  return element('li', { className: ['choice'] }, [title, ...children]);
}

export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
