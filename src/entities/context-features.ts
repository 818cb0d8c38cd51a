/** Features of a token that depend on what stands around it, in its sentence and in its article. */
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import type { DocumentView } from './document-view.ts';
import { mix } from './hash.ts';
import { WordFlag } from './word-features.ts';
import { edgeWord, type WordStore } from './word-store.ts';

/** Words this far to the left and right of a token have features of their own. */
export const reach = 2;

/** Hash of a feature of the word `offset` places away. */
export const atOffset = (feature: number, offset: number) => mix(feature, 0x5eed + offset);

const template = {
  shapePair: 101,
  shapeTriple: 102,
  wordPair: 103,
  clusterPair: 104,
  clusterAround: 105,
  position: 106,
  style: 107,
  glue: 108,
  phrase: 109,
  phraseNext: 110,
  clue: 111,
  clueSet: 112,
  maskPair: 113,
  block: 114,
  kindShape: 115,
  wordsAround: 116,
  wordsLeft: 117,
  wordsRight: 118,
  topicMask: 119,
  topicShape: 120,
  topicCluster: 121,
  figures: 122,
} as const;

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

/** Appends the context features of token `i`. */
export function contextFeatures(
  article: ArticleText,
  view: DocumentView,
  store: WordStore,
  i: number,
  sink: FeatureSink,
): void {
  const { tokens, sentences, blocks } = article;
  const s = tokens.sentence[i]!;
  const { first, last, block } = sentences[s]!;
  const { words } = view;
  const word = words[i]!;
  const before = i > first ? words[i - 1]! : edgeWord;
  const after = i + 1 < last ? words[i + 1]! : edgeWord;
  const here = store.words[word]!;
  const left = store.words[before]!;
  const right = store.words[after]!;
  const { keys } = sink;
  let n = sink.length;

  keys[n++] = mix(mix(template.shapePair, left.shape), here.shape);
  keys[n++] = mix(mix(template.shapePair + 50, here.shape), right.shape);
  keys[n++] = mix(mix(mix(template.shapeTriple, left.shape), here.shape), right.shape);
  keys[n++] = mix(mix(template.wordPair, left.lower), here.lower);
  keys[n++] = mix(mix(template.wordPair + 50, here.lower), right.lower);
  keys[n++] = mix(mix(template.wordsAround, left.lower), right.lower);
  const farLeft = store.words[i > first + 1 ? words[i - 2]! : edgeWord]!;
  const farRight = store.words[i + 2 < last ? words[i + 2]! : edgeWord]!;
  keys[n++] = mix(mix(template.wordsLeft, farLeft.lower), left.lower);
  keys[n++] = mix(mix(template.wordsRight, right.lower), farRight.lower);
  const coarse = here.clusters[1]! + 1;
  keys[n++] = mix(mix(template.clusterPair, left.clusters[1]! + 1), coarse);
  keys[n++] = mix(mix(template.clusterPair + 50, coarse), right.clusters[1]! + 1);
  keys[n++] = mix(mix(template.clusterAround, left.clusters[0]! + 1), right.clusters[0]! + 1);
  keys[n++] = mix(mix(template.maskPair, left.mask), here.mask);
  keys[n++] = mix(mix(template.maskPair + 50, here.mask), right.mask);

  const style = view.style[s]!;
  const start = i === first ? 1 : i === first + 1 ? 2 : 0;
  const kind = blockNumbers[blocks[block]!.kind]!;
  keys[n++] = mix(mix(template.position, start), here.shape);
  keys[n++] = mix(mix(template.style, style), here.shape);
  keys[n++] = mix(mix(template.block, kind * 4 + style), here.mask);
  keys[n++] = mix(mix(template.kindShape, kind * 4 + start), here.shape);

  keys[n++] = mix(mix(template.topicMask, view.topic), here.mask);
  keys[n++] = mix(mix(template.topicShape, view.topic), here.shape);
  keys[n++] = mix(mix(template.topicCluster, view.topic), coarse);
  keys[n++] = mix(mix(template.figures, view.figures), mix(left.shape, here.shape));

  const glued =
    (i > first && tokens.end[i - 1] === tokens.start[i] ? 1 : 0) |
    (i + 1 < last && tokens.start[i + 1] === tokens.end[i] ? 2 : 0);
  keys[n++] = mix(mix(template.glue, glued), mix(left.shape, right.shape));

  const phrase = view.phrases[i]!;
  if (phrase) {
    const part = phrase >>> 16;
    for (let bit = 0; bit < 16; bit++)
      if (phrase & (1 << bit)) keys[n++] = mix(template.phrase, part * 16 + bit);
  }
  if (i + 1 < last && view.phrases[i + 1]! >>> 16 === 1)
    keys[n++] = mix(template.phraseNext, view.phrases[i + 1]! & 0xffff);

  if (tokens.kind[i] === TokenKind.Word && store.flags[word]! & (WordFlag.Capital | WordFlag.Lower)) {
    const clues = view.clues[store.lowers[word]!]!;
    const capital = store.flags[word]! & (WordFlag.Capital | WordFlag.AllCaps);
    if (clues > 1 || (clues && capital)) {
      const salt = capital + (style << 8) + (start === 1 ? 4096 : 0);
      for (let bit = 0; bit < 16; bit++)
        if (clues & (1 << bit)) keys[n++] = mix(mix(template.clue, bit), salt);
      keys[n++] = mix(mix(template.clueSet, clues & 7), salt);
    }
  }
  sink.length = n;
}
