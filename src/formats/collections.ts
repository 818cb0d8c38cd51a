/**
 * Files that hold many articles: JSON Lines and CSV as scrapers write them. Each record becomes a text of its
 * own, with its title as the headline, and date and source as front matter.
 */
import { escapeHtml } from './escape-html.ts';
import { readCsv } from './house-list/read-csv.ts';

/** One article of a collection. */
export interface CollectedArticle {
  /** A file name, the same for the same record: its number, words of its title, an ending. */
  readonly name: string;
  readonly text: string;
}

/** A record that is none: from 1, in lines (JSON Lines) or rows (CSV). */
export interface CollectionProblem {
  readonly record: number;
  readonly message: string;
}

export interface Collection {
  /** Empty for a file that holds something else than articles. */
  readonly articles: readonly CollectedArticle[];
  readonly problems: readonly CollectionProblem[];
}

/** Whether a file may be a collection, by its ending. */
export function mayBeCollection(file: string): boolean {
  return /\.(?:jsonl|ndjson|csv|tsv)$/i.test(file);
}

/** Reads a collection; never throws. Linear in the length of the text. */
export function readCollection(file: string, text: string): Collection {
  return /\.(?:csv|tsv)$/i.test(file) ? fromCsv(text) : fromJsonLines(text);
}

type Fields = ReadonlyMap<string, string>;

/** Names of fields in the data sets of the field, without case and marks; the first that is there counts. */
const fieldNames = {
  text: ['text', 'body', 'content', 'articlebody', 'maintext', 'fulltext', 'story', 'article'],
  title: ['title', 'headline'],
  date: ['publishedon', 'published', 'publishedat', 'datepublished', 'datepublish', 'publicationdate'].concat(
    ['publishdate', 'pubdate', 'date', 'timestamp'],
  ),
  source: ['url', 'link', 'source'],
  name: ['file', 'id'],
} as const;

/** Columns of our own exports: what they list are no articles. */
const foreign = ['startutf16', 'start', 'begin'];
/** No text of the collection is longer: then it is a list of something else. */
const shortestArticle = 80;

function fromJsonLines(text: string): Collection {
  const articles: CollectedArticle[] = [];
  const problems: CollectionProblem[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, i) => {
      if (line.trim() === '') return;
      const fields = fieldsOfLine(line);
      if (typeof fields === 'string') problems.push({ record: i + 1, message: fields });
      else push(articles, articleOf(i + 1, fields));
    });
  return checked(articles, problems);
}

/** The fields of a line, or why it has none. */
function fieldsOfLine(line: string): Fields | string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
    return fieldsFrom(Object.entries(value));
  } catch (error) {
    return (error as Error).message;
  }
}

function fromCsv(text: string): Collection {
  const [header = [], ...rows] = readCsv(text).rows;
  const names = header.map((cell) => cell.text);
  if (names.some((name) => foreign.includes(plain(name)))) return { articles: [], problems: [] };
  const articles: CollectedArticle[] = [];
  rows.forEach((row, i) => {
    const fields = fieldsFrom(names.map((name, column) => [name, row[column]?.text]));
    push(articles, articleOf(i + 1, fields));
  });
  return checked(articles, []);
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function fieldsFrom(entries: readonly (readonly [string, unknown])[]): Fields {
  const fields = new Map<string, string>();
  for (const [name, value] of entries)
    if (typeof value === 'string' || typeof value === 'number') fields.set(plain(name), String(value));
  return fields;
}

function checked(articles: CollectedArticle[], problems: readonly CollectionProblem[]): Collection {
  const isCollection = articles.some(({ text }) => text.length >= shortestArticle);
  return isCollection ? { articles, problems } : { articles: [], problems: [] };
}

function articleOf(number: number, fields: Fields): CollectedArticle | undefined {
  const get = (what: keyof typeof fieldNames) =>
    fieldNames[what]
      .map((name) => fields.get(name))
      .find((value) => value !== undefined && value.trim() !== '');
  const text = get('text');
  if (text === undefined) return undefined;
  const [title, date, source] = [get('title'), get('date'), get('source')].map(
    (value) => value && oneLine(value),
  );
  const isHtml = /^\s*<(?:!doctype|html|body|article|div|p|h\d)\b/i.test(text);
  return {
    name: `${String(number).padStart(4, '0')}${slug(title ?? get('name') ?? '')}.${isHtml ? 'html' : 'txt'}`,
    text: isHtml ? htmlText(title, date, text) : plainText(title, date, source, text),
  };
}

function plainText(
  title: string | undefined,
  date: string | undefined,
  source: string | undefined,
  body: string,
) {
  const matter = [...(date ? [`date: ${day(date)}`] : []), ...(source ? [`source: ${source}`] : [])];
  return [
    ...(matter.length > 0 ? [`---\n${matter.join('\n')}\n---`] : []),
    // Many scrapers repeat the title at the head of the text.
    ...(title && !body.trimStart().startsWith(title) ? [title] : []),
    body,
  ].join('\n\n');
}

function htmlText(title: string | undefined, date: string | undefined, body: string): string {
  const meta = date ? `<meta name="date" content="${escapeHtml(day(date))}">\n` : '';
  return `${meta}${title ? `<h1>${escapeHtml(title)}</h1>\n` : ''}${body}`;
}

/** The day of a time stamp in ISO 8601; anything else as it is. */
const day = (date: string) => /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? date;
const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();

/** "-words-of-a-title", for a file name; '' where there are none. */
function slug(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  let out = '';
  for (const word of words) {
    if (out.length + word.length > 40) break;
    out += `-${word.toLowerCase()}`;
  }
  return out;
}

function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
