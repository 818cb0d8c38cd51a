import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The path, below the folder, of the first text or Markdown file, those of the folder itself first. */
export function firstArticle(folder: string): string | undefined {
  const depth = (path: string) => path.split('/').length;
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).split(sep).join('/'))
    .filter(
      (path) => /\.(txt|md)$/.test(path) && !/(^|\/)(\.|node_modules\/|README|LICENSE|CHANGELOG)/.test(path),
    )
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0];
}
