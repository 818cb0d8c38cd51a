/** Features of a token that depend on what stands around it, in its sentence and in its article. */
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import type { DocumentView } from './document-view.ts';
import { mix } from './hash.ts';
import { WordFlag } from './word-features.ts';
import type { WordStore } from './word-store.ts';

/** Words this far to the left and right of a token have features of their own. */
export const reach = 2;

/** Hash of a feature of the word `offset` places away. */
export const atOffset = (feature: number, offset: number) => mix(feature, 0x5eed + offset);

enum Template {
  shapePair = 101,
  shapeTriple = 102,
  wordPair = 103,
  clusterPair = 104,
  clusterAround = 105,
  position = 106,
  style = 107,
  phrase = 109,
  phraseNext = 110,
  clue = 111,
  maskPair = 113,
  block = 114,
  kindShape = 115,
  wordsAround = 116,
  wordsLeft = 117,
  wordsRight = 118,
  topicMask = 119,
  topicShape = 120,
  topicCluster = 121,
  // Followed by a few numbers of their own.
  figures = 200,
  glue = 210,
}

/** Appends the keys of one token's context features to a buffer that the caller owns. */
export interface FeatureSink {
  readonly keys: Uint32Array;
  length: number;
}

const blockNumbers: Readonly<Record<string, number>> = {
  prose: 0,
  headline: 1,
  heading: 2,
  list: 3,
  table: 4,
  code: 5,
  quote: 0,
  frontmatter: 5,
};

/** What of its place in the article counts for a word of sentence `s`, as one number (see `situationFeatures`). */
export function situationIn(article: ArticleText, view: DocumentView, s: number): number {
  const kind = blockNumbers[article.blocks[article.sentences[s]!.block]!.kind]!;
  return (view.style[s]! << 2) | (kind << 4) | (view.topic << 8);
}

/** What its place in the sentence adds to that: the first token, the second, or any other. */
export const placeIn = (first: number, i: number): number => (i === first ? 1 : i === first + 1 ? 2 : 0);

/** Features of a word in a situation. */
export function situationFeatures(
  store: WordStore,
  word: number,
  situation: number,
  sink: FeatureSink,
): void {
  const start = situation & 3;
  const style = (situation >> 2) & 3;
  const kind = (situation >> 4) & 15;
  const topic = situation >> 8;
  const shape = store.shapes[word]!;
  const mask = store.masks[word]!;
  const { keys } = sink;
  let n = sink.length;
  keys[n++] = mix(mix(Template.position, start), shape);
  keys[n++] = mix(mix(Template.style, style), shape);
  keys[n++] = mix(mix(Template.block, kind * 4 + style), mask);
  keys[n++] = mix(mix(Template.kindShape, kind * 4 + start), shape);
  keys[n++] = mix(mix(Template.topicMask, topic), mask);
  keys[n++] = mix(mix(Template.topicShape, topic), shape);
  keys[n++] = mix(mix(Template.topicCluster, topic), store.middle[word]!);
  sink.length = n;
}

/** Where a token stands to a pair of neighbouring words, left to right: before, the first, the second, after. */
export enum Role {
  Before = 0,
  First = 1,
  Second = 2,
  After = 3,
}
export const roleCount = 4;

/** Features that the pair of words a, b gives to the token in a role; the first names the words. */
export function pairFeatures(store: WordStore, a: number, b: number, role: number, sink: FeatureSink): void {
  const { keys } = sink;
  let n = sink.length;
  const lowers = (which: number) => mix(mix(which, store.lowerHashes[a]!), store.lowerHashes[b]!);
  if (role === Role.After) keys[n++] = lowers(Template.wordsLeft);
  else if (role === Role.Before) keys[n++] = lowers(Template.wordsRight);
  else {
    const side = role === Role.First ? 50 : 0;
    keys[n++] = lowers(Template.wordPair + side);
    keys[n++] = mix(mix(Template.shapePair + side, store.shapes[a]!), store.shapes[b]!);
    keys[n++] = mix(mix(Template.clusterPair + side, store.middle[a]!), store.middle[b]!);
    keys[n++] = mix(mix(Template.maskPair + side, store.masks[a]!), store.masks[b]!);
  }
  sink.length = n;
}

