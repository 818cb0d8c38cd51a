/**
 * Scores tokens with the model: what a word or a pair of words always contributes is summed up once and
 * cached. Sums are whole numbers (the weights' 8 bits), so that their order never matters.
 */
import { Runs } from '../lexicon/runs.ts';
import type { ArticleText } from '../text/article-text.ts';
import {
  atOffset,
  clueFeatures,
  cluesOf,
  contextFeatures,
  type FeatureSink,
  glueOf,
  pairFeatures,
  Role,
  reach,
  roleCount,
  shapeFeatures,
  situationFeatures,
  situationOf,
} from './context-features.ts';
import type { DocumentView } from './document-view.ts';
import { keyOf } from './hash.ts';
import { KeyTable } from './key-table.ts';
import { labelCount } from './labels.ts';
import { type ModelData, rowGroupBits } from './model.ts';
import type { Word } from './word-features.ts';
import { edgeWord, type WordStore } from './word-store.ts';

const L = labelCount;
const places = 2 * reach + 1; // five: `score` is written out for them
/** Scores that a word gives to the labels of itself and of its neighbours. */
const rowSize = places * L;

/** Calls `use` with every feature that a word has for the token `offset` places from it. */
export function forEachWordFeature(word: Word, offset: number, use: (hash: number) => void): void {
  for (const feature of word.wide) use(atOffset(feature, offset));
  if (offset >= -1 && offset <= 1) for (const feature of word.near) use(atOffset(feature, offset));
  if (offset === 0) for (const feature of word.own) use(atOffset(feature, offset));
}

/** Pairs of words whose scores are kept; a power of two. */
const pairSlots = 32768;
const pairShift = 17;
const pairRowSize = roleCount * L;
/** The same for triples of shapes and for clues. */
const shapeSlots = 4096;
const shapeShift = 20;
const clueSlots = 1024;
const clueShift = 22;

export class Tagger {
  private readonly model: ModelData;
  private readonly features: KeyTable;
  private readonly weightRows: Runs;
  private readonly store: WordStore;
  /** By word: what it gives to tokens around it. */
  private rows = new Int16Array(1024 * rowSize);
  private known = 0;
  /** By word: the situation that its row was computed for last, and the row. */
  private situations = new Int32Array(1024).fill(-1);
  private situationRows = new Int16Array(1024 * L);
  /** By slot: the pair that is in it, and what it gives to the tokens in each role. */
  private readonly pairFirst = new Int32Array(pairSlots).fill(-1);
  private readonly pairSecond = new Int32Array(pairSlots).fill(-1);
  private readonly pairRows = new Int16Array(pairSlots * pairRowSize);
  /** By slot: three shapes and how they touch. */
  private readonly shapeKeys = new Float64Array(shapeSlots).fill(-1);
  private readonly shapeRows = new Int16Array(shapeSlots * L);
  /** By slot: what the article tells of a word. */
  private readonly clueKeys = new Int32Array(clueSlots).fill(-1);
  private readonly clueRows = new Int16Array(clueSlots * L);
  /** What belongs to one token alone. */
  private readonly single = new Int16Array(L);
  private readonly sink: FeatureSink = { keys: new Uint32Array(256), length: 0 };

  constructor(model: ModelData, store: WordStore) {
    this.model = model;
    this.store = store;
    this.features = new KeyTable(model.featureKeys);
    this.weightRows = new Runs(model.rows, rowGroupBits);
  }

  /**
   * Writes the scores of the tokens `from` to `to` (exclusive) of sentence `s` to `out`:
   * [(token - from) * labelCount + label].
   */
  score(
    article: ArticleText,
    view: DocumentView,
    s: number,
    from: number,
    to: number,
    out: Float32Array,
  ): void {
    const { first, last } = article.sentences[s]!;
    const { words } = view;
    this.complete();
    const { rows, situationRows, pairRows, shapeRows, single, sink } = this;
    const { scale } = this.model;
    const wordAt = (i: number) => (i < first || i >= last ? edgeWord : words[i]!);
    // The words from two before to two after the token, and the four pairs that they make. A pair's slot may
    // be taken over by another pair of the same token, so its scores are written out one pair at a time.
    let a = wordAt(from - 2);
    let b = wordAt(from - 1);
    let c = wordAt(from);
    let d = wordAt(from + 1);
    for (let i = from; i < to; i++) {
      const base = (i - from) * L;
      const e = wordAt(i + 2);
      const rowA = a * rowSize;
      const rowB = b * rowSize + L;
      const rowC = c * rowSize + 2 * L;
      const rowD = d * rowSize + 3 * L;
      const rowE = e * rowSize + 4 * L;
      const place = this.situationRow(c, situationOf(article, view, i));
      single.fill(0);
      addRow(pairRows, this.pairRow(a, b) + Role.After * L, single);
      addRow(pairRows, this.pairRow(b, c) + Role.Second * L, single);
      addRow(pairRows, this.pairRow(c, d) + Role.First * L, single);
      addRow(pairRows, this.pairRow(d, e) + Role.Before * L, single);
      const shapes = this.shapeRow(b, c, d, glueOf(article, i), view.figures);
      const clues = cluesOf(article, view, this.store, i);
      if (clues) addRow(this.clueRows, this.clueRow(clues), single);
      sink.length = 0;
      contextFeatures(article, view, this.store, i, sink);
      this.addSink(single, 0);
      for (let y = 0; y < L; y++)
        out[base + y] =
          scale *
          (rows[rowA + y]! +
            rows[rowB + y]! +
            rows[rowC + y]! +
            rows[rowD + y]! +
            rows[rowE + y]! +
            situationRows[place + y]! +
            shapeRows[shapes + y]! +
            single[y]!);
      a = b;
      b = c;
      c = d;
      d = e;
    }
  }

