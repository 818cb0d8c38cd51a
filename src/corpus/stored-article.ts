/** One article as the corpus keeps it: packed, since a hundred thousand of them must fit. */
import { type Annotation, entityTypes, type Mention } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Chain, linkArticle } from './article-links.ts';
import type { NameRecord, NameUse } from './name-index.ts';
import type { NameReader } from './parsed-name.ts';
import { rolesBeside } from './role-context.ts';
import { roleKey } from './roles.ts';

export interface StoredArticle {
  /** Number of the article in this corpus. */
  readonly number: number;
  readonly file: string;
  readonly text: string;
  /** The annotation without its mentions. */
  readonly rest: Omit<Annotation, 'entities'>;
  readonly mentions: PackedMentions;
  /** For each mention the index of its name in `names`. */
  readonly nameOf: Uint16Array | Uint32Array;
  readonly names: readonly NameRecord[];
}

const nothing: ReadonlyMap<number, string> = new Map();

/** Mentions as numbers; their text is the article's. */
export class PackedMentions {
  readonly #numbers: Uint32Array;
  /** By index, of the few that people linked by hand. */
  readonly #linkedTo: ReadonlyMap<number, string>;
  readonly length: number;

  constructor(mentions: readonly Mention[]) {
    this.length = mentions.length;
    this.#numbers = new Uint32Array(mentions.length * 3);
    const linked = mentions.flatMap(({ linkedTo }, i) =>
      linkedTo === undefined ? [] : [[i, linkedTo] as const],
    );
    this.#linkedTo = linked.length === 0 ? nothing : new Map(linked);
    mentions.forEach((mention, i) => {
      this.#numbers[3 * i] = mention.start;
      this.#numbers[3 * i + 1] = mention.end;
      this.#numbers[3 * i + 2] = Math.round(mention.confidence * 1e6) * 4 + entityTypes.indexOf(mention.type);
    });
  }

  start(i: number): number {
    return this.#numbers[3 * i]!;
  }

  end(i: number): number {
    return this.#numbers[3 * i + 1]!;
  }

  at(i: number, text: string): Mention {
    const [start, end, rest] = [this.start(i), this.end(i), this.#numbers[3 * i + 2]!];
    const type = entityTypes[rest % 4]!;
    const mention = {
      start,
      end,
      text: text.slice(start, end),
      type,
      confidence: Math.floor(rest / 4) / 1e6,
    };
    const linkedTo = this.#linkedTo.get(i);
    return linkedTo === undefined ? mention : { ...mention, linkedTo };
  }
}

/** What an article contributes to the names of the corpus; the same for the same article. */
export function usesOf(
  annotation: Annotation,
  text: string,
  number: number,
  reader: NameReader,
  lexicon: Lexicon,
): { readonly uses: readonly NameUse[]; readonly chains: readonly Chain[] } {
  const chains = mergeByKey(linkArticle(annotation.entities, reader));
  const country = mainCountry(chains);
  const about = country === '' ? {} : { country, implied: true };
  const uses = chains.map(({ key, name, mentions }): NameUse => {
    const members = mentions.map((i) => annotation.entities[i]!);
    const roles = new Set<string>();
    if (name.kind === 'person') {
      for (const { start, end } of members.slice(0, 8))
        for (const role of rolesBeside(text, start, end, lexicon))
          roles.add(roleKey(role.country === '' ? { ...role, ...about } : role, annotation.publishedOn));
    }
    return {
      key,
      type: members[0]!.type,
      name,
      article: number,
      mentions: members.length,
      forms: new Set(members.map((mention) => mention.text)),
      roles,
    };
  });
  return { uses, chains };
}

/** The country an article names most, by name or by its people; '' where two are named equally often. */
function mainCountry(chains: readonly Chain[]): string {
  const counts = new Map<string, number>();
  for (const { name, mentions } of chains) {
    const country = name.kind === 'place' ? name.country : name.kind === 'misc' ? name.demonymOf : '';
    if (country !== '') counts.set(country, (counts.get(country) ?? 0) + mentions.length);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : '';
}

/** Two chains of one article may have come to the same key: then they are one. */
function mergeByKey(chains: readonly Chain[]): Chain[] {
  const byKey = new Map<string, Chain>();
  for (const chain of chains) {
    const same = byKey.get(chain.key);
    const mentions = same ? [...same.mentions, ...chain.mentions].sort((a, b) => a - b) : chain.mentions;
    byKey.set(chain.key, { ...(same ?? chain), mentions });
  }
  return [...byKey.values()];
}
