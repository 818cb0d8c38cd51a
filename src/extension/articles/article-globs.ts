/** Which paths are articles, as people write it in settings: minimatch globs. */
import { braceExpand, Minimatch } from 'minimatch';

/** Longer patterns are ignored: settings come with folders that need not be trusted. */
const maxPatternLength = 500;

export interface ArticleGlobs {
  /** Whether a path, relative to its workspace folder and with `/` between its parts, is an article. */
  matches(path: string): boolean;
  /** One glob, in VS Code's own dialect, that finds every article and perhaps more. */
  readonly search: string;
  /** One glob, in VS Code's own dialect, for what need not be searched; undefined where there is none. */
  readonly skip: string | undefined;
}

/**
 * Compiles the settings. A pattern that starts with `!` excludes, wherever it stands. Files and folders whose
 * names start with a dot are articles only where a pattern says so.
 */
export function compileGlobs(files: readonly string[], exclude: readonly string[]): ArticleGlobs {
  const include = clean(files.filter((pattern) => !pattern.startsWith('!')));
  const except = clean([
    ...exclude,
    ...files.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
  ]);
  const included = include.map((pattern) => new Minimatch(pattern, { nonegate: true, nocomment: true }));
  const excluded = except.map(
    (pattern) => new Minimatch(pattern, { nonegate: true, nocomment: true, dot: true }),
  );
  return {
    matches: (path) =>
      included.some((glob) => glob.match(path)) && !excluded.some((glob) => glob.match(path)),
    search: searchGlob(include),
    skip: except.length === 0 || except.some(isExtended) ? undefined : oneGlob(except),
  };
}

function clean(patterns: readonly string[]): string[] {
  return patterns
    .map((pattern) => pattern.trim().replace(/^\.?\/+/, ''))
    .filter((pattern) => pattern !== '' && pattern.length <= maxPatternLength);
}

/** `+(a|b)` and its like, which VS Code's globs don't know. */
function isExtended(pattern: string): boolean {
  return /[?*+@!]\(/.test(pattern);
}

function searchGlob(patterns: readonly string[]): string {
  return patterns.length === 0 || patterns.some(isExtended) ? '**/*' : oneGlob(patterns);
}

/** Braces are expanded first, as VS Code's globs are not sure to understand nested ones. */
function oneGlob(patterns: readonly string[]): string {
  const all = [...new Set(patterns.flatMap((pattern) => braceExpand(pattern)))];
  return all.length === 1 ? all[0]! : `{${all.join(',')}}`;
}
