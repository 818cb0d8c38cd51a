/** The formats that house lists are exchanged in with vocabularies and spreadsheets. */
import { emptyHouseList, type HouseList, type HouseListProblem } from '../../corpus/house-list.ts';
import { maxHouseListLength } from '../../corpus/parse-house-list.ts';
import { readHouseCsv, toHouseCsv } from './csv.ts';
import { readJsonLd } from './json-ld.ts';
import { listOfTriples } from './skos.ts';
import { readTurtle } from './turtle.ts';
import { toJsonLd, toTurtle } from './write-skos.ts';

/** A list as read, with everything that could not be. */
export interface ReadHouseList {
  readonly list: HouseList;
  readonly problems: readonly HouseListProblem[];
}

export interface HouseListFormat {
  readonly id: 'turtle' | 'json-ld' | 'csv';
  /** For people. */
  readonly description: string;
  /** Of files in this format, without dots; the first is written. */
  readonly extensions: readonly string[];
  /** Names, sameness and difference; exceptions and dates are no names and stay out. */
  readonly write: (list: HouseList) => string;
  /** Never throws. */
  readonly read: (text: string) => ReadHouseList;
}

export const houseListFormats: readonly HouseListFormat[] = [
  {
    id: 'turtle',
    description: 'SKOS in Turtle',
    extensions: ['ttl'],
    write: toTurtle,
    read: limited((text) => listOfTriples(text, readTurtle(text))),
  },
  {
    id: 'json-ld',
    description: 'SKOS in JSON-LD',
    extensions: ['jsonld', 'json'],
    write: toJsonLd,
    read: limited((text) => listOfTriples(text, readJsonLd(text))),
  },
  {
    id: 'csv',
    description: 'a table (CSV), one name a row',
    extensions: ['csv', 'tsv'],
    write: toHouseCsv,
    read: limited(readHouseCsv),
  },
];

/** The format of a file by its name; undefined for any other. */
export function houseListFormatOf(file: string): HouseListFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return houseListFormats.find(({ extensions }) => extensions.includes(extension));
}

/** Nothing is read of a text that is longer than any list of names. */
function limited(read: (text: string) => ReadHouseList): (text: string) => ReadHouseList {
  return (text) => {
    if (text.length <= maxHouseListLength) return read(text);
    const message = `longer than ${maxHouseListLength} characters`;
    return { list: emptyHouseList, problems: [{ line: 1, column: 1, message, fatal: true }] };
  };
}