/** How token `i` of the sentence from `first` to `last` touches its neighbours: bit 1 the one before, bit 2 the one after. */
export function glueOf({ tokens }: ArticleText, i: number, first: number, last: number): number {
  return (
    (i > first && tokens.end[i - 1] === tokens.start[i] ? 1 : 0) |
    (i + 1 < last && tokens.start[i + 1] === tokens.end[i] ? 2 : 0)
  );
}

/** Features of the shapes of three words in a row, given for the middle one. */
export function shapeFeatures(
  left: number,
  shape: number,
  right: number,
  glue: number,
  figures: number,
  sink: FeatureSink,
): void {
  const { keys } = sink;
  const leftShape = mix(Template.shapeTriple, left);
  keys[sink.length++] = mix(mix(leftShape, shape), right);
  keys[sink.length++] = mix(mix(leftShape, Template.figures + figures), shape);
  keys[sink.length++] = mix(mix(leftShape, Template.glue + glue), right);
}

/**
 * What the article tells of the word elsewhere (bits of `Clue`, low 16 bits) and how it is written here
 * (above); 0 where it tells nothing.
 */
export function cluesOf(article: ArticleText, view: DocumentView, store: WordStore, i: number): number {
  const word = view.words[i]!;
  const flags = store.flags[word]!;
  const { tokens } = article;
  if (tokens.kind[i] !== TokenKind.Word || (flags & (WordFlag.Capital | WordFlag.Lower)) === 0) return 0;
  const clues = view.clues[store.lowers[word]!]!;
  const capital = flags & (WordFlag.Capital | WordFlag.AllCaps);
  if (clues < 2 && (clues === 0 || capital === 0)) return 0;
  const s = tokens.sentence[i]!;
  const start = i === article.sentences[s]!.first ? 1 : 0;
  return clues | ((capital | (view.style[s]! << 2) | (start << 4)) << 16);
}

/** Features of what `cluesOf` gave. */
export function clueFeatures(clues: number, sink: FeatureSink): void {
  const { keys } = sink;
  const manner = clues >>> 16;
  const salt = mix(Template.clue, (manner & 3) + (((manner >> 2) & 3) << 8) + (manner >> 4) * 4096);
  for (let bit = 0; bit < 16; bit++) if (clues & (1 << bit)) keys[sink.length++] = mix(salt, bit);
  keys[sink.length++] = mix(salt, 100 + (clues & 7));
}

/** Features of the words on both sides of a token; the first names them. */
export function aroundFeatures(store: WordStore, left: number, right: number, sink: FeatureSink): void {
  const { keys } = sink;
  keys[sink.length++] = mix(mix(Template.wordsAround, store.lowerHashes[left]!), store.lowerHashes[right]!);
  keys[sink.length++] = mix(Template.clusterAround, (store.coarse[left]! << 8) | store.coarse[right]!);
}

/** Features of the phrases that token `i` is part of, or that begin behind it in its sentence. */
export function phraseFeatures({ phrases }: DocumentView, i: number, last: number, sink: FeatureSink): void {
  const { keys } = sink;
  let n = sink.length;
  const phrase = phrases[i]!;
  if (phrase) {
    const part = phrase >>> 16;
    for (let bit = 0; bit < 16; bit++)
      if (phrase & (1 << bit)) keys[n++] = mix(Template.phrase, part * 16 + bit);
  }
  if (i + 1 < last && phrases[i + 1]! >>> 16 === 1)
    keys[n++] = mix(Template.phraseNext, phrases[i + 1]! & 0xffff);
  sink.length = n;
}