  /** Where the row of a word in a situation is. */
  private situationRow(word: number, situation: number): number {
    const base = word * L;
    if (this.situations[word] !== situation) {
      this.situations[word] = situation;
      this.situationRows.fill(0, base, base + L);
      this.sink.length = 0;
      situationFeatures(this.store, word, situation, this.sink);
      this.addSink(this.situationRows, base);
    }
    return base;
  }

  /** Where the rows of a pair are. */
  private pairRow(a: number, b: number): number {
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> pairShift;
    const base = slot * pairRowSize;
    if (this.pairFirst[slot] !== a || this.pairSecond[slot] !== b) {
      this.pairFirst[slot] = a;
      this.pairSecond[slot] = b;
      this.pairRows.fill(0, base, base + pairRowSize);
      for (let role = 0; role < roleCount; role++) {
        this.sink.length = 0;
        pairFeatures(this.store, a, b, role, this.sink);
        this.addSink(this.pairRows, base + role * L);
      }
    }
    return base;
  }

  /** Where the row of three shapes is. */
  private shapeRow(left: number, word: number, right: number, glue: number, figures: number): number {
    const { shapeNumbers, shapes } = this.store;
    const a = shapeNumbers[left]!;
    const b = shapeNumbers[word]!;
    const c = shapeNumbers[right]!;
    // 52 bits; NaN, which never equals itself, where there are more shapes than that holds.
    const key =
      (a | b | c) < 0x10000 ? (((a * 0x10000 + b) * 0x10000 + c) * 4 + glue) * 4 + figures : Number.NaN;
    const slot = (Math.imul(a + glue, 0x9e3779b1) ^ Math.imul(b + 7 * c, 0x85ebca6b)) >>> shapeShift;
    const base = slot * L;
    if (this.shapeKeys[slot] !== key) {
      this.shapeKeys[slot] = key;
      this.shapeRows.fill(0, base, base + L);
      this.sink.length = 0;
      shapeFeatures(shapes[left]!, shapes[word]!, shapes[right]!, glue, figures, this.sink);
      this.addSink(this.shapeRows, base);
    }
    return base;
  }

  /** Where the row of clues is. */
  private clueRow(clues: number): number {
    const slot = Math.imul(clues, 0x9e3779b1) >>> clueShift;
    const base = slot * L;
    if (this.clueKeys[slot] !== clues) {
      this.clueKeys[slot] = clues;
      this.clueRows.fill(0, base, base + L);
      this.sink.length = 0;
      clueFeatures(clues, this.sink);
      this.addSink(this.clueRows, base);
    }
    return base;
  }

  private addSink(out: Int16Array, base: number): void {
    const { keys, length } = this.sink;
    for (let k = 0; k < length; k++) this.add(keys[k]!, out, base);
  }

  private add(hash: number, out: Int16Array, base: number): void {
    const feature = this.features.find(keyOf(hash));
    if (feature < 0) return;
    const { rowLabels, rowWeights } = this.model;
    const end = this.weightRows.end(feature);
    for (let k = this.weightRows.start(feature); k < end; k++) out[base + rowLabels[k]!]! += rowWeights[k]!;
  }

  /** Computes the rows of words that are new to the store. */
  private complete(): void {
    const { words } = this.store;
    if (this.known === words.length) return;
    if (words.length * rowSize > this.rows.length) {
      const size = Math.max(words.length, this.known * 2);
      this.rows = grown(this.rows, size * rowSize);
      this.situationRows = grown(this.situationRows, size * L);
      const situations = new Int32Array(size).fill(-1);
      situations.set(this.situations);
      this.situations = situations;
    }
    for (; this.known < words.length; this.known++) {
      const word = words[this.known]!;
      for (let offset = -reach; offset <= reach; offset++) {
        const base = this.known * rowSize + (offset + reach) * L;
        forEachWordFeature(word, offset, (hash) => this.add(hash, this.rows, base));
      }
    }
  }
}

function addRow(rows: Int16Array, row: number, out: Int16Array): void {
  for (let y = 0; y < L; y++) out[y]! += rows[row + y]!;
}

function grown(array: Int16Array, length: number): Int16Array<ArrayBuffer> {
  const out = new Int16Array(length);
  out.set(array);
  return out;
}
