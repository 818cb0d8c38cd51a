/**
 * Scores tokens with the model: what a word or a pair of words always contributes is summed up once and
 * cached. Sums are whole numbers (the weights' 8 bits), so that their order never matters.
 */
import { Runs } from '../lexicon/runs.ts';
import type { ArticleText } from '../text/article-text.ts';
import {
  aroundFeatures,
  atOffset,
  clueFeatures,
  cluesOf,
  type FeatureSink,
  glueOf,
  pairFeatures,
  phraseFeatures,
  placeIn,
  Role,
  reach,
  roleCount,
  shapeFeatures,
  situationFeatures,
  situationIn,
} from './context-features.ts';
import type { DocumentView } from './document-view.ts';
import { keyOf } from './hash.ts';
import { KeyTable } from './key-table.ts';
import { labelCount } from './labels.ts';
import { addLanes, addToLabel, laneCount, spreadLanes } from './lanes.ts';
import { type ModelData, rowGroupBits } from './model.ts';
import { RowCache } from './row-cache.ts';
import type { Word } from './word-features.ts';
import { edgeWord, type WordStore } from './word-store.ts';

const places = 2 * reach + 1;
/** What a word gives to itself and to its neighbours, in lanes. */
const rowSize = places * laneCount;
/** Whether a pair of words gives anything to the tokens beside it, and what it gives to the tokens in each role. */
const pairSize = 1 + roleCount * laneCount;
const givesTo = (pair: number, role: number) => pair + 1 + role * laneCount;

/** Calls `use` with every feature that a word has for the token `offset` places from it. */
export function forEachWordFeature(word: Word, offset: number, use: (hash: number) => void): void {
  for (const feature of word.wide) use(atOffset(feature, offset));
  if (offset >= -1 && offset <= 1) for (const feature of word.near) use(atOffset(feature, offset));
  if (offset === 0) for (const feature of word.own) use(atOffset(feature, offset));
}

/** How many rows are kept, as powers of two. */
const kept = { pairs: 15, around: 14, situations: 14, shapes: 12, clues: 10 } as const;

/** Numbers of shapes below this fit into the key of a row. */
const mostShapes = 1 << 14;
const beyond = 1 << 30;

/** Rows before the first token and behind the last, for what words give to tokens that are not asked for. */
const margin = 2 * reach;

