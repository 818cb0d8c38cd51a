/** Where articles come from: files on disk, or JSON Lines on standard input. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type EntityType, entityTypes } from '../annotation.ts';
import type { ArticleInput, GivenMention } from '../article.ts';
import { mayBeCollection, readCollection } from '../formats/collections.ts';
import { fileErrorInWords } from '../server/file-errors.ts';
import { decodeArticle } from '../text/decode.ts';
import { calendarDate } from './arguments.ts';

/** An article, or why there is none. */
export type Sourced = { readonly article: ArticleInput } | { readonly problem: string };

export async function* articlesFromFiles(files: readonly string[]): AsyncGenerator<Sourced> {
  for (const file of files)
    if (mayBeCollection(file)) yield* articlesFromCollection(file);
    else yield articleFromFile(file);
}

/** The articles of a file of many, each below its name. */
async function* articlesFromCollection(file: string): AsyncGenerator<Sourced> {
  const whole = articleFromFile(file);
  if ('problem' in whole) return yield whole;
  const { articles, problems } = readCollection(file, whole.article.text);
  for (const { record, message } of problems) yield { problem: `${file}, record ${record}: ${message}` };
  for (const { name, text } of articles) yield { article: { file: `${file}/${name}`, text } };
  if (articles.length === 0) yield { problem: `${file}: holds no articles` };
}

function articleFromFile(file: string): Sourced {
  try {
    const decoded = decodeArticle(readFileSync(file));
    return 'skipped' in decoded
      ? { problem: `${file}: ${decoded.skipped}` }
      : { article: { file, text: decoded.text } };
  } catch (error) {
    return { problem: `${file}: ${fileErrorInWords(error)}` };
  }
}

/** Reads JSON Lines; blank lines are passed over, broken ones reported with their number. */
export async function* articlesFromLines(input: Readable): AsyncGenerator<Sourced> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield articleFromLine(number === 1 ? line.replace(/^\uFEFF/, '') : line, number);
  }
}

/** One line of the format that `annotate --stdin` reads. */
export function articleFromLine(line: string, number: number): Sourced {
  try {
    return { article: checkedArticle(JSON.parse(line)) };
  } catch (error) {
    return { problem: `standard input, line ${number}: ${(error as Error).message}` };
  }
}

function checkedArticle(value: unknown): ArticleInput {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('not a JSON object');
  const { file, text, publishedOn, entities } = value as Record<string, unknown>;
  if (typeof file !== 'string' || file === '') throw new Error('"file" is missing or not a string');
  if (typeof text !== 'string') throw new Error('"text" is missing or not a string');
  return {
    file,
    text,
    ...(publishedOn === undefined || publishedOn === null ? {} : { publishedOn: checkedDate(publishedOn) }),
    ...(entities === undefined ? {} : { entities: checkedEntities(entities, text.length) }),
  };
}

function checkedDate(value: unknown): string {
  if (typeof value !== 'string') throw new Error('"publishedOn" is not a string');
  return calendarDate(value);
}

function checkedEntities(value: unknown, length: number): GivenMention[] {
  if (!Array.isArray(value)) throw new Error('"entities" is not a list');
  return value.map((item, i) => {
    const { start, end, type } = (item ?? {}) as Record<string, unknown>;
    const inside =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) < Number(end);
    if (!inside || Number(end) > length)
      throw new Error(`entities[${i}]: start and end are not a span of the text`);
    if (!entityTypes.includes(type as EntityType))
      throw new Error(`entities[${i}]: type is not one of ${entityTypes.join(', ')}`);
    return { start: Number(start), end: Number(end), type: type as EntityType };
  });
}
