/** Scores tokens with the model: what a word always contributes is summed up once and cached. */
import type { ArticleText } from '../text/article-text.ts';
import { atOffset, contextFeatures, type FeatureSink, reach } from './context-features.ts';
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

export class Tagger {
  private readonly model: ModelData;
  private readonly features: KeyTable;
  private readonly store: WordStore;
  private rows = new Float32Array(1024 * rowSize);
  private known = 0;
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
    this.complete();
    const { rows, sink } = this;
    out.fill(0, 0, (to - from) * L);
    for (let i = from; i < to; i++) {
      const base = (i - from) * L;
      for (let offset = -reach; offset <= reach; offset++) {
        const at = i + offset;
        const word = at < first || at >= last ? edgeWord : view.words[at]!;
        const row = word * rowSize + (offset + reach) * L;
        for (let y = 0; y < L; y++) out[base + y]! += rows[row + y]!;
      }
      sink.length = 0;
      contextFeatures(article, view, this.store, i, sink);
      for (let k = 0; k < sink.length; k++) this.add(sink.keys[k]!, out, base);
    }
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
      const grown = new Float32Array(Math.max(words.length, this.known * 2) * rowSize);
      grown.set(this.rows);
      this.rows = grown;
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
