/** Writes an export to standard output, to a file, or to a folder with a file for each article. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportFormat } from '../formats/registry.ts';
import type { Annotated } from './run-corpus.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where the output can't be written. */
export async function exportArticles(
  format: ExportFormat,
  articles: readonly Annotated[],
  out: string | undefined,
  version: string,
  print: (text: string) => Promise<void>,
): Promise<void> {
  if (out === undefined) {
    for (const piece of format.write(articles, version)) await print(piece);
    return;
  }
  try {
    if (format.filePerArticle) writeFiles(format, articles, out, version);
    else await pipeline(Readable.from(format.write(articles, version)), createWriteStream(out));
  } catch (error) {
    throw new UsageError(`${out}: ${(error as Error).message}`);
  }
}

function writeFiles(
  format: ExportFormat,
  articles: readonly Annotated[],
  folder: string,
  version: string,
): void {
  for (const article of articles) {
    const path = join(folder, fileName(article.annotation.file, format.extension));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, [...format.write([article], version)].join(''));
  }
}

/** A path below the output folder, whatever the article's own path is: never outside of it. */
export function fileName(file: string, extension: string): string {
  const parts = file.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = parts.join('/').replaceAll(/[:*?"<>|]/g, '_') || 'article';
  return `${name.replace(/\.(?:txt|md|html?)$/, '')}.${extension}`;
}
