/** The distance of two short texts by its definition: the best of all ways, tried one by one. */
export function definedDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const ways = [
    definedDistance(restA, b) + 1,
    definedDistance(a, restB) + 1,
    definedDistance(restA, restB) + (a[0] === b[0] ? 0 : 1),
  ];
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(...ways, ...(swapped ? [definedDistance(a.slice(2), b.slice(2)) + 1] : []));
}
