/**
 * Last names that the model passed over: where an article has introduced "Ngozi Okafor", a bare "Okafor" is
 * that person too, however odd the sentence that it stands in. And so is an "Okator" that is no word, nor a name
 * that anybody is known to have: a garbled name at the start of a sentence shows nothing but its capital.
 */
import type { Mention } from '../annotation.ts';
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
interface BareName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** First in its sentence, where its capital tells nothing. */
  readonly opens: boolean;
}

/**
 * The mentions with the bare last names added, by start.
 */
export function withLastNames(
  article: ArticleText,
  mentions: readonly Mention[],
  words: KnownWords,
): readonly Mention[] {
  const names = introduced(mentions);
  if (names.size === 0) return mentions;
  const all: Mention[] = [];
  let next = 0;
  for (const { article: block, start: offset } of article.parts) {
    for (const { name, start: from, end: to, opens } of bareNames(block)) {
      const garbled = !names.has(name);
      if (garbled && !isGarbledForm(name, names, words)) continue;
      const start = from + offset;
      const end = to + offset;
      while (next < mentions.length && mentions[next]!.end <= start) all.push(mentions[next++]!);
      if (next < mentions.length && mentions[next]!.start < end) continue;
      if (opens && words.isCommon(name.toLowerCase())) continue;
      all.push({ start, end, text: name, type: 'PERSON', confidence: garbled ? foundGarbled : found });
    }
  }
  while (next < mentions.length) all.push(mentions[next++]!);
  return all.length === mentions.length ? mentions : all;
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
function isGarbledForm(name: string, names: ReadonlySet<string>, words: KnownWords): boolean {
  if (name.length < shortestGarbled || !words.isUnknown(name.toLowerCase())) return false;
  const units = codesOf(name);
  for (const right of names) {
    if (right.length < shortestGarbled || right[0] !== name[0] || right.at(-1) !== name.at(-1)) continue;
    if (boundedDistance(units, 0, units.length, codesOf(right), 0, right.length, 1) === 1) return true;
  }
  return false;
}

const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** Last names of the people whose full names the article gives. */
function introduced(mentions: readonly Mention[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, confidence, text } of mentions) {
    if (type !== 'PERSON' || confidence < introduces) continue;
    const { lastName } = namePartsOf(text);
    if (lastName) names.add(lastName);
  }
  return names;
}
