/** Keys under which a person's name meets the names it may be a garbled form of. */
import type { NameRecord } from './name-index.ts';
import { soundKey, spellingKey } from './sound.ts';

/**
 * Three keys: family names that sound alike with given names that begin alike; equal given names with family
 * names that begin and end alike; and, for bare names, family names that sound alike. A garble that changes
 * a consonant's class in both names meets nothing here.
 */
export function nearKeys({ name }: NameRecord): string[] {
  if (name.kind !== 'person') return [];
  const { words } = name.name;
  const sound = soundKey(words.at(-1)!);
  if (sound.length < 2) return [];
  if (words.length === 1) return [`~f ${sound}`];
  return [`~n ${sound} ${soundKey(words[0]!)[0] ?? ''}`, `~g ${words[0]} ${sound[0]}${sound.at(-1)}`];
}

/** Where bare names look for full ones. */
export function bareNearKey({ name }: NameRecord): string | undefined {
  return name.kind === 'person' && name.name.words.length > 1
    ? `~f ${soundKey(name.name.words.at(-1)!)}`
    : undefined;
}

/** Under which names that differ only by transliteration meet: people and places. */
export function spellingKeyOf({ name }: NameRecord): string | undefined {
  if (name.kind === 'person' && name.name.words.length > 1)
    return `t ${name.name.words.map(spellingKey).join(' ')}`;
  if (name.kind === 'place' && name.country === '') return `tl ${name.words.map(spellingKey).join(' ')}`;
  return undefined;
}

/** The folded words of a place's or an organization's name; none for countries, teams and people. */
export function thingWords({ name }: NameRecord): readonly string[] {
  if (name.kind === 'place') return name.country === '' ? name.words : [];
  return name.kind === 'org' && name.place === '' ? name.name.words : [];
}

/** Under which the names of things meet that differ in one word: all other words, and how that one sounds. */
export function thingKeys(record: NameRecord): string[] {
  const words = thingWords(record);
  if (words.length === 0 || words.length > 6 || words.join('').length < 6) return [];
  if (words.length === 1) return [`~s ${record.type[0]} ${soundKey(words[0]!)}`];
  return words.map(
    (_, at) =>
      `~w ${record.type[0]} ${words.map((word, i) => (i === at ? soundKey(word)[0] : word)).join(' ')}`,
  );
}
