/**
 * What the whole article tells of each of its words: how it is written elsewhere, next to what it stands,
 * which phrases of the gazetteers it is part of. A name that is clear in one sentence helps in another.
 */
import type { ArticleText } from '../text/article-text.ts';
import { shortArray, shortCopy } from '../text/short-arrays.ts';
import { JoinedSurveys } from './joined-surveys.ts';
import { extendPhrase, kindBit, kindsBits, maxPhraseLength, phraseStart, Topic } from './lookups.ts';
import { WordFlag } from './word-features.ts';
import type { WordStore } from './word-store.ts';

/** Bits of what an article tells of a lower-cased word. */
export enum Clue {
  /** It stands in lower case somewhere. */
  Lower = 1,
  /** It stands with a capital inside a sentence that is not all capitals. */
  Capital = 2,
  /** All capitals, in a sentence that is not. */
  AllCaps = 4,
  /** After a capitalised given name. */
  AfterGiven = 8,
  /** After a title: "Mr", "President". */
  AfterTitle = 16,
  /** Before a capitalised word. */
  BeforeCapital = 32,
  /** After a capitalised word. */
  AfterCapital = 64,
  /** After "in", "at", "from", "near", "to". */
  AfterPlaceWord = 128,
  /** After "the". */
  AfterThe = 256,
  /** Before "said" and its like. */
  BeforeSaid = 512,
  /** Before a word that ends names of organizations: "University", "Inc.", "Party". */
  BeforeOrgWord = 1024,
  /** Before 's. */
  BeforePossessive = 2048,
  /** Alone between brackets. */
  InBrackets = 4096,
  /** Part of a longer phrase in the gazetteer of people, of places, of organizations. */
  InPerson = 8192,
  InPlace = 16384,
  InOrganization = 32768,
}

/** What the words of an article, or of one block of it, tell by themselves. */
export interface Survey {
  /** Number of the word of each token. */
  readonly words: Uint32Array;
  /**
   * 1 where a token may be part of a mention: mentions are made of capitalised words and of what stands at
   * most two tokens from one. All other tokens are O without being looked at.
   */
  readonly active: Uint8Array;
  /** Longest phrase of the gazetteers at each token: mask of its kinds in the low 16 bits, its part above. */
  readonly phrases: Uint32Array;
  /** How each sentence is written. */
  readonly style: Uint8Array;
  /** Numbers of the lower-cased words that it gives clues of, each once, and these clues. */
  readonly told: Uint32Array;
  readonly clues: Uint16Array;
  /** Numbers of the lower-cased words whose clues count for its active tokens, each once. */
  readonly asked: Uint32Array;
  readonly counts: Counts;
}

/** A block with its survey, always the same one. */
export interface Surveyed {
  readonly survey: Survey;
}

/** How many of its words are of each kind. */
export interface Counts {
  readonly letters: number;
  readonly digits: number;
  readonly lower: number;
  readonly common: number;
  readonly sports: number;
  readonly business: number;
}

/** What the whole article tells. */
export interface Overview {
  /** Clues by number of the lower-cased word; valid for the words of this article, until the next one. */
  readonly clues: Uint32Array;
  /** The same as in the overview before where that told the same, as far as the blocks asked that are of both. */
  readonly revision: number;
  /** Of these blocks, those that asked for what the overview with the revision before told otherwise; undefined: any may have. */
  readonly turned: ReadonlySet<Surveyed> | undefined;
  /** What the article is about: how much sports (0 to 3) and business (0 to 2), as one number. */
  readonly topic: number;
  /** Whether the article is in English, as far as its small words tell. */
  readonly english: boolean;
  /** How much of it is figures: 0 (prose) to 3 (tables). */
  readonly figures: number;
  /** Whether it is written without any capitals. */
  readonly small: boolean;
}

/** All that is known of an article, or of a block in its article, before its tokens are scored. */
export type DocumentView = Pick<Survey, 'words' | 'active' | 'phrases' | 'style'> & Omit<Overview, 'turned'>;

/** A block's view in an article. A literal of all fields: spreading two objects would cost more than the block. */
export function viewOf(survey: Survey, overview: Overview): DocumentView {
  const { words, active, phrases, style } = survey;
  const { clues, topic, english, figures, small, revision } = overview;
  return { words, active, phrases, style, clues, topic, english, figures, small, revision };
}

/** Tokens further than this from any capital are never part of a mention. */
const closeness = 2;

export enum Style {
  Normal = 0,
  AllCaps = 1,
  TitleCase = 2,
  NoCaps = 3,
}

const placeKinds = kindsBits('country', 'capital', 'city', 'town', 'region', 'water');
const orgKinds = kindsBits('organization', 'company', 'agency');
const personKinds = kindBit('person');