export class Tagger {
  private readonly model: ModelData;
  private readonly features: KeyTable;
  private readonly weightRows: Runs;
  private readonly store: WordStore;
  /** By word: what it gives to the tokens around it, from the one that is `reach` before it on. */
  private rows = new Int32Array(1024 * rowSize);
  private known = 0;
  /** By pair of neighbours. */
  private readonly pairs = new RowCache(kept.pairs, pairSize);
  /** By the words on both sides of a token. */
  private readonly around = new RowCache(kept.around, laneCount);
  /** By word and situation. */
  private readonly situations = new RowCache(kept.situations, laneCount);
  /** By three shapes and how they touch. */
  private readonly shapes = new RowCache(kept.shapes, laneCount);
  /** By what the article tells of a word. */
  private readonly clues = new RowCache(kept.clues, laneCount);
  /** Sums of the tokens that are scored, with a margin on both sides. */
  private sums = new Int32Array(1024);
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
    const size = (to - from + 2 * margin) * laneCount;
    if (this.sums.length < size) this.sums = new Int32Array(2 * size);
    else this.sums.fill(0, 0, size);
    const { sums, rows, pairs, sink } = this;
    // Each word and each pair gives at once to all tokens that it stands near to.
    let before = edgeWord;
    for (let i = from - reach; i < to + reach; i++) {
      const word = i < first || i >= last ? edgeWord : words[i]!;
      const base = (i - from + margin) * laneCount;
      addLanes(rows, word * rowSize, rowSize, sums, base - reach * laneCount);
      if (i > from - reach) {
        const pair = pairs.place(before, word);
        if (pairs.isNew) this.sumPair(before, word, pair);
        const beside = pairs.rows[pair] !== 0;
        const role = beside ? Role.Before : Role.First;
        const length = (beside ? roleCount : 2) * laneCount;
        addLanes(pairs.rows, givesTo(pair, role), length, sums, base + (role - Role.Second) * laneCount);
      }
      before = word;
    }
    const situation = situationIn(article, view, s);
    let left = from > first ? words[from - 1]! : edgeWord;
    let word = words[from]!;
    for (let i = from; i < to; i++) {
      const base = (i - from + margin) * laneCount;
      const right = i + 1 < last ? words[i + 1]! : edgeWord;
      this.addSituation(word, situation | placeIn(first, i), base);
      this.addAround(left, right, base);
      this.addShapes(left, word, right, glueOf(article, i, first, last), view.figures, base);
      const clues = cluesOf(article, view, this.store, i);
      if (clues) this.addClues(clues, base);
      sink.length = 0;
      phraseFeatures(view, i, last, sink);
      if (sink.length > 0) this.addSink(sums, base);
      left = word;
      word = right;
    }
    for (let i = 0; i < to - from; i++)
      spreadLanes(sums, (i + margin) * laneCount, this.model.scale, out, i * labelCount);
  }

  private sumPair(a: number, b: number, pair: number): void {
    const { rows } = this.pairs;
    for (let role = 0; role < roleCount; role++) {
      this.sink.length = 0;
      pairFeatures(this.store, a, b, role, this.sink);
      const gives = this.addSink(rows, givesTo(pair, role));
      if (gives && (role === Role.Before || role === Role.After)) rows[pair] = 1;
    }
  }

  private addSituation(word: number, situation: number, to: number): void {
    const { situations } = this;
    const base = situations.place(word, situation);
    if (situations.isNew) {
      this.sink.length = 0;
      situationFeatures(this.store, word, situation, this.sink);
      this.addSink(situations.rows, base);
    }
    addLanes(situations.rows, base, laneCount, this.sums, to);
  }

  private addAround(left: number, right: number, to: number): void {
    const { around } = this;
    const base = around.place(left, right);
    if (around.isNew) {
      this.sink.length = 0;
      aroundFeatures(this.store, left, right, this.sink);
      this.addSink(around.rows, base);
    }
    addLanes(around.rows, base, laneCount, this.sums, to);
  }

  private addShapes(
    left: number,
    word: number,
    right: number,
    glue: number,
    figures: number,
    to: number,
  ): void {
    const { shapes, store } = this;
    const a = store.shapeNumbers[left]!;
    const b = store.shapeNumbers[word]!;
    const c = store.shapeNumbers[right]!;
    // The keys of more shapes than fit overlap: such rows are never taken for others, nor found again.
    const isBeyond = (a | b | c) >= mostShapes;
    const manner = (glue << 2) | figures;
    const base = shapes.place((a << 14) | b, (c << 4) | manner | (isBeyond ? beyond : 0));
    if (shapes.isNew || isBeyond) {
      if (!shapes.isNew) shapes.rows.fill(0, base, base + laneCount);
      this.sink.length = 0;
      shapeFeatures(store.shapes[left]!, store.shapes[word]!, store.shapes[right]!, glue, figures, this.sink);
      this.addSink(shapes.rows, base);
    }
    addLanes(shapes.rows, base, laneCount, this.sums, to);
  }

  private addClues(of: number, to: number): void {
    const { clues } = this;
    const base = clues.place(of, 0);
    if (clues.isNew) {
      this.sink.length = 0;
      clueFeatures(of, this.sink);
      this.addSink(clues.rows, base);
    }
    addLanes(clues.rows, base, laneCount, this.sums, to);
  }

  /** Adds what the features in the sink give; tells whether the model knows any of them. */
  private addSink(out: Int32Array, base: number): boolean {
    const { keys, length } = this.sink;
    let known = false;
    for (let k = 0; k < length; k++) if (this.add(keys[k]!, out, base)) known = true;
    return known;
  }

  private add(hash: number, out: Int32Array, base: number): boolean {
    const feature = this.features.find(keyOf(hash));
    if (feature < 0) return false;
    const { rowLabels, rowWeights } = this.model;
    const end = this.weightRows.end(feature);
    for (let k = this.weightRows.start(feature); k < end; k++)
      addToLabel(out, base, rowLabels[k]!, rowWeights[k]!);
    return true;
  }

  /** Computes the rows of words that are new to the store. */
  private complete(): void {
    const { words } = this.store;
    if (this.known === words.length) return;
    if (words.length * rowSize > this.rows.length) {
      const size = Math.max(words.length, this.known * 2);
      this.rows = grown(this.rows, size * rowSize);
    }
    for (; this.known < words.length; this.known++) {
      const word = words[this.known]!;
      for (let offset = -reach; offset <= reach; offset++) {
        // What counts for a token `offset` after the word's place before it.
        const base = this.known * rowSize + (reach - offset) * laneCount;
        forEachWordFeature(word, offset, (hash) => this.add(hash, this.rows, base));
      }
    }
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(length);
  out.set(array);
  return out;
}
