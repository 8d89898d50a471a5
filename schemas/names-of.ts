/** The names of a record, in its order, as the type knows them. */
export function namesOf<Of extends object>(record: Of): (keyof Of & string)[] {
  return Object.keys(record).filter((key): key is keyof Of & string => Object.hasOwn(record, key));
}
