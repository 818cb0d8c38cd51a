/** Turns gold documents into sequences of features and labels, with the code that runs in the product. */
import type { EntityType } from '../../src/annotation.ts';
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
  shapeFeatures,
  situationFeatures,
  situationIn,
} from '../../src/entities/context-features.ts';
import { type DocumentView, DocumentViewer } from '../../src/entities/document-view.ts';
import { beginOf, labelCount, outside } from '../../src/entities/labels.ts';
import type { Lookups } from '../../src/entities/lookups.ts';
import { forEachWordFeature } from '../../src/entities/tagger.ts';
import { edgeWord, WordStore } from '../../src/entities/word-store.ts';
import type { ArticleText } from '../../src/text/article-text.ts';
import { readArticle } from '../../src/text/read-article.ts';
import type { GoldDocument, GoldSpan } from './conll.ts';

/**
 * Runs of active tokens of sentences as flat arrays: token t of run s is sentenceStart[s] + t.
 */
export interface Examples {
  readonly sentenceStart: Uint32Array;
  /** Bit 1: other tokens of the sentence come before, bit 2: after; they are O. */
  readonly edges: Uint8Array;
  readonly domain: Uint8Array;
  readonly labels: Uint8Array;
  /** Features of token t: features[featureStart[t] … featureStart[t + 1]], as numbers. */
  readonly featureStart: Uint32Array;
  readonly features: Uint32Array;
  /** Hash of each numbered feature. */
  readonly hashes: Uint32Array;
  /** 1 for features that name words, which new texts may never use. */
  readonly namesWords: Uint8Array;
}

export interface Corpus {
  readonly domain: number;
  readonly documents: readonly GoldDocument[];
}

/** Labels of all tokens of an article, by its gold spans. A span that cuts a token counts for all of it. */
export function labelTokens(article: ArticleText, spans: readonly GoldSpan[]): Uint8Array {
  const { tokens } = article;
  const labels = new Uint8Array(tokens.length);
  let i = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (i < tokens.length && tokens.end[i]! <= span.start) i++;
    const first = i;
    while (i < tokens.length && tokens.start[i]! < span.end && tokens.sentence[i] === tokens.sentence[first])
      i++;
    if (i > first) writeSpan(labels, first, i - 1, span.type);
  }
  return labels;
}

function writeSpan(labels: Uint8Array, first: number, last: number, type: EntityType): void {
  const begin = beginOf(type);
  if (first === last) labels[first] = begin + 3;
  else {
    labels[first] = begin;
    for (let i = first + 1; i < last; i++) labels[i] = begin + 1;
    labels[last] = begin + 2;
  }
}

