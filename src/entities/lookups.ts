/**
 * What the model knows of words and phrases before it sees a text: clusters of words with similar use, and
 * gazetteers (lists of names by kind). Both are keyed by hashes of lower-cased words.
 */
import { hashString, keyOf, mix } from './hash.ts';
import { KeyTable, type KeyTableData } from './key-table.ts';
import { type Planes, planeAt } from './planes.ts';

/** Kinds of names in the gazetteers; each is a bit of a mask. */
export const gazetteerKinds = [
  'given',
  'family',
  'person',
  'country',
  'demonym',
  'capital',
  'city',
  'town',
  'region',
  'water',
  'organization',
  'company',
  'agency',
  'title',
  'orgWord',
  'other',
] as const;
export type GazetteerKind = (typeof gazetteerKinds)[number];
export const kindBit = (kind: GazetteerKind) => 1 << gazetteerKinds.indexOf(kind);
/** The mask of several kinds. */
export const kindsBits = (...kinds: readonly GazetteerKind[]) =>
  kinds.map(kindBit).reduce((mask, bit) => mask | bit, 0);

/** Ranks are floor(log2(position + 1)) - 2: up to here, the first 8,000 words. */
const commonRank = 10;

/** Phrases longer than this are not looked up. */
export const maxPhraseLength = 7;

/** Hash of a phrase of lower-cased words, built word by word. */
export const phraseStart = 0x1234567;
export const extendPhrase = (phrase: number, wordHash: number) => mix(phrase, wordHash);

export interface LookupData {
  /** Keys of words that have clusters. */
  readonly clusterKeys: KeyTableData;
  /** How common each of these words is: 1 (most) to 15. */
  readonly ranks: Uint8Array;
  /** For each set of clusters, the finest cluster of each word, plus one. */
  readonly clusters: readonly Planes[];
  /** For each set, for each of its finest clusters, the cluster at each coarser level. */
  readonly coarser: readonly (readonly Planes[])[];
  /** Keys of phrases (one word or more), and the mask of their kinds. */
  readonly phraseKeys: KeyTableData;
  readonly phraseMasks: Planes;
  /** Keys of first words of phrases of two words or more. */
  readonly openingKeys: KeyTableData;
}

/** What articles are about, as far as it changes what names mean: a city beats another only in sports. */
export enum Topic {
  Sports = 1,
  Business = 2,
}

const topicWords: readonly (readonly [bit: number, words: string])[] = [
  [
    Topic.Sports,
    'soccer football cricket tennis baseball basketball hockey league championship tournament innings striker midfielder coach scored goals halftime playoffs wickets',
  ],
  [Topic.Business, 'shares stocks profit revenue earnings investors traders futures quarterly dividend'],
];

export class Lookups {
  readonly data: LookupData;
  private readonly clusterTable: KeyTable;
  private readonly phraseTable: KeyTable;
  private readonly openingTable: KeyTable;

  private readonly topics = new Map<number, number>();

  constructor(data: LookupData) {
    this.data = data;
    this.clusterTable = new KeyTable(data.clusterKeys);
    this.phraseTable = new KeyTable(data.phraseKeys);
    this.openingTable = new KeyTable(data.openingKeys);
    for (const [bit, words] of topicWords)
      for (const word of words.split(' ')) {
        const cluster = this.middleCluster(word);
        if (cluster >= 0) this.topics.set(cluster, (this.topics.get(cluster) ?? 0) | bit);
      }
  }

  /** Bits of `Topic` that words of a cluster (of the middle level of the first set) speak for. */
  topicOf(cluster: number): number {
    return this.topics.get(cluster) ?? 0;
  }

  private middleCluster(word: string): number {
    const index = this.clusterIndex(hashString(word));
    const [finest] = this.data.clusters;
    const middle = this.data.coarser[0]?.[1];
    const cluster = index < 0 || !finest ? 0 : planeAt(finest, index);
    return cluster === 0 || !middle ? -1 : planeAt(middle, cluster - 1);
  }

  /** Index of a word (by the hash of its lower-cased form) among those with clusters, or -1. */
  clusterIndex(wordHash: number): number {
    return this.clusterTable.find(keyOf(wordHash));
  }

  /** Whether a lower-case word is among the few thousand that texts use most. */
  isCommon(word: string): boolean {
    const index = this.clusterIndex(hashString(word));
    return index >= 0 && this.data.ranks[index]! <= commonRank;
  }

  /** Whether a lower-case word is neither a word of any text nor a name in the gazetteers. */
  isUnknown(word: string): boolean {
    const hash = hashString(word);
    return this.clusterIndex(hash) < 0 && this.phraseMask(extendPhrase(phraseStart, hash)) === 0;
  }

  /** Kinds of a phrase, by its hash; 0 where it is in no gazetteer. */
  phraseMask(phrase: number): number {
    const index = this.phraseTable.find(keyOf(phrase));
    return index < 0 ? 0 : planeAt(this.data.phraseMasks, index);
  }

  /** Whether a longer phrase starts with this word. */
  opensPhrase(wordHash: number): boolean {
    return this.openingTable.find(keyOf(wordHash)) >= 0;
  }
}
