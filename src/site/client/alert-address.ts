/** The address of an alert’s page by its name in any case; undefined where the name is right or there is no such alert. */
export async function findAlertPage(asked: string): Promise<string | undefined> {
  const base = document.documentElement.dataset.base ?? '/';
  const answer = await fetch(`${base}search/names.json`);
  const { documents }: { documents: { names: string[] }[] } = await answer.json();
  const names = documents.flatMap((one) => one.names);
  const name = names.find((one) => one !== asked && one.toLowerCase() === asked.toLowerCase());
  if (name === undefined || names.includes(asked)) return undefined;
  const url = `${base}alerts/${encodeURIComponent(name)}/`;
  const page = await fetch(url, { method: 'HEAD' });
  return page.ok ? url : undefined;
}
