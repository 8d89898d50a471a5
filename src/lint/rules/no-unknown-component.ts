import { type AttributeShape, componentShapes } from '../../parse/components.ts';
import type { Component } from '../../parse/model.ts';
import { didYouMean } from '../../text/nearest.ts';
import { shortened } from '../../text/quoted.ts';
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
      else yield { range: component.range, message: unknownMessage(component.name) };
    }
  },
});

function unknownMessage(name: string): string {
  const names = [...componentShapes.keys()];
  const hint = didYouMean(name, names) || ` Use one of ${quoted(names)}, or import it.`;
  return `The component ‘<${name}>’ is not known.${hint}`;
}

type Shape = Readonly<Record<string, AttributeShape>>;

function* attributeProblems(component: Component, shape: Shape): Iterable<DocumentProblem> {
  for (const { name, value, range } of component.attributes) {
    const values = shape[name]?.values;
    if (!shape[name]) yield { range, message: unknownAttributeMessage(component.name, name, shape) };
    else if (value === undefined) yield { range, message: expressionMessage(name, component.name) };
    else if (values && !values.includes(value))
      yield { range, message: wrongValueMessage({ name, value, of: component.name }, values) };
  }
  if (component.isComplete) yield* missingAttributes(component, shape);
  else yield { range: component.range, message: spreadMessage(component.name) };
}

function* missingAttributes(component: Component, shape: Shape): Iterable<DocumentProblem> {
  const given = new Set(component.attributes.map(({ name }) => name));
  for (const [name, { needed }] of Object.entries(shape)) {
    if (needed === undefined || given.has(name)) continue;
    const message = `The attribute ‘${name}’ of ‘<${component.name}>’ is missing. Add it: ${needed}.`;
    yield { range: component.range, message };
  }
}

function unknownAttributeMessage(component: string, name: string, shape: Shape): string {
  const names = Object.keys(shape);
  const all = names.length > 0 ? ` Use one of ${quoted(names)}.` : ' Remove it.';
  return `The attribute ‘${name}’ of ‘<${component}>’ is not known.${didYouMean(name, names) || all}`;
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
  const hint = didYouMean(value, values) || ' Choose one of them.';
  return `The ${name} ‘${shortened(value)}’ of ‘<${of}>’ is not one of ${quoted(values)}.${hint}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `‘${name}’`).join(', ');
}
