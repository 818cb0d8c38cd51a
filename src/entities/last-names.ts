/**
 * Last names that the model passed over: where an article has introduced "Ngozi Okafor", a bare "Okafor" is
 * that person too, however odd the sentence that it stands in. And so is an "Okator" that is no word, nor a name
 * that anybody is known to have: a garbled name at the start of a sentence shows nothing but its capital.
 */
import type { Mention, Span } from '../annotation.ts';
import { boundedDistance } from '../lexicon/edit-distance.ts';
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import { CharKind, charKind } from '../text/characters.ts';
import { remembered } from '../text/remember.ts';
import { capitalized, namePartsOf, shortestLastName } from './name-parts.ts';

/** From this on a full name speaks for its last name. */
const introduces = 0.8;
/** Given to a mention that was found by its full name alone. */
const found = 0.7;
/** Given to a mention that differs by one letter from a last name. */
const foundGarbled = 0.6;
/** Shorter names are one letter away from too much. */
const shortestGarbled = 6;
const hyphen = 0x2d;

/** What is known of lower-case words. */
export interface KnownWords {
  /** It is common in English: at the start of a sentence its capital tells nothing. */
  isCommon(word: string): boolean;
  /** It is neither a word of any text nor a name. */
  isUnknown(word: string): boolean;
}

/** A capitalised word that could be somebody's last name, as far as its neighbours tell. */
export interface BareName extends Span {
  readonly name: string;
  /** First in its sentence, where its capital tells nothing. */
  readonly opens: boolean;
}

/** The bare names of a block that none of its mentions covers; offsets of the block. */
export function freeNames(block: ArticleText, mentions: readonly Mention[]): readonly BareName[] {
  let next = 0;
  return bareNames(block).filter(({ start, end }) => {
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    return next === mentions.length || mentions[next]!.start >= end;
  });
}

/** Last names of the people whose full names these mentions give. */
export function introducedBy(mentions: readonly Mention[]): readonly string[] {
  const names: string[] = [];
  for (const { type, confidence, text } of mentions) {
    if (type !== 'PERSON' || confidence < introduces) continue;
    const { lastName } = namePartsOf(text);
    if (lastName) names.push(lastName);
  }
  return names;
}

/** The bare names of one block that no mention covers, and where the block starts. */
export interface FreeNames {
  readonly free: readonly BareName[];
  readonly offset: number;
}

/**
 * The mentions with those bare names added that are last names of people whom the article has introduced.
 * @param blocks The blocks, in order.
 */
export function withLastNames(
  mentions: readonly Mention[],
  blocks: readonly FreeNames[],
  names: ReadonlySet<string>,
  words: KnownWords,
): readonly Mention[] {
  if (names.size === 0) return mentions;
  const initials = byInitial(names);
  const all: Mention[] = [];
  let next = 0;
  for (const { free, offset } of blocks)
    for (const { name, start, end, opens } of free) {
      const garbled = !names.has(name);
      if (garbled && !isGarbledForm(name, initials.get(name[0]!) ?? [], words)) continue;
      if (opens && words.isCommon(name.toLowerCase())) continue;
      const at = start + offset;
      while (next < mentions.length && mentions[next]!.start < at) all.push(mentions[next++]!);
      const confidence = garbled ? foundGarbled : found;
      all.push({ start: at, end: end + offset, text: name, type: 'PERSON', confidence });
    }
  while (next < mentions.length) all.push(mentions[next++]!);
  return all.length === mentions.length ? mentions : all;
}

/** The names that are long enough to be known in a garbled form, by their first letter. */
function byInitial(names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const name of names) {
    if (name.length < shortestGarbled) continue;
    const own = all.get(name[0]!);
    if (own) own.push(name);
    else all.set(name[0]!, [name]);
  }
  return all;
}

const bareNames = remembered(({ tokens, sentences, text }: ArticleText): readonly BareName[] => {
  const names: BareName[] = [];
  const word = (t: number) => text.slice(tokens.start[t], tokens.end[t]);
  const isHyphen = (t: number) =>
    tokens.end[t]! - tokens.start[t]! === 1 && text.charCodeAt(tokens.start[t]!) === hyphen;
  for (let t = 0; t < tokens.length; t++) {
    const start = tokens.start[t]!;
    const end = tokens.end[t]!;
    if (end - start < shortestLastName || tokens.kind[t] !== TokenKind.Word) continue;
    if (charKind(text.charCodeAt(start)) !== CharKind.Upper || !capitalized.test(word(t))) continue;
    const { first, last } = sentences[tokens.sentence[t]!]!;
    // Part of another name, as in "Okafor Street", or of a word, as in "Okafor-like".
    if (t + 1 < last && (capitalized.test(word(t + 1)) || (tokens.start[t + 1] === end && isHyphen(t + 1))))
      continue;
    if (t > first && tokens.end[t - 1] === start && isHyphen(t - 1)) continue;
    names.push({ name: word(t), start, end, opens: t === first });
  }
  return names;
});

/**
 * One letter added, left out, changed or swapped makes it one of the names, and it is nothing else. Not the last
 * letter: that makes plurals and adjectives.
 */
function isGarbledForm(name: string, names: readonly string[], words: KnownWords): boolean {
  if (names.length === 0 || name.length < shortestGarbled || !words.isUnknown(name.toLowerCase()))
    return false;
  const units = codesOf(name);
  for (const right of names) {
    if (right.at(-1) !== name.at(-1) || Math.abs(right.length - name.length) > 1) continue;
    if (boundedDistance(units, 0, units.length, codesOf(right), 0, right.length, 1) === 1) return true;
  }
  return false;
}

const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
