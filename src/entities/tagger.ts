/** Scores tokens with the model: what a word always contributes is summed up once and cached. */
import type { ArticleText } from '../text/article-text.ts';
import {
  atOffset,
  contextFeatures,
  type FeatureSink,
  pairFeatures,
  Role,
  reach,
  roleCount,
  situationFeatures,
  situationOf,
} from './context-features.ts';
import type { DocumentView } from './document-view.ts';
import { keyOf } from './hash.ts';
import { KeyTable } from './key-table.ts';
import { labelCount } from './labels.ts';
import type { ModelData } from './model.ts';
import type { Word } from './word-features.ts';
import { edgeWord, type WordStore } from './word-store.ts';

const L = labelCount;
const places = 2 * reach + 1;
/** Scores that a word gives to the labels of itself and of its neighbours. */
const rowSize = places * L;

/** Calls `use` with every feature that a word has for the token `offset` places from it. */
export function forEachWordFeature(word: Word, offset: number, use: (hash: number) => void): void {
  for (const feature of word.wide) use(atOffset(feature, offset));
  if (offset >= -1 && offset <= 1) for (const feature of word.near) use(atOffset(feature, offset));
  if (offset === 0) for (const feature of word.own) use(atOffset(feature, offset));
}

/** Pairs of words whose scores are kept; a power of two. */
const pairSlots = 4096;
const pairShift = 20;
const pairRowSize = roleCount * L;

export class Tagger {
  private readonly model: ModelData;
  private readonly features: KeyTable;
  private readonly store: WordStore;
  /** By word: what it gives to tokens around it. */
  private rows = new Float32Array(1024 * rowSize);
  private known = 0;
  /** By word: the situation that its row was computed for last, and the row. */
  private situations = new Int32Array(1024).fill(-1);
  private situationRows = new Float32Array(1024 * L);
  /** By slot: the pair that is in it, and what it gives to the tokens in each role. */
  private readonly pairFirst = new Int32Array(pairSlots).fill(-1);
  private readonly pairSecond = new Int32Array(pairSlots).fill(-1);
  private readonly pairRows = new Float32Array(pairSlots * pairRowSize);
  private readonly sink: FeatureSink = { keys: new Uint32Array(256), length: 0 };

  constructor(model: ModelData, store: WordStore) {
    this.model = model;
    this.store = store;
    this.features = new KeyTable(model.featureKeys);
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
    out.fill(0, 0, (to - from) * L);
    const wordAt = (i: number) => (i < first || i >= last ? edgeWord : words[i]!);
    for (let i = from; i < to; i++) {
      const base = (i - from) * L;
      const word = words[i]!;
      for (let place = 0; place < places; place++)
        addRow(this.rows, wordAt(i + place - reach) * rowSize + place * L, out, base);
      addRow(this.situationRows, this.situationRow(word, situationOf(article, view, i)), out, base);
      this.sink.length = 0;
      contextFeatures(article, view, this.store, i, this.sink);
      this.addSink(out, base);
    }
    // Each pair of neighbours is looked up once and serves the four tokens in and around it.
    for (let i = from - 1; i <= to + 1; i++) {
      const row = this.pairRow(wordAt(i - 1), wordAt(i));
      if (i >= from && i < to) addRow(this.pairRows, row + Role.Second * L, out, (i - from) * L);
      if (i > from && i <= to) addRow(this.pairRows, row + Role.First * L, out, (i - 1 - from) * L);
      if (i + 1 < to && i + 1 >= from) addRow(this.pairRows, row + Role.After * L, out, (i + 1 - from) * L);
      if (i - 2 >= from && i - 2 < to) addRow(this.pairRows, row + Role.Before * L, out, (i - 2 - from) * L);
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

  private addSink(out: Float32Array, base: number): void {
    const { keys, length } = this.sink;
    for (let k = 0; k < length; k++) this.add(keys[k]!, out, base);
  }

  private add(hash: number, out: Float32Array, base: number): void {
    const feature = this.features.find(keyOf(hash));
    if (feature < 0) return;
    const { rowStart, rowLabels, rowWeights } = this.model;
    const end = rowStart[feature + 1]!;
    for (let k = rowStart[feature]!; k < end; k++) out[base + rowLabels[k]!]! += rowWeights[k]!;
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

function addRow(rows: Float32Array, row: number, out: Float32Array, base: number): void {
  for (let y = 0; y < L; y++) out[base + y]! += rows[row + y]!;
}

function grown(array: Float32Array, length: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(length);
  out.set(array);
  return out;
}
