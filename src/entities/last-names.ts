/**
 * Last names that the model passed over: where an article has introduced "Ngozi Okafor", a bare "Okafor" is
 * that person too, however odd the sentence that it stands in. And so is an "Okator" that is no word, nor a name
 * that anybody is known to have: a garbled name at the start of a sentence shows nothing but its capital.
 */
import type { Mention, Span } from '../annotation.ts';
import { boundedDistance } from '../lexicon/edit-distance.ts';
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import { CharKind, charKind, isLetter } from '../text/characters.ts';
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

/** Whether a bare name may be one of these last names, garbled or not; most are none, which is told at a glance. */
export function mayBeOneOf(name: string, names: ReadonlySet<string>): boolean {
  if (names.has(name)) return true;
  if (name.length < shortestGarbled) return false;
  for (const right of names) if (right[0] === name[0] && mayBeGarbled(name, right)) return true;
  return false;
}

/** The last names of the people whom an article has introduced. */
export class LastNames {
  readonly #names: ReadonlySet<string>;
  readonly #words: KnownWords;
  #initials: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(names: ReadonlySet<string>, words: KnownWords) {
    this.#names = names;
    this.#words = words;
  }

  /** The mentions of a block with those of its bare names added that are such last names. */
  addedTo(mentions: readonly Mention[], free: readonly BareName[]): readonly Mention[] {
    if (this.#names.size === 0) return mentions;
    const all: Mention[] = [];
    let next = 0;
    for (const { name, start, end, opens } of free) {
      const garbled = !this.#names.has(name);
      if (garbled && !this.#isGarbled(name)) continue;
      if (opens && this.#words.isCommon(name.toLowerCase())) continue;
      while (next < mentions.length && mentions[next]!.start < start) all.push(mentions[next++]!);
      all.push({ start, end, text: name, type: 'PERSON', confidence: garbled ? foundGarbled : found });
    }
    if (all.length === next) return mentions;
    return all.concat(mentions.slice(next));
  }

  #isGarbled(name: string): boolean {
    this.#initials ??= byInitial(this.#names);
    return isGarbledForm(name, this.#initials.get(name[0]!) ?? [], this.#words);
  }
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
  const isCapitalized = (t: number) => isCapitalizedIn(text, tokens.start[t]!, tokens.end[t]!);
  for (let t = 0; t < tokens.length; t++) {
    const start = tokens.start[t]!;
    const end = tokens.end[t]!;
    if (end - start < shortestLastName || tokens.kind[t] !== TokenKind.Word || !isCapitalized(t)) continue;
    const { first, last } = sentences[tokens.sentence[t]!]!;
    // Part of another name, as in "Okafor Street", or of a word, as in "Okafor-like".
    if (t + 1 < last && (isCapitalized(t + 1) || (tokens.start[t + 1] === end && isHyphen(t + 1)))) continue;
    if (t > first && tokens.end[t - 1] === start && isHyphen(t - 1)) continue;
    names.push({ name: word(t), start, end, opens: t === first });
  }
  return names;
});

/** Whether `text.slice(start, end)` is `capitalized`, mostly told without cutting it out. */
function isCapitalizedIn(text: string, start: number, end: number): boolean {
  if (charKind(text.charCodeAt(start)) !== CharKind.Upper) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return capitalized.test(text.slice(start, end));
    if (!isLetter(code)) return false;
  }
  return charKind(text.charCodeAt(end - 1)) === CharKind.Lower;
}

/**
 * One letter added, left out, changed or swapped makes it one of the names, and it is nothing else. Not the last
 * letter: that makes plurals and adjectives.
 */
function isGarbledForm(name: string, names: readonly string[], words: KnownWords): boolean {
  if (names.length === 0 || name.length < shortestGarbled || !words.isUnknown(name.toLowerCase()))
    return false;
  const units = codesOf(name);
  for (const right of names) {
    if (!mayBeGarbled(name, right)) continue;
    if (boundedDistance(units, 0, units.length, codesOf(right), 0, right.length, 1) === 1) return true;
  }
  return false;
}

const mayBeGarbled = (name: string, right: string): boolean =>
  right.at(-1) === name.at(-1) && Math.abs(right.length - name.length) <= 1;

const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