const placeWords = ['in', 'at', 'from', 'near', 'to', 'of'];
const saidWords = ['said', 'says', 'told', 'added', 'announced', 'tweeted', 'argued', 'asked'];

/** Numbers of the few words that the clues need. */
function numbersOf(store: WordStore, words: readonly string[]): Set<number> {
  return new Set(words.map((word) => store.lowers[store.number(word, 0, word.length)]!));
}

/** Views articles, all with the same store of words. */
export class DocumentViewer {
  private readonly store: WordStore;
  private readonly placeWords: Set<number>;
  private readonly saidWords: Set<number>;
  private readonly the: number;
  private readonly possessives: Set<number>;
  private readonly openBracket: number;
  private readonly closeBracket: number;
  /** By lower-cased word: clues of the survey under way; the words that have any are in `list`. */
  private pending = new Uint16Array(0);
  private list = new Uint32Array(0);
  private listed = 0;
  /** By lower-cased word: the last survey that it was met in. */
  private marks = new Uint32Array(0);
  private mark = 0;
  private readonly joined = new JoinedSurveys();

  constructor(store: WordStore) {
    this.store = store;
    this.placeWords = numbersOf(store, placeWords);
    this.saidWords = numbersOf(store, saidWords);
    this.possessives = numbersOf(store, ["'s", '’s']);
    this.the = store.lowers[store.number('the', 0, 3)]!;
    this.openBracket = store.lowers[store.number('(', 0, 1)]!;
    this.closeBracket = store.lowers[store.number(')', 0, 1)]!;
  }

  /** Views an article by itself. */
  view(article: ArticleText): DocumentView {
    const survey = this.survey(article);
    return viewOf(survey, this.overview([{ survey }]));
  }

  /** Looks at an article or at one block of it. */
  survey({ tokens, sentences, text }: ArticleText): Survey {
    const words = shortArray(tokens.length);
    for (let i = 0; i < tokens.length; i++)
      words[i] = this.store.number(text, tokens.start[i]!, tokens.end[i]!);
    this.makeRoom(tokens.length);
    const phrases = shortArray(tokens.length);
    const style = new Uint8Array(sentences.length);
    const active = new Uint8Array(tokens.length);
    for (let s = 0; s < sentences.length; s++) {
      const { first, last } = sentences[s]!;
      style[s] = this.styleOf(words, first, last);
      this.findActive(words, first, last, active);
      this.findPhrases(words, first, last, active, phrases);
      this.collect(words, first, last, style[s]!, phrases);
    }
    const { told, clues } = this.takeClues();
    const asked = this.askedBy(words, active);
    return { words, active, phrases, style, told, clues, asked, counts: this.count(words) };
  }

  /** Puts together what the blocks of one article tell of its words; quick where most were in the call before. */
  overview(blocks: readonly Surveyed[]): Overview {
    return this.joined.join(blocks, this.store.lowerSize);
  }

  private makeRoom(tokens: number): void {
    if (this.list.length < tokens) this.list = new Uint32Array(tokens * 2);
    if (this.pending.length >= this.store.lowerSize) return;
    this.pending = new Uint16Array(this.store.lowerSize * 2);
    this.marks = new Uint32Array(this.store.lowerSize * 2);
    this.mark = 0;
  }

  /** Notes clues of a lower-cased word in the survey under way. */
  private note(lower: number, clues: number): void {
    if (clues === 0) return;
    if (this.pending[lower] === 0) this.list[this.listed++] = lower;
    this.pending[lower]! |= clues;
  }

  /** The clues of the survey under way; makes ready for the next. */
  private takeClues(): { told: Uint32Array; clues: Uint16Array } {
    const told = shortCopy(this.list, this.listed);
    const clues = new Uint16Array(told.length);
    for (let k = 0; k < told.length; k++) {
      clues[k] = this.pending[told[k]!]!;
      this.pending[told[k]!] = 0;
    }
    this.listed = 0;
    return { told, clues };
  }

