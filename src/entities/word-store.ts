/** Interns words: everything that depends on a word alone is computed once and then found by a number. */
import { CharKind, charKind } from '../text/characters.ts';
import { WordNumbers } from '../text/word-numbers.ts';
import type { Lookups } from './lookups.ts';
import { describeWord, type Word } from './word-features.ts';

/** Number of the pseudo-word before and after a sentence. */
export const edgeWord = 0;

/** Only a text made to, or a dump of data, has more distinct words: memory stays bounded. */
export const wordCapacity = 150_000;

/** Words that stand for others: the edge of a sentence, and those that the store has no room for. */
const ownWords = 4;

/** Numbers words in the order they are met, behind its own. */
export class WordStore {
  readonly words: Word[] = [];
  flags = new Uint16Array(1024);
  masks = new Uint16Array(1024);
  topics = new Uint8Array(1024);
  /** Number of the lower-cased form. */
  lowers = new Int32Array(1024);
  forms = new Uint32Array(1024);
  /** Number of the short shape. */
  shapeNumbers = new Uint32Array(1024);
  /** Hashes of the short shape and of the lower-cased form. */
  shapes = new Uint32Array(1024);
  lowerHashes = new Uint32Array(1024);
  /** Clusters of the first set, coarse and middle level, plus one; 0 for none. */
  coarse = new Uint16Array(1024);
  middle = new Uint16Array(1024);
  readonly lookups: Lookups;
  private readonly standIns: readonly number[];
  private readonly numbers = new WordNumbers(wordCapacity - ownWords);
  private readonly lowerNumbers = new Map<number, number>();
  private readonly shapeIndex = new Map<number, number>();

  constructor(lookups: Lookups) {
    this.lookups = lookups;
    this.add(describeWord('\u0002', lookups));
    this.standIns = ['Xqxqx', '000', 'xqxqx'].map((word) => this.add(describeWord(word, lookups)));
  }

  get size(): number {
    return this.words.length;
  }

  /** How many lower-cased forms there are. */
  get lowerSize(): number {
    return this.lowerNumbers.size;
  }

  /** The number of the word `text.slice(start, end)`. */
  number(text: string, start: number, end: number): number {
    const number = this.numbers.number(text, start, end);
    if (number < 0) return this.standIn(text, start);
    if (number === this.words.length - ownWords) this.add(describeWord(text.slice(start, end), this.lookups));
    return number + ownWords;
  }

  /** When the store is full, a word like the new one as far as its first character goes. */
  private standIn(text: string, start: number): number {
    const kind = charKind(text.charCodeAt(start));
    return this.standIns[kind === CharKind.Upper ? 0 : kind === CharKind.Digit ? 1 : 2]!;
  }

  private add(word: Word): number {
    const number = this.words.length;
    if (number === this.flags.length) this.grow();
    let lower = this.lowerNumbers.get(word.lower);
    if (lower === undefined) {
      lower = this.lowerNumbers.size;
      this.lowerNumbers.set(word.lower, lower);
    }
    this.flags[number] = word.flags;
    this.masks[number] = word.mask;
    this.topics[number] = word.topic;
    this.lowers[number] = lower;
    this.forms[number] = word.form;
    let shape = this.shapeIndex.get(word.shape);
    if (shape === undefined) {
      shape = this.shapeIndex.size;
      this.shapeIndex.set(word.shape, shape);
    }
    this.shapeNumbers[number] = shape;
    this.shapes[number] = word.shape;
    this.lowerHashes[number] = word.lower;
    this.coarse[number] = (word.clusters[0] ?? -1) + 1;
    this.middle[number] = (word.clusters[1] ?? -1) + 1;
    this.words.push(word);
    return number;
  }

  private grow(): void {
    const double = <T extends Uint8Array | Uint16Array | Int32Array | Uint32Array>(array: T): T => {
      const grown = new (array.constructor as new (length: number) => T)(array.length * 2);
      grown.set(array);
      return grown;
    };
    this.flags = double(this.flags);
    this.masks = double(this.masks);
    this.topics = double(this.topics);
    this.lowers = double(this.lowers);
    this.forms = double(this.forms);
    this.shapeNumbers = double(this.shapeNumbers);
    this.shapes = double(this.shapes);
    this.lowerHashes = double(this.lowerHashes);
    this.coarse = double(this.coarse);
    this.middle = double(this.middle);
  }
}
