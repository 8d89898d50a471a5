import type { DataOf, DocumentKind } from '../../schemas/kinds/index.ts';
import type { Document } from './model.ts';

type AnyData = { [Kind in DocumentKind]: DataOf<Kind> }[DocumentKind];

/** A key that documents of some kind have. */
type AnyKey<Data = AnyData> = Data extends unknown ? keyof Data : never;

/** What it holds: a key has the same type in every kind that has it. */
type ValueAt<Key extends PropertyKey, Data = AnyData> = Data extends { readonly [Name in Key]?: infer Value }
  ? Value
  : never;

/** The value of a key; undefined where the document lacks it, as those do whose kind does not have it. */
export function dataAt<Key extends AnyKey>({ data }: Document, key: Key): ValueAt<Key> | undefined {
  return Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}
