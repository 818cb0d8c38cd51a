/**
 * Features of a word by itself, whatever stands around it. They are computed once for each distinct word
 * and cached by `word-store.ts`.
 */
import { CharKind, charKind } from '../text/characters.ts';
import { hashString, mix } from './hash.ts';
import { extendPhrase, type Lookups, phraseStart } from './lookups.ts';
import { planeAt } from './planes.ts';
import { shapeOf } from './shape.ts';

export enum WordFlag {
  /** Starts with a capital. */
  Capital = 1,
  /** Has two letters or more, all of them capitals. */
  AllCaps = 2,
  Lower = 4,
  Digit = 8,
  Punctuation = 16,
  /** Longer phrases of the gazetteers start with it. */
  OpensPhrase = 32,
  /** A single capital, with or without a full stop. */
  Initial = 64,
  /** Has a capital anywhere: "eBay". */
  AnyCapital = 128,
  /** Among the 250 most common words of English, in lower case. */
  Common = 256,
}

const commonRank = 5;

/** A word as the model sees it. */
export interface Word {
  readonly flags: number;
  /** Hash of the lower-cased form. */
  readonly lower: number;
  /** Hash of the form that gazetteers know. */
  readonly form: number;
  /** Hash of the short shape. */
  readonly shape: number;
  /** Kinds of the gazetteers. */
  readonly mask: number;
  /** Bits of `Topic`. */
  readonly topic: number;
  /** Its clusters, coarse to fine, set after set; -1 where it has none. */
  readonly clusters: readonly number[];
  /** Hashes of its features, by how far from it they count. The first of `own` and of `wide` name the word. */
  readonly own: readonly number[];
  readonly near: readonly number[];
  readonly wide: readonly number[];
}

/** How many template numbers are reserved for the features of words by themselves. */
enum Template {
  lower = 1,
  raw = 2,
  shape = 3,
  longShape = 4,
  prefix = 5,
  suffix = 6,
  mask = 7,
  kind = 8,
  rank = 9,
  rankShape = 10,
  cluster = 16,
}

/** One spelling for apostrophes, hyphens and digits. */
function normalize(word: string): string {
  let out = word;
  if (/[‘’ʼ`´′ʻ]/.test(out)) out = out.replace(/[‘’ʼ`´′ʻ]/g, "'");
  if (/[‐‑]/.test(out)) out = out.replace(/[‐‑]/g, '-');
  if (/[“”„«»]/.test(out)) out = '"';
  if (/\d/.test(out)) out = out.replace(/\d/g, '0');
  return out;
}

/** The lower-cased, accent-free form under which clusters and gazetteers know a word. */
export function lookupForm(word: string): string {
  const lower = word.toLowerCase();
  return /[^\u0000-\u007f]/.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[‘’ʼ`´′ʻ]/g, "'")
    : lower;
}

/** All that is known of a word. `surface` is a token's text. */
export function describeWord(surface: string, lookups: Lookups): Word {
  const word = normalize(surface.length > 60 ? surface.slice(0, 60) : surface);
  const lowered = word.toLowerCase();
  const { long, short } = shapeOf(word);
  const form = lookupForm(word);
  const formHash = hashString(form);
  const mask = lookups.phraseMask(extendPhrase(phraseStart, formHash));
  const index = vocabularyIndex(form, formHash, lookups);
  const rank = index < 0 ? 0 : lookups.data.ranks[index]!;
  const clusters = clustersOf(index, lookups);
  const lower = hashString(lowered);
  const shape = hashString(short);

  const wide = [mix(Template.lower, lower), mix(Template.shape, shape)];
  const near = [mix(Template.mask, mask), mix(Template.rank, rank)];
  const own = [
    mix(Template.raw, hashString(word)),
    mix(Template.longShape, hashString(long)),
    mix(mix(Template.rankShape, rank), shape),
  ];
  clusters.forEach((cluster, level) => {
    wide.push(mix(Template.cluster + level, cluster + 1));
  });
  for (let bit = 0; bit < 16; bit++) if (mask & (1 << bit)) near.push(mix(Template.kind, bit));
  for (let n = 1; n <= 4; n++) {
    if (lowered.length <= n) break;
    own.push(mix(Template.prefix, hashString(lowered.slice(0, n))));
    const suffix = mix(Template.suffix, hashString(lowered.slice(-n)));
    if (n === 3) near.push(suffix);
    else own.push(suffix);
  }
  return {
    flags:
      flagsOf(word, lookups, formHash) |
      (lowered === word && rank > 0 && rank <= commonRank ? WordFlag.Common : 0),
    lower,
    form: formHash,
    shape,
    mask,
    topic: lookups.topicOf(clusters[1] ?? -1),
    clusters,
    own,
    near,
    wide,
  };
}

/** Index of a word in the vectors' vocabulary, or -1. */
function vocabularyIndex(form: string, formHash: number, lookups: Lookups): number {
  const index = lookups.clusterIndex(formHash);
  // Abbreviations are there without their full stop.
  return index < 0 && form.endsWith('.') ? lookups.clusterIndex(hashString(form.slice(0, -1))) : index;
}

function clustersOf(index: number, lookups: Lookups): number[] {
  const out: number[] = [];
  lookups.data.clusters.forEach((finest, set) => {
    const cluster = index < 0 ? 0 : planeAt(finest, index);
    for (const level of lookups.data.coarser[set]!) out.push(cluster ? planeAt(level, cluster - 1) : -1);
    out.push(cluster - 1);
  });
  return out;
}

function flagsOf(word: string, lookups: Lookups, formHash: number): number {
  const first = charKind(word.charCodeAt(0));
  let flags = 0;
  if (first === CharKind.Upper) flags |= WordFlag.Capital;
  else if (first === CharKind.Lower) flags |= WordFlag.Lower;
  else if (first === CharKind.Digit) flags |= WordFlag.Digit;
  else if (first !== CharKind.Caseless) flags |= WordFlag.Punctuation;
  if (first === CharKind.Upper) {
    if (word.length === 1 || (word.length === 2 && word[1] === '.')) flags |= WordFlag.Initial;
    else if (!/\p{Ll}/u.test(word)) flags |= WordFlag.AllCaps;
  }
  if (/\p{Lu}/u.test(word)) flags |= WordFlag.AnyCapital;
  if (lookups.opensPhrase(formHash)) flags |= WordFlag.OpensPhrase;
  return flags;
}
