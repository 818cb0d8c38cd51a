/** One pass over a block that tells which needs of detectors (`needs.ts`) are met in it. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleText } from '../text/article-text.ts';
import { WordNumbers } from '../text/word-numbers.ts';
import { CharacterNeeds } from './character-needs.ts';
import type { Need, WordTest } from './needs.ts';

/** Bit n % 32 of element n >> 5 is set where need n is met. */
export type Signs = Int32Array;

/** Words of earlier texts are forgotten beyond this. */
const mostWords = 60_000;

/**
 * Reads signs. Every question is asked once for each distinct word; its answers are bits, and a need is met where
 * the word before has its bit in `behind` and the word has it in `own`: for all needs at once.
 */
export class SignReader {
  /** Needs that are questions, with their numbers, and those with nothing behind. */
  readonly #ownTests: readonly Question[];
  readonly #behindTests: readonly Question[];
  readonly #lexicon: Lexicon;
  /** Elements of `Signs`. */
  readonly #planes: number;
  readonly #characters: CharacterNeeds;
  /** Needs that the same word twice meets: where the word has them too, and whatever it is. */
  readonly #twice: Signs;
  readonly #anyTwice: Signs;
  /** Needs that are sets, by word: numbers of the needs. */
  readonly #ownSets: ReadonlyMap<string, readonly number[]>;
  readonly #behindSets: ReadonlyMap<string, readonly number[]>;
  /** Before the first token stands a word of which nothing is known. */
  readonly #edge: Int32Array;
  #numbers = new WordNumbers();
  #known = 0;
  #own: Int32Array;
  #behind: Int32Array;
  /** The number of the word in small letters. */
  #small = new Int32Array(1024);
  /** Elements of its answers that are not 0: the first, and behind the last. Most words have none. */
  #first = new Int32Array(1024);
  #last = new Int32Array(1024);

  constructor(needs: readonly Need[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#planes = (needs.length + 31) >> 5;
    this.#characters = new CharacterNeeds(needs);
    this.#ownSets = bySpelling(
      needs.map((need) =>
        'twice' in need ? need.twice !== 'any' && need.twice : 'word' in need && need.word,
      ),
    );
    this.#behindSets = bySpelling(needs.map((need) => 'word' in need && need.behind));
    this.#own = new Int32Array(1024 * this.#planes);
    this.#behind = new Int32Array(1024 * this.#planes);
    this.#edge = new Int32Array(this.#planes);
    this.#twice = new Int32Array(this.#planes);
    this.#anyTwice = new Int32Array(this.#planes);
    needs.forEach((need, n) => {
      if ('word' in need && !need.behind) this.#edge[n >> 5]! |= 1 << n;
      if ('twice' in need) (need.twice === 'any' ? this.#anyTwice : this.#twice)[n >> 5]! |= 1 << n;
    });
    this.#ownTests = questions(needs.map((need) => 'word' in need && need.word));
    this.#behindTests = questions(needs.map((need) => 'word' in need && need.behind));
  }

  /** The needs that are met in a block. */
  read({ text, tokens }: ArticleText): Signs {
    if (this.#numbers.size > mostWords) this.#forget();
    const planes = this.#planes;
    const signs = new Int32Array(planes);
    this.#characters.read(text, signs);
    let before = -1;
    for (let i = 0; i < tokens.length; i++) {
      const word = this.#numbers.number(text, tokens.start[i]!, tokens.end[i]!);
      if (word >= this.#known) this.#learn(word, text.slice(tokens.start[i], tokens.end[i]));
      const own = word * planes;
      const behind = before * planes;
      const last = this.#last[word]!;
      for (let p = this.#first[word]!; p < last; p++)
        signs[p]! |= this.#own[own + p]! & (before < 0 ? this.#edge[p]! : this.#behind[behind + p]!);
      if (before >= 0 && this.#small[before] === this.#small[word]) this.#noteTwice(word, signs);
      before = word;
    }
    return signs;
  }

  /** The same word twice, the second time in small letters. */
  #noteTwice(word: number, signs: Signs): void {
    if (this.#small[word] !== word) return;
    const own = word * this.#planes;
    for (let p = 0; p < this.#planes; p++)
      signs[p]! |= (this.#own[own + p]! & this.#twice[p]!) | this.#anyTwice[p]!;
  }

  #learn(word: number, spelling: string): void {
    const planes = this.#planes;
    this.#known = word + 1;
    if (this.#known >= this.#small.length) {
      this.#small = twice(this.#small);
      this.#first = twice(this.#first);
      this.#last = twice(this.#last);
      this.#own = twice(this.#own);
      this.#behind = twice(this.#behind);
    }
    const own = this.#own.subarray(word * planes, (word + 1) * planes);
    const behind = this.#behind.subarray(word * planes, (word + 1) * planes);
    // Needs with nothing behind do not care what stands there.
    behind.set(this.#edge);
    const small = spelling.toLowerCase();
    for (const piece of small.match(/[a-z]+/g) ?? []) {
      for (const n of this.#ownSets.get(piece) ?? []) own[n >> 5]! |= 1 << n;
      for (const n of this.#behindSets.get(piece) ?? []) behind[n >> 5]! |= 1 << n;
    }
    for (const { n, test } of this.#ownTests) if (test(spelling, this.#lexicon)) own[n >> 5]! |= 1 << n;
    for (const { n, test } of this.#behindTests) if (test(spelling, this.#lexicon)) behind[n >> 5]! |= 1 << n;
    this.#first[word] = Math.max(
      0,
      own.findIndex((plane) => plane !== 0),
    );
    this.#last[word] = own.findLastIndex((plane) => plane !== 0) + 1;
    const number = this.#numbers.number(small, 0, small.length);
    this.#small[word] = number;
    if (number === this.#known) this.#learn(number, small);
  }

  #forget(): void {
    this.#numbers = new WordNumbers();
    this.#known = 0;
    this.#own.fill(0);
    this.#behind.fill(0);
  }
}

interface Question {
  readonly n: number;
  readonly test: (word: string, lexicon: Lexicon) => boolean;
}

function questions(tests: readonly (WordTest | false | undefined)[]): Question[] {
  return tests.flatMap((test, n) => (typeof test === 'function' ? [{ n, test }] : []));
}

function bySpelling(tests: readonly (WordTest | false | undefined)[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  tests.forEach((test, n) => {
    if (!test || typeof test === 'function') return;
    for (const word of test) {
      const known = out.get(word);
      if (known) known.push(n);
      else out.set(word, [n]);
    }
  });
  return out;
}

function twice(array: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(array.length * 2);
  out.set(array);
  return out;
}
