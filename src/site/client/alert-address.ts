import { safeSegment } from '../urls/paths.ts';

/** The address of an alert’s page by its name in any case; undefined where there is no other page than the one asked for. */
export async function findAlertPage(asked: string): Promise<string | undefined> {
  const base = document.documentElement.dataset.base ?? '/';
  const answer = await fetch(`${base}search/names.json`);
  const { documents }: { documents: { names: string[] }[] } = await answer.json();
  const names = documents.flatMap((one) => one.names);
  const isSame = (name: string) => name.toLowerCase() === asked.toLowerCase();
  const name = names.find((one) => one === asked) ?? names.find(isSame);
  if (name === undefined || safeSegment(name) === asked) return undefined;
  const url = `${base}alerts/${encodeURIComponent(safeSegment(name))}/`;
  const page = await fetch(url, { method: 'HEAD' });
  return page.ok ? url : undefined;
}
