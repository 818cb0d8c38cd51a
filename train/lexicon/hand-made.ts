/**
 * Reads the hand-made text files of `data/`. Lines that start with # are comments; every error names the
 * file and the line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldKey } from '../../src/lexicon/fold-key.ts';
import type { Country, PlaceKind } from '../../src/lexicon/lexicon.ts';
import { type Body, EndKind } from '../../src/lexicon/sections.ts';
import type { OrganizationRecord, PersonRecord, PlaceRecord, TermRecord } from './records.ts';

interface Line {
  readonly text: string;
  readonly where: string;
}

function linesOf(folder: string, file: string): Line[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((text, i) => ({ text, where: `${file}:${i + 1}` }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
}

/** The lines of all files of these names, in the order of the names. */
const linesOfAll = (folder: string, names: RegExp): Line[] =>
  readdirSync(folder)
    .filter((file) => names.test(file))
    .sort()
    .flatMap((file) => linesOf(folder, file));

const split = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * The hand-made people: those of the `offices*.txt` files, with the names that the `names*.txt` files add and, in
 * their lines "= Country, Country", whose people these are.
 */
export function readHandMadePeople(folder: string): PersonRecord[] {
  const files = readdirSync(folder).sort();
  const aliases = new Map<string, readonly string[]>();
  const terms = new Map<string, TermRecord[]>();
  for (const file of files.filter((name) => /^names.*\.txt$/.test(name))) {
    let countries: readonly string[] = [];
    for (const { text, where } of linesOf(folder, file)) {
      const [, listed] = /^=(.*)$/.exec(text) ?? [];
      if (listed !== undefined) {
        countries = split(listed, ',');
        continue;
      }
      const [name, ...others] = split(text, '|');
      if (name === undefined || /[:;,=]/.test(text))
        throw new Error(`${where}: not a list of names: ${text}`);
      aliases.set(name, [...new Set([...(aliases.get(name) ?? []), ...others])]);
      terms.set(name, [...(terms.get(name) ?? []), ...countries.map(nationality)]);
    }
  }
  for (const file of files) if (/^offices.*\.txt$/.test(file)) readOffices(linesOf(folder, file), terms);
  return [...terms].map(([name, held]) => ({
    name,
    aliases: aliases.get(name) ?? [],
    terms: held,
    byHand: true,
    prominence: 1,
  }));
}

/** Of a country, in no office that is listed. */
const nationality = (country: string): TermRecord => ({
  position: '',
  country,
  start: null,
  end: null,
  endKind: EndKind.Known,
  byHand: true,
});

interface Holder {
  readonly start: string;
  readonly end: string | undefined;
  /** "-" for a vacancy, "?" where nothing more is known. */
  readonly name: string;
}

/**
 * One `offices*.txt` file; `offices-americas.txt` explains the form:
 *
 *     = Prime Minister, Australia
 *     2018-08-24 Scott Morrison
 *     2022-05-23 Anthony Albanese
 */
function readOffices(text: readonly Line[], terms: Map<string, TermRecord[]>): void {
  let office: { position: string; country: string; shared: boolean; holders: Holder[] } | undefined;
  const close = (): void => {
    if (office !== undefined)
      for (const [name, term] of termsOf(office)) terms.set(name, [...(terms.get(name) ?? []), term]);
  };
  for (const { text: line, where } of text) {
    const [, star, position, country] = /^=(\*?) (.+), ([^,]+)$/.exec(line) ?? [];
    if (position !== undefined && country !== undefined) {
      close();
      office = { position, country, shared: star === '*', holders: [] };
      continue;
    }
    const [, start, end, name] =
      /^(\d{4}(?:-\d\d){0,2})(?:\.\.(\d{4}(?:-\d\d){0,2}))? (.+)$/.exec(line) ?? [];
    if (office === undefined || start === undefined || name === undefined)
      throw new Error(`${where}: neither an office nor a holder: ${line}`);
    const before = office.holders.at(-1);
    if (
      (end ?? '9') < start ||
      (!office.shared && before !== undefined && before.start > start && before.end !== start)
    )
      throw new Error(`${where}: dates out of order`);
    office.holders.push({ start, end, name });
  }
  close();
}

function termsOf({
  position,
  country,
  shared,
  holders,
}: {
  readonly position: string;
  readonly country: string;
  readonly shared: boolean;
  readonly holders: readonly Holder[];
}): [string, TermRecord][] {
  return holders.flatMap(({ start, end, name }, i): [string, TermRecord][] => {
    if (name === '-' || name === '?') return [];
    const next = shared ? undefined : holders[i + 1];
    const until = end ?? next?.start ?? null;
    const unsure = end === undefined && next?.name === '?';
    const endKind = until === null ? EndKind.Open : unsure ? EndKind.Unsure : EndKind.Known;
    return [[name, { position, country, start, end: until, endKind, byHand: true }]];
  });
}

/** `countries.txt`: name | other names ; capital ; demonyms. */
export function readCountries(folder: string): Country[] {
  return linesOf(folder, 'countries.txt').map(({ text, where }) => {
    const [names = '', capital = '', demonyms = ''] = text.split(';');
    const [name, ...aliases] = split(names, '|');
    if (name === undefined) throw new Error(`${where}: no name`);
    return { name, aliases, capital: capital.trim(), demonyms: split(demonyms, ',') };
  });
}

/** `bodies.txt`: name | other names : country, portfolio. */
export function readBodies(folder: string): Record<string, Body> {
  const bodies: Record<string, Body> = {};
  for (const { text, where } of linesOf(folder, 'bodies.txt')) {
    const [, names, country, portfolio] = /^(.+?) : ([^,]+),\s*(.*)$/.exec(text) ?? [];
    if (names === undefined || country === undefined) throw new Error(`${where}: not a body: ${text}`);
    for (const name of split(names, '|'))
      bodies[foldKey(name).replace(/^the /, '')] = { country, portfolio: portfolio?.trim() ?? '' };
  }
  return bodies;
}

/** `titles.txt`: normal form | other forms. */
export function readTitles(folder: string): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const { text } of linesOf(folder, 'titles.txt')) {
    const [normal, ...others] = split(text, '|');
    for (const form of [normal!, ...others]) titles[foldKey(form)] ??= normal!;
  }
  return titles;
}

const kinds = new Set<string>(['country', 'capital', 'city', 'region', 'water', 'other']);

/** `places.txt`: name | other right forms : kind, country (which may be missing). */
export function readPlaces(folder: string): PlaceRecord[] {
  return linesOfAll(folder, /^places.*\.txt$/).map(({ text, where }) => {
    const [, names = '', kind = '', country = ''] = /^(.+?) : (\w+)(?:, (.+))?$/.exec(text) ?? [];
    const [name, ...aliases] = split(names, '|');
    if (name === undefined || !kinds.has(kind)) throw new Error(`${where}: not a place: ${text}`);
    return { name, aliases, kind: kind as PlaceKind, country, population: 0 };
  });
}

/** `organizations*.txt`: name | acronyms and other right forms : country or body (which may be missing). */
export function readOrganizations(folder: string): OrganizationRecord[] {
  return linesOfAll(folder, /^organizations.*\.txt$/).map(({ text, where }) => {
    const [names = '', country = ''] = text.split(' : ');
    const [name, ...aliases] = split(names, '|');
    if (name === undefined) throw new Error(`${where}: no name`);
    return { name, aliases, country: country.trim() };
  });
}

/** `words.txt`: English words that the word list is too old for. */
export function readWords(folder: string): string[] {
  return linesOf(folder, 'words.txt').flatMap(({ text }) => split(text, ' '));
}
