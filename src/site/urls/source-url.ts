/** Where a file can be read and edited; `repository` is a repository, or a folder in one as the host’s pages name it. */
export function sourceUrl(repository: string | undefined, path: string): string | undefined {
  if (repository === undefined) return undefined;
  const folder = repository.replace(/(\.git)?\/*$/, '');
  const file = path.split('/').map(encodeURIComponent).join('/');
  if (/\/(tree|blob|src)\//.test(folder)) return `${folder.replace('/tree/', '/blob/')}/${file}`;
  return `${folder}${/\bgitlab\b/.test(folder) ? '/-' : ''}/blob/HEAD/${file}`;
}