  private askedBy(words: Uint32Array, active: Uint8Array): Uint32Array {
    const { lowers } = this.store;
    const { marks } = this;
    const mark = ++this.mark;
    // What was told is taken by now.
    const asked = this.list;
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      if (active[i] === 0) continue;
      const lower = lowers[words[i]!]!;
      if (marks[lower] === mark) continue;
      marks[lower] = mark;
      asked[count++] = lower;
    }
    return shortCopy(asked, count);
  }

  private count(words: Uint32Array): Counts {
    const { flags, topics } = this.store;
    let letters = 0;
    let digits = 0;
    let lower = 0;
    let common = 0;
    let sports = 0;
    let business = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const flag = flags[word]!;
      if (flag & WordFlag.Digit) digits++;
      else if ((flag & WordFlag.Punctuation) === 0) letters++;
      if (flag & WordFlag.Lower) {
        lower++;
        if (flag & WordFlag.Common) common++;
      }
      const topic = topics[word]!;
      if (topic & Topic.Sports) sports++;
      if (topic & Topic.Business) business++;
    }
    return { letters, digits, lower, common, sports, business };
  }

  /** "ALL CAPITALS", "Title Case", or normal. Needs three words to tell. */
  private styleOf(words: Uint32Array, first: number, last: number): number {
    const { flags } = this.store;
    let caps = 0;
    let capitals = 0;
    let lower = 0;
    for (let i = first; i < last; i++) {
      const flag = flags[words[i]!]!;
      if (flag & WordFlag.Lower) lower++;
      else if (flag & WordFlag.AllCaps) caps++;
      else if (flag & WordFlag.Capital) capitals++;
    }
    const letters = caps + capitals + lower;
    if (letters >= 2 && caps >= 0.8 * letters) return Style.AllCaps;
    if (letters >= 4 && caps + capitals >= 0.6 * letters) return Style.TitleCase;
    return letters >= 4 && lower === letters ? Style.NoCaps : Style.Normal;
  }

  private findActive(words: Uint32Array, first: number, last: number, active: Uint8Array): void {
    const { flags } = this.store;
    for (let i = first; i < last; i++) {
      if ((flags[words[i]!]! & WordFlag.AnyCapital) === 0) continue;
      const end = Math.min(last, i + closeness + 1);
      for (let j = Math.max(first, i - closeness); j < end; j++) active[j] = 1;
    }
  }

  /** Marks the longest phrases of two words or more, left to right. */
  private findPhrases(
    words: Uint32Array,
    first: number,
    last: number,
    active: Uint8Array,
    phrases: Uint32Array,
  ): void {
    const { flags, forms, lookups } = this.store;
    for (let i = first; i < last; i++) {
      if (active[i] === 0 || (flags[words[i]!]! & WordFlag.OpensPhrase) === 0) continue;
      let phrase = extendPhrase(phraseStart, forms[words[i]!]!);
      let found = 0;
      let end = 0;
      const limit = Math.min(last, i + maxPhraseLength);
      for (let j = i + 1; j < limit; j++) {
        phrase = extendPhrase(phrase, forms[words[j]!]!);
        const mask = lookups.phraseMask(phrase);
        if (mask) {
          found = mask;
          end = j;
        }
      }
      if (!found) continue;
      for (let j = i; j <= end; j++) phrases[j] = found | ((j === i ? 1 : j === end ? 3 : 2) << 16);
      i = end;
    }
  }

  private collect(
    words: Uint32Array,
    first: number,
    last: number,
    style: number,
    phrases: Uint32Array,
  ): void {
    const { flags, lowers, masks } = this.store;
    const given = kindBit('given');
    const title = kindBit('title');
    const orgWord = kindBit('orgWord');
    for (let i = first; i < last; i++) {
      const word = words[i]!;
      const flag = flags[word]!;
      const lower = lowers[word]!;
      if (flag & WordFlag.Lower) {
        if (style !== Style.NoCaps) this.note(lower, Clue.Lower);
        continue;
      }
      if ((flag & WordFlag.Capital) === 0) continue;
      let bits = 0;
      const phrase = phrases[i]!;
      if (phrase & personKinds) bits |= Clue.InPerson;
      if (phrase & placeKinds) bits |= Clue.InPlace;
      if (phrase & orgKinds) bits |= Clue.InOrganization;
      if (style === Style.Normal) {
        if (flag & WordFlag.AllCaps) bits |= Clue.AllCaps;
        else if (i > first) bits |= Clue.Capital;
        if (i > first) {
          const before = words[i - 1]!;
          const beforeLower = lowers[before]!;
          const beforeCapital = (flags[before]! & WordFlag.Capital) !== 0;
          if (beforeCapital) {
            bits |= Clue.AfterCapital;
            if (masks[before]! & given) bits |= Clue.AfterGiven;
          }
          if (masks[before]! & title) bits |= Clue.AfterTitle;
          if (this.placeWords.has(beforeLower)) bits |= Clue.AfterPlaceWord;
          else if (beforeLower === this.the) bits |= Clue.AfterThe;
          if (beforeLower === this.openBracket && i + 1 < last && lowers[words[i + 1]!] === this.closeBracket)
            bits |= Clue.InBrackets;
        }
        if (i + 1 < last) {
          const after = words[i + 1]!;
          if (flags[after]! & WordFlag.Capital) {
            bits |= Clue.BeforeCapital;
            if (masks[after]! & orgWord) bits |= Clue.BeforeOrgWord;
          } else if (this.saidWords.has(lowers[after]!)) bits |= Clue.BeforeSaid;
          else if (this.possessives.has(lowers[after]!)) bits |= Clue.BeforePossessive;
        }
      }
      this.note(lower, bits);
    }
  }
}
