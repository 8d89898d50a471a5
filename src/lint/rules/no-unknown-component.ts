import { type AttributeShape, componentShapes } from '../../parse/components.ts';
import type { Component } from '../../parse/model.ts';
import { didYouMean } from '../../text/nearest.ts';
import { quotedList } from '../../text/quoted-list.ts';
import { shortened } from '../../text/shortened.ts';
import { alwaysError, type DocumentProblem, documentRule } from '../rule.ts';

export const noUnknownComponent = documentRule({
  id: 'no-unknown-component',
  description:
    'Every component is one that Runproof or the document defines, with the attributes that it takes.',
  severity: alwaysError,
  *check({ components, definedNames }) {
    for (const component of components) {
      if (definedNames.has(component.name.replace(/\..*$/, ''))) continue;
      const shape = componentShapes.get(component.name);
      if (shape) yield* attributeProblems(component, shape);
      else yield { range: component.range, message: unknownMessage(component.name), subject: component.name };
    }
  },
});

function unknownMessage(name: string): string {
  const names = [...componentShapes.keys()];
  const cure = didYouMean(name, names) || ` Use one of ${quotedList(names)}, or import it.`;
  return `The component ‘<${name}>’ is not known.${cure}`;
}

type Shape = Readonly<Record<string, AttributeShape>>;

function* attributeProblems(component: Component, shape: Shape): Iterable<DocumentProblem> {
  for (const attribute of component.attributes) {
    const message = attributeMessage(attribute, component.name, shape);
    if (message === undefined) continue;
    yield { range: attribute.range, message, subject: `${component.name} ${attribute.name}` };
  }
  if (component.isComplete) yield* missingAttributes(component, shape);
  else {
    const message = spreadMessage(component.name);
    yield { range: component.range, message, subject: `${component.name} {...}` };
  }
}

function attributeMessage(
  { name, value }: Component['attributes'][number],
  of: string,
  shape: Shape,
): string | undefined {
  const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
  const values = known?.values;
  if (!known) return unknownAttributeMessage(of, name, shape);
  if (value === undefined) return expressionMessage(name, of);
  return values && !values.includes(value) ? wrongValueMessage({ name, value, of }, values) : undefined;
}

function* missingAttributes(component: Component, shape: Shape): Iterable<DocumentProblem> {
  const given = new Set(component.attributes.map(({ name }) => name));
  for (const [name, { needed }] of Object.entries(shape)) {
    if (needed === undefined || given.has(name)) continue;
    const message = `The attribute ‘${name}’ of ‘<${component.name}>’ is missing. Add it: ${needed}.`;
    yield { range: component.range, message, subject: `${component.name} ${name}` };
  }
}

function unknownAttributeMessage(component: string, name: string, shape: Shape): string {
  const names = Object.keys(shape);
  const plain = names.length > 0 ? ` Use one of ${quotedList(names)}.` : ' Remove it.';
  const cure = didYouMean(name, names) || plain;
  return `The attribute ‘${name}’ of ‘<${component}>’ is not known.${cure}`;
}

/** What is needed to draw a component must be known without running anything. */
function expressionMessage(name: string, component: string): string {
  return `The attribute ‘${name}’ of ‘<${component}>’ is an expression, and none is run there. Write its value in quotes.`;
}

function spreadMessage(component: string): string {
  return `The attributes of ‘<${component}>’ are an expression, and none is run there. Write each with its value.`;
}

function wrongValueMessage(
  { name, value, of }: { name: string; value: string; of: string },
  values: readonly string[],
): string {
  const cure = didYouMean(value, values) || ' Choose one of them.';
  return `The ${name} ‘${shortened(value)}’ of ‘<${of}>’ is not one of ${quotedList(values)}.${cure}`;
}
