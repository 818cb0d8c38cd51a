/** Exchanges the house list with vocabularies and spreadsheets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { addDecisions, type HouseListProblem, parseHouseList } from '../corpus/house-list.ts';
import { decisionsOf } from '../formats/house-list/decisions.ts';
import { type HouseListFormat, houseListFormatOf, houseListFormats } from '../formats/house-list/registry.ts';
import { fileErrorInWords } from '../server/file-errors.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const ids = houseListFormats.map(({ id }) => id);

export interface HouseListRun {
  /** To print, unless it was written to a file. */
  readonly output: string;
  /** One line for each fault of a file: "names.csv:3:1: …". */
  readonly problems: readonly string[];
}

/**
 * `house-list export [--to FORMAT] [--out FILE]` and `house-list import FILE`. The list is `--names`, or
 * copydesk.yaml. @throws UsageError on bad usage, and where a file can't be read or written.
 */
export function runHouseList({ paths, names = 'copydesk.yaml', to, out }: Arguments): HouseListRun {
  const [action, file, ...more] = paths;
  if (action === 'export' && file === undefined) return exportList(names, to, out);
  if (action === 'import' && file !== undefined && more.length === 0) return importList(names, file, to);
  throw new UsageError('house-list takes “export” or “import FILE”');
}

function exportList(names: string, to: string | undefined, out: string | undefined): HouseListRun {
  const format = formatFor(to, out);
  const { list, problems } = parseHouseList(read(names));
  const output = format.write(list);
  if (out !== undefined) write(out, output);
  return { output: out === undefined ? output : '', problems: inWords(names, problems) };
}

function importList(names: string, file: string, to: string | undefined): HouseListRun {
  const { list, problems } = formatFor(to, file).read(read(file));
  const before = read(names, '');
  let after: string;
  try {
    after = addDecisions(before, decisionsOf(list));
  } catch (error) {
    throw new UsageError(`${names}: ${(error as Error).message}`);
  }
  if (after !== before) write(names, after);
  return { output: '', problems: inWords(file, problems) };
}

/** The format that was asked for, else that of the file's name. */
function formatFor(to: string | undefined, file: string | undefined): HouseListFormat {
  const format =
    to === undefined ? houseListFormatOf(file ?? '.ttl') : houseListFormats.find(({ id }) => id === to);
  if (!format) throw new UsageError(`house-list takes --to ${ids.join(', ')}`);
  return format;
}

function read(file: string, missing?: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (missing !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return missing;
    throw new UsageError(`${file}: ${fileErrorInWords(error)}`);
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file}: ${fileErrorInWords(error)}`);
  }
}

const inWords = (file: string, problems: readonly HouseListProblem[]): string[] =>
  problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
