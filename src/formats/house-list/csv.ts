/** House lists as a table (RFC 4180), to be edited in a spreadsheet: one name a row, its labels divided by "|". */
import { type EntityType, entityTypes } from '../../annotation.ts';
import {
  emptyHouseList,
  type HouseList,
  type HouseListProblem,
  type HouseName,
} from '../../corpus/house-list.ts';
import { csvRow } from '../csv.ts';
import { readCsv } from './read-csv.ts';
import { placesIn } from './triples.ts';

/**
 * `decision` is name, same or different: for a name the others say how it is written; for the other two,
 * `preferred` and `alternate` hold the names that are one, or not.
 */
const columns = ['decision', 'preferred', 'type', 'alternate', 'hidden', 'note'] as const;
type Column = (typeof columns)[number];

/** The list as CSV with a line of column names. */
export function toHouseCsv({ names, same, different }: HouseList): string {
  const related = (decision: string) => (list: readonly string[]) =>
    csvRow([decision, list[0]!, '', joined(list.slice(1)), '', '']);
  const rows = [
    csvRow(columns),
    ...names.map(({ preferred, type, alternate, hidden, note }) =>
      csvRow(['name', preferred, type ?? '', joined(alternate), joined(hidden), note]),
    ),
    ...same.map(related('same')),
    ...different.map(related('different')),
  ];
  return rows.map((row) => `${row}\r\n`).join('');
}

const joined = (labels: readonly string[]): string =>
  labels.map((label) => label.replace(/[\\|]/g, '\\$&')).join(' | ');

/** The labels of a cell; "\|" is a bar of a label's own. */
function labelsOf(cell: string): string[] {
  const parts = cell.match(/(?:[^\\|]|\\[\s\S])+/g) ?? [];
  return [...new Set(parts.map((part) => part.replace(/\\([\\|])/g, '$1').trim()))].filter(Boolean);
}

/** Reads a table. Rows that make no sense are left out and reported. */
export function readHouseCsv(text: string): {
  readonly list: HouseList;
  readonly problems: readonly HouseListProblem[];
} {
  const place = placesIn(text);
  const problems: HouseListProblem[] = [];
  const names: HouseName[] = [];
  const same: string[][] = [];
  const different: string[][] = [];
  const { rows, unclosed } = readCsv(text);
  if (unclosed !== undefined) problems.push(place('a quoted cell is not closed', unclosed));
  const [header, ...body] = rows;
  const at = new Map<string, number>();
  for (const [i, cell] of (header ?? []).entries()) {
    const name = cell.text.trim().toLowerCase();
    if ((columns as readonly string[]).includes(name)) at.set(name, i);
    else problems.push(place(`unknown column “${cell.text}”; known are ${columns.join(', ')}`, cell.offset));
  }
  if (!at.has('preferred')) {
    problems.push(place('the first line names the columns; “preferred” is missing', 0));
    return { list: { ...emptyHouseList, names, same, different }, problems };
  }
  for (const row of body) {
    const cell = (name: Column) => row[at.get(name) ?? -1];
    const value = (name: Column) => unguarded(cell(name)?.text ?? '').trim();
    const offset = row[0]!.offset;
    if (row.every(({ text: content }) => content.trim() === '')) continue;
    const preferred = value('preferred');
    if (preferred === '') {
      problems.push(place('“preferred” is empty', cell('preferred')?.offset ?? offset));
      continue;
    }
    const decision = value('decision').toLowerCase() || 'name';
    const alternate = labelsOf(value('alternate')).filter((label) => label !== preferred);
    if (decision === 'same' || decision === 'different') {
      const list = decision === 'same' ? same : different;
      if (alternate.length > 0) list.push([preferred, ...alternate]);
      else problems.push(place('“alternate” is empty: two names are expected', offset));
    } else if (decision === 'name') {
      const given = value('type').toUpperCase();
      const type = entityTypes.find((known) => known === given);
      if (given !== '' && !type)
        problems.push(place(`“${given}” is none of ${entityTypes.join(', ')}`, cell('type')!.offset));
      const hidden = labelsOf(value('hidden')).filter((label) => label !== preferred);
      names.push({ preferred, type: type as EntityType | undefined, alternate, hidden, note: value('note') });
    } else {
      problems.push(
        place(`“${decision}” is none of name, same, different`, cell('decision')?.offset ?? offset),
      );
    }
  }
  return { list: { ...emptyHouseList, names, same, different }, problems };
}

/** Takes away the apostrophe that keeps a spreadsheet from running a cell as a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