/** A growing array of 32-bit numbers. */
class Numbers {
  values = new Uint32Array(1 << 16);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
  done(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Numbers hashes in the order they are met (open addressing; 0 means free). */
class HashNumbers {
  private keys = new Uint32Array(1 << 22);
  private values = new Uint32Array(1 << 22);
  readonly hashes = new Numbers();
  readonly namesWords: number[] = [];

  number(hash: number, namesWords: boolean): number {
    const key = hash || 1;
    const mask = this.keys.length - 1;
    let at = Math.imul(key, 0x9e3779b1) >>> 0;
    for (at &= mask; this.keys[at] !== 0; at = (at + 1) & mask)
      if (this.keys[at] === key) return this.values[at]!;
    this.keys[at] = key;
    this.values[at] = this.hashes.length;
    this.hashes.push(hash);
    this.namesWords.push(namesWords ? 1 : 0);
    if (this.hashes.length * 2 > this.keys.length) this.grow();
    return this.hashes.length - 1;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint32Array(keys.length * 2);
    const mask = this.keys.length - 1;
    for (let k = 0; k < keys.length; k++) {
      if (keys[k] === 0) continue;
      let at = (Math.imul(keys[k]!, 0x9e3779b1) >>> 0) & mask;
      while (this.keys[at] !== 0) at = (at + 1) & mask;
      this.keys[at] = keys[k]!;
      this.values[at] = values[k]!;
    }
  }
}

/** Extracts all examples, keeping features that occur at least `cutoff` times. */
export function makeExamples(corpora: readonly Corpus[], lookups: Lookups, cutoff: number): Examples {
  const numbers = new HashNumbers();
  const sentenceStart = new Numbers();
  const domain: number[] = [];
  const edges: number[] = [];
  const labels: number[] = [];
  const featureStart = new Numbers();
  const features = new Numbers();
  const sink: FeatureSink = { keys: new Uint32Array(256), length: 0 };
  const store = new WordStore(lookups);
  const viewer = new DocumentViewer(store);
  for (const corpus of corpora)
    for (const document of corpus.documents) {
      const article = readArticle('a.txt', document.text);
      const view = viewer.view(article);
      const gold = labelTokens(article, document.entities);
      for (const { first, last } of article.sentences)
        for (let from = first; from < last; from++) {
          if (!view.active[from]) continue;
          let to = from;
          while (to < last && view.active[to]) to++;
          sentenceStart.push(labels.length);
          domain.push(corpus.domain);
          edges.push((from > first ? 1 : 0) | (to < last ? 2 : 0));
          for (; from < to; from++) {
            labels.push(gold[from]!);
            featureStart.push(features.length);
            forEachFeature(article, view, store, from, sink, (hash, namesWords) =>
              features.push(numbers.number(hash, namesWords)),
            );
          }
        }
    }
  sentenceStart.push(labels.length);
  featureStart.push(features.length);
  return prune(
    {
      sentenceStart: sentenceStart.done(),
      domain: Uint8Array.from(domain),
      edges: Uint8Array.from(edges),
      labels: Uint8Array.from(labels),
      featureStart: featureStart.done(),
      features: features.done(),
      hashes: numbers.hashes.done(),
      namesWords: Uint8Array.from(numbers.namesWords),
    },
    cutoff,
  );
}

/** Every feature of token `i`: the same that `Tagger` sums up. */
function forEachFeature(
  article: ArticleText,
  view: DocumentView,
  store: WordStore,
  i: number,
  sink: FeatureSink,
  use: (hash: number, namesWords: boolean) => void,
): void {
  const { first, last } = article.sentences[article.tokens.sentence[i]!]!;
  const wordAt = (at: number) => (at < first || at >= last ? edgeWord : view.words[at]!);
  for (let offset = -reach; offset <= reach; offset++) {
    const word = store.words[wordAt(i + offset)]!;
    const lower = atOffset(word.wide[0]!, offset);
    const raw = atOffset(word.own[0]!, offset);
    forEachWordFeature(word, offset, (hash) => use(hash, hash === lower || hash === raw));
  }
  const emit = (firstNamesWords: boolean, write: () => void) => {
    sink.length = 0;
    write();
    for (let k = 0; k < sink.length; k++) use(sink.keys[k]!, firstNamesWords && k === 0);
  };
  const pair = (a: number, b: number, role: number) =>
    emit(true, () => pairFeatures(store, wordAt(a), wordAt(b), role, sink));
  pair(i - 1, i, Role.Second);
  pair(i, i + 1, Role.First);
  pair(i - 2, i - 1, Role.After);
  pair(i + 1, i + 2, Role.Before);
  emit(true, () => {
    aroundFeatures(store, wordAt(i - 1), wordAt(i + 1), sink);
    phraseFeatures(view, i, last, sink);
  });
  emit(false, () => {
    const s = article.tokens.sentence[i]!;
    situationFeatures(store, wordAt(i), situationIn(article, view, s) | placeIn(first, i), sink);
    const shape = (at: number) => store.shapes[wordAt(at)]!;
    shapeFeatures(shape(i - 1), shape(i), shape(i + 1), glueOf(article, i, first, last), view.figures, sink);
    const clues = cluesOf(article, view, store, i);
    if (clues) clueFeatures(clues, sink);
  });
}

/** Drops rare features and numbers the others anew. */
function prune(all: Examples, cutoff: number): Examples {
  const counts = new Uint32Array(all.hashes.length);
  for (const feature of all.features) counts[feature]!++;
  const renumbered = new Int32Array(all.hashes.length).fill(-1);
  const hashes: number[] = [];
  const namesWords: number[] = [];
  for (let f = 0; f < counts.length; f++)
    if (counts[f]! >= cutoff) {
      renumbered[f] = hashes.length;
      hashes.push(all.hashes[f]!);
      namesWords.push(all.namesWords[f]!);
    }
  const featureStart = new Uint32Array(all.featureStart.length);
  const features = all.features;
  let length = 0;
  for (let t = 0; t + 1 < featureStart.length; t++) {
    featureStart[t] = length;
    for (let k = all.featureStart[t]!; k < all.featureStart[t + 1]!; k++) {
      const feature = renumbered[features[k]!]!;
      if (feature >= 0) features[length++] = feature;
    }
  }
  featureStart[featureStart.length - 1] = length;
  return {
    ...all,
    featureStart,
    features: features.subarray(0, length),
    hashes: Uint32Array.from(hashes),
    namesWords: Uint8Array.from(namesWords),
  };
}

/** Number of labels, for those who size arrays by it. */
export { labelCount, outside };
