/**
 * Reads the hand-made text files of `data/`. Lines that start with # are comments; every error names the
 * file and the line.
 */
import { readFileSync } from 'node:fs';
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

const split = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * `people*.txt`: a name and its other right forms in a line, the terms of office below it, indented:
 *
 *     Antony Blinken | Tony Blinken
 *       Secretary of State, United States: 2021-01-26..2025-01-20
 *
 * Nothing after `..` says that the person was in office when the line was written; `?` that the end is not
 * known.
 */
export function readPeople(folder: string, file: string): PersonRecord[] {
  const people: (PersonRecord & { terms: TermRecord[] })[] = [];
  for (const { text, where } of linesOf(folder, file)) {
    if (/^\S/.test(text)) {
      const [name, ...aliases] = split(text, '|');
      if (name === undefined || /[:;,]/.test(text)) throw new Error(`${where}: not a name: ${text}`);
      people.push({ name, aliases, terms: [], byHand: true, prominence: 1 });
      continue;
    }
    const person = people.at(-1);
    const term = /^\s+(.+), ([^,:]+): ([\d-]*)\.\.([\d-]*|\?)$/.exec(text.trimEnd());
    if (person === undefined || term === null) throw new Error(`${where}: not a term of office: ${text}`);
    const [, position = '', country = '', start = '', end = ''] = term;
    for (const date of [start, end])
      if (!/^(\d{4}(-\d\d(-\d\d)?)?|\?|)$/.test(date)) throw new Error(`${where}: not a date: ${date}`);
    if (/^\d/.test(end) && start > end) throw new Error(`${where}: ends before it starts`);
    person.terms.push({
      position,
      country,
      start: start === '' ? null : start,
      end: /^\d/.test(end) ? end : null,
      ...(end === '?' ? {} : { endKind: end === '' ? EndKind.Open : EndKind.Known }),
    });
  }
  return people;
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
  return linesOf(folder, 'places.txt').map(({ text, where }) => {
    const [, names = '', kind = '', country = ''] = /^(.+?) : (\w+)(?:, (.+))?$/.exec(text) ?? [];
    const [name, ...aliases] = split(names, '|');
    if (name === undefined || !kinds.has(kind)) throw new Error(`${where}: not a place: ${text}`);
    return { name, aliases, kind: kind as PlaceKind, country, population: 0 };
  });
}

/** `organizations.txt`: name | acronyms and other right forms : country or body (which may be missing). */
export function readOrganizations(folder: string): OrganizationRecord[] {
  return linesOf(folder, 'organizations.txt').map(({ text, where }) => {
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
