/** The part of `path` below `folder`, both with `/` between their parts; `path` itself where it is not below. */
export function relativeTo(folder: string, path: string): string {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}
