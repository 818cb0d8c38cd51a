/** People in office from open data: Wikidata office holders, the United States Congress and executive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { EndKind } from '../../src/lexicon/sections.ts';
import { parseCsv } from './csv.ts';
import type { PersonRecord, TermRecord } from './records.ts';

/** "Boris Johnson (politician)" → "Boris Johnson". */
const withoutNote = (title: string): string =>
  title
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/ \(.*\)$/, '')
    .replace(/, (\d+\w+ )?(Baron|Baroness|Viscount|Viscountess|Earl|Countess|Duke|Marquess|Lord)\b.*$/, '')
    .trim();

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Secretary-General of the United Nations" of the World → "Secretary-General" of the United Nations. */
function place(
  position: string,
  country: string,
  isPolity: (name: string) => boolean,
): { position: string; country: string } {
  const shorter = upperFirst(position.trim());
  if (country !== 'World') return { position: shorter, country };
  const [, office, where] = /^(.+?) (?:of|to) (?:the )?(.+)$/.exec(shorter) ?? [];
  if (office === undefined || where === undefined) return { position: shorter, country: '' };
  const polity = where.replace(/^St\.? /, 'Saint ');
  return isPolity(polity) ? { position: office, country: polity } : { position: shorter, country: '' };
}

/** The members of these sit in hundreds; their terms are merged, their positions shortened. */
const seats: readonly (readonly [RegExp, string])[] = [
  [/^Member of the \d+\w+ Parliament of the United Kingdom$/, 'Member of Parliament'],
  [/^United States representative$/, 'Representative'],
  [/^United States senator$/, 'Senator'],
];

/** @param isPolity tells names of countries and international bodies from others. */
export function readOfficeHolders(data: string, isPolity: (name: string) => boolean): PersonRecord[] {
  const byPerson = new Map<string, { name: string; title: string; terms: TermRecord[] }>();
  for (const row of parseCsv(readFileSync(join(data, 'lexicon/office-holders.csv'), 'utf8'))) {
    const { qid = '', person = '', enwiki = '', country = '', start = '', end = '' } = row;
    if (/^Q\d+$/.test(person)) continue;
    const known = byPerson.get(qid || person) ?? {
      name: withoutNote(person),
      title: withoutNote(enwiki),
      terms: [],
    };
    byPerson.set(qid || person, known);
    const office = place(row['position'] ?? '', country, isPolity);
    const seat = seats.find(([pattern]) => pattern.test(office.position))?.[1];
    known.terms.push({
      ...office,
      ...(seat === undefined ? {} : { position: seat }),
      start: start || null,
      end: end || null,
      ...(end === '' ? {} : { endKind: EndKind.Known }),
    });
  }
  return [...byPerson].map(([qid, { name, title, terms }]) => ({
    name: title || name,
    aliases: title === '' || title === name ? [] : [name],
    terms,
    ...(qid.startsWith('Q') ? { qid } : {}),
    prominence: prominenceOf(terms, title !== ''),
  }));
}

function prominenceOf(terms: readonly TermRecord[], hasPage: boolean): number {
  const top = terms.some(({ position }) =>
    /^(President|Prime Minister|Monarch|Chancellor|Federal Chancellor|Premier)$/i.test(position),
  );
  const minister = terms.some(({ position }) =>
    /foreign affairs|defence|finance|interior|secretary of state|vice president/i.test(position),
  );
  const recent = terms.some(({ start, end }) => (end ?? '9') >= '2012' && (start ?? '0') >= '1995');
  return Math.min(
    1,
    (hasPage ? 0.2 : 0) +
      (recent ? 0.2 : 0) +
      (top ? 0.5 : minister ? 0.25 : 0) +
      Math.min(0.1, terms.length * 0.02),
  );
}

interface Legislator {
  readonly id: { readonly wikidata?: string };
  readonly name: Record<
    'first' | 'last' | 'middle' | 'suffix' | 'nickname' | 'official_full',
    string | undefined
  >;
  readonly terms: readonly { readonly type: string; readonly start: string; readonly end: string }[];
}

const congressPositions: Readonly<Record<string, string>> = {
  rep: 'Representative',
  sen: 'Senator',
  prez: 'President',
  viceprez: 'Vice President',
};

/** Members of the present Congress, presidents and vice presidents. */
export function readCongress(data: string): PersonRecord[] {
  return ['legislators-current', 'executive'].flatMap((file) => {
    const path = join(data, `lexicon/congress/${file}.yaml`);
    return (parse(readFileSync(path, 'utf8')) as Legislator[]).map(({ id, name, terms }) => {
      const { first = '', last = '', nickname, suffix, official_full: official } = name;
      const plain = `${first} ${last}`;
      const aliases = [official, suffix && `${plain} ${suffix}`, nickname && `${nickname} ${last}`];
      return {
        name: plain,
        aliases: aliases.filter((alias): alias is string => typeof alias === 'string' && alias !== plain),
        terms: terms.map(({ type, start, end }) => ({
          position: congressPositions[type] ?? type,
          country: 'United States',
          start,
          end,
          endKind: EndKind.Known,
        })),
        ...(id.wikidata === undefined ? {} : { qid: id.wikidata }),
        prominence: 0.5,
      };
    });
  });
}

/** Leaders of 2021 and 2022, with years only. */
export function readWorldLeaders(data: string): PersonRecord[] {
  const text = readFileSync(join(data, 'lexicon/world-leaders-2021/wikidata.csv'), 'utf8');
  return parseCsv(text).flatMap((row) => {
    const { country = '', officeholderLabel: name = '', officeholder: qid = '' } = row;
    const position = (row['positionLabel'] ?? '').replace(
      / of (the )?(?!.*(Yuan|Council|Assembly|Court|Senate)).*$/,
      '',
    );
    if (name === '' || /^Q\d+$/.test(name) || position === '') return [];
    const end = row['end_year'] || null;
    return [
      {
        name: withoutNote(name),
        aliases: [],
        qid,
        terms: [
          {
            position: upperFirst(position),
            country,
            start: row['start_year'] || null,
            end,
            ...(end === null ? {} : { endKind: EndKind.Known }),
          },
        ],
        prominence: 0.8,
      },
    ];
  });
}

/** Well-known people who hold no office. */
export function readWellKnown(data: string): PersonRecord[] {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(data, 'lexicon/corpora', file), 'utf8'));
  const { celebrities } = read('celebrities.json') as { celebrities: string[] };
  const { scientists } = read('scientists.json') as { scientists: string[] };
  const { richPeople } = read('richpeople.json') as { richPeople: { name: string }[] };
  const names = [...celebrities, ...scientists, ...richPeople.map(({ name }) => name)];
  return names
    .filter((name) => /^\S+( \S+){1,3}$/.test(name) && !/[&()]/.test(name))
    .map((name) => ({ name, aliases: [], terms: [], prominence: 0.6 }));
}
