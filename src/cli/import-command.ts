/** Turns other tools' annotations into lines that `annotate --stdin` reads. */
import { existsSync, readFileSync } from 'node:fs';
import { type ImportTarget, importFormats } from '../formats/imports.ts';
import { fileErrorInWords } from '../server/file-errors.ts';
import { decodeArticle } from '../text/decode.ts';
import type { Arguments } from './arguments.ts';
import { findInputFiles } from './input-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * `import --from FORMAT FILE [ARTICLE...]`: one line {"file", "text", "entities"} for each article. Without
 * ARTICLE, the article is the one beside the file: `a.txt` of `a.ann`.
 * @throws UsageError on bad usage, and where a file can't be read.
 */
export function importAnnotations({ paths, from, files: globs }: Arguments): string[] {
  const format = importFormats.find(({ id }) => id === from);
  if (!format) throw new UsageError(`import takes --from ${importFormats.map(({ id }) => id).join(', ')}`);
  const [file, ...articles] = paths;
  if (file === undefined) throw new UsageError('import takes a file, and the articles that it is about');
  const { files, problems } = articles.length > 0 ? findInputFiles(articles, globs) : beside(file);
  if (problems.length > 0) throw new UsageError(problems[0]!);
  try {
    return format
      .read(read(file), files.map(target))
      .map(({ file: name, text, mentions }) => JSON.stringify({ file: name, text, entities: mentions }));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${file}: ${(error as Error).message}`);
  }
}

const endings = ['txt', 'md', 'html', 'htm'];

function beside(file: string) {
  const base = file.replace(/\.[^./\\]+$/, '');
  return {
    files: endings
      .map((ending) => `${base}.${ending}`)
      .filter(existsSync)
      .slice(0, 1),
    problems: [],
  };
}

const target = (file: string): ImportTarget => ({ file, text: read(file) });

function read(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: ${fileErrorInWords(error)}`);
  }
  const decoded = decodeArticle(bytes);
  if ('skipped' in decoded) throw new UsageError(`${file}: ${decoded.skipped}`);
  return decoded.text;
}
