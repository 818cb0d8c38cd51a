/** Which files the PATHs of a command line name. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Minimatch } from 'minimatch';
import { fileErrorInWords } from '../server/file-errors.ts';

/** Files to read, in a stable order, and a line for each PATH that could not be followed. */
export interface InputFiles {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

const hasMagic = (path: string) => /[*?[\]{}()!]/.test(path);
const slashes = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/**
 * A file stands for itself whatever its name; a folder for the files in it that one of `globs` selects;
 * anything else is a glob. Folders whose name starts with a dot, and node_modules, are passed over.
 */
export function findInputFiles(paths: readonly string[], globs: readonly string[]): InputFiles {
  const files = new Set<string>();
  const problems: string[] = [];
  const folderGlobs = globs.map((glob) => new Minimatch(glob));
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      const isArticle = (file: string) =>
        folderGlobs.some((glob) => glob.match(slashes(relative(path, file))));
      for (const file of walk(path, problems)) if (isArticle(file)) files.add(slashes(file));
    } else if (stats) {
      files.add(slashes(path));
    } else if (hasMagic(path)) {
      const matches = expand(path, problems);
      if (matches.length === 0) problems.push(`${path}: no file matches`);
      for (const file of matches) files.add(file);
    } else {
      problems.push(`${path}: no such file or folder`);
    }
  }
  return { files: [...files], problems };
}

function expand(pattern: string, problems: string[]): string[] {
  const parts = slashes(pattern).split('/');
  const plain = parts.slice(0, parts.findIndex(hasMagic));
  const base = plain.length === 0 ? '.' : plain.join('/') || '/';
  if (!statSync(base, { throwIfNoEntry: false })?.isDirectory()) return [];
  const glob = new Minimatch(slashes(join(pattern)));
  return [...walk(base, problems)].map(slashes).filter((file) => glob.match(file));
}

/** All files below a folder, by name; every real folder once, so that symlink loops end. */
function* walk(folder: string, problems: string[], seen = new Set<string>()): Generator<string> {
  let names: string[];
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    names = readdirSync(folder).sort();
  } catch (error) {
    problems.push(`${folder}: ${fileErrorInWords(error)}`);
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      if (!name.startsWith('.') && name !== 'node_modules') yield* walk(path, problems, seen);
    } else if (stats?.isFile()) yield path;
  }
}
