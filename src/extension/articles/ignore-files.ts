/** What `.gitignore` files leave out, each for its own folder (https://git-scm.com/docs/gitignore). */
import ignore, { type Ignore } from 'ignore';

export interface IgnoreFile {
  /** The folder it stands in, by its path in the workspace folder; '' for that folder itself. */
  readonly folder: string;
  readonly text: string;
}

/** Longer files are passed over: nobody writes them by hand. In UTF-16 code units. */
const longest = 1_000_000;

/** Says of a path, relative to the workspace folder, whether it is left out. Inner files outdo outer ones. */
export function compileIgnores(files: readonly IgnoreFile[]): (path: string) => boolean {
  const rules = files
    .filter(({ text }) => text.length <= longest)
    .map(({ folder, text }) => ({ folder: folder === '' ? '' : `${folder}/`, rules: ignore().add(text) }))
    .sort((a, b) => b.folder.length - a.folder.length);
  return (path) => {
    for (const { folder, rules: own } of rules) {
      if (!path.startsWith(folder)) continue;
      const verdict = verdictOn(own, path.slice(folder.length));
      if (verdict !== undefined) return verdict;
    }
    return false;
  };
}

function verdictOn(rules: Ignore, path: string): boolean | undefined {
  if (path === '' || !ignore.isPathValid(path)) return undefined;
  const { ignored, unignored } = rules.test(path);
  return ignored ? true : unignored ? false : undefined;
}
