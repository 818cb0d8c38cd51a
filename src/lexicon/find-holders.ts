/**
 * Who held an office, asked in a newspaper's words: ("foreign minister", "Russia"), ("spokesman",
 * "Kremlin"), ("Fed chair", ""), ("president", "European Commission").
 */
import { isHead, officeKeys } from './offices.ts';
import type { Body } from './sections.ts';

/** What a name of a country or body stands for. */
export interface Polity extends Body {
  readonly isCountry: boolean;
}

type Resolve = (name: string) => Polity | undefined;
/** Holders of the office under a key, in a polity ('' any). */
type Find = (key: string, polity: string) => readonly number[];

/** The first reading of the words that somebody fits; [] where none does. */
export function findHolders(
  position: string,
  country: string,
  resolve: Resolve,
  find: Find,
): readonly number[] {
  for (const [office, where] of readings(position, country, resolve))
    for (const key of keysFor(office, where)) {
      const found = find(key, where.country);
      if (found.length > 0) return found;
    }
  return [];
}

const anywhere: Polity = { country: '', portfolio: '', isCountry: false };

function* readings(position: string, country: string, resolve: Resolve): Generator<[string, Polity]> {
  if (country !== '') {
    const where = resolve(country) ?? { country, portfolio: '', isCountry: false };
    yield [position, where];
    // "President", "European Commission": the head of a body of some polity.
    if (!where.isCountry && where.portfolio === '') yield [`${position} of the ${country}`, anywhere];
    return;
  }
  const words = position.trim().split(/\s+/);
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const where = resolve(
      words
        .slice(0, count)
        .join(' ')
        .replace(/['’]s?$/, ''),
    );
    if (where === undefined) continue;
    const office = words.slice(count).join(' ');
    yield [office, where];
    // "EPA administrator": the head of a body of some polity.
    if (!where.isCountry && where.portfolio === '') yield [`${office} of the ${where.country}`, anywhere];
  }
  const [, office, polity] = /^(.+?) (?:of|to) (.+)$/is.exec(position) ?? [];
  const where = polity === undefined ? undefined : resolve(polity);
  if (office !== undefined && where !== undefined) yield [office, where];
  yield [position, anywhere];
}

function keysFor(position: string, { country, portfolio, isCountry }: Polity): string[] {
  const keys = [...officeKeys(position, country)];
  // Of an office anywhere only the very name will do: "Taoiseach" is not every prime minister.
  if (country === '') return [keys.at(-1) ?? '', ...keys];
  if (portfolio !== '') {
    if (keys.includes('spokesperson')) return [`spokesperson:${portfolio}`];
    return isHead(position) ? [headOf(portfolio)] : keys;
  }
  return !isCountry && isHead(position) ? [...keys, 'head'] : keys;
}

/** The office at the head of a part of a government. */
function headOf(portfolio: string): string {
  if (portfolio === 'government') return 'prime minister';
  if (portfolio === 'military') return 'military chief';
  return portfolio === 'president' || portfolio === 'central bank' ? portfolio : `minister:${portfolio}`;
}
