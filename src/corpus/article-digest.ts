/**
 * What the corpus needs of one article, apart from its text: its annotation, and the names it mentions. A
 * pure function of annotation, text and lexicon, so that any process can make it and a store can keep it.
 */
import type { Annotation, EntityType } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { hashText } from '../text/hash.ts';
import { lineStarts } from '../text/line-positions.ts';
import { type Chain, linkArticle } from './article-links.ts';
import type { NameReader } from './parsed-name.ts';
import { type Prints, printsOf } from './passages/fingerprints.ts';
import { type Role, rolesBeside } from './role-context.ts';
import { roleKey } from './roles.ts';
import { sketchOf } from './sketch.ts';

/** A name of the article, with all of its mentions there. */
export interface DigestName {
  /** Key of the name, the same in every article that writes it so. */
  readonly key: string;
  readonly type: EntityType;
  /** The fullest form, which reads as a name with this key. */
  readonly form: string;
  /** Offices beside its mentions, without a date (`roleKey`). */
  readonly roles: readonly string[];
}

export interface ArticleDigest {
  readonly annotation: Annotation;
  readonly names: readonly DigestName[];
  /** For each mention of the annotation the index of its name. */
  readonly nameOf: readonly number[];
  /** Equal for near-duplicate articles. */
  readonly sketch: number;
  /** By which its passages are found again in other articles. */
  readonly prints: Prints;
  /** Offsets at which the lines of the text start. */
  readonly lines: Uint32Array;
  /** Length of the text in UTF-16 code units, and a hash of it: whether a text is the one digested. */
  readonly length: number;
  readonly hash: number;
}

/** Mentions of a name whose surroundings are looked at for an office. */
const lookedAt = 8;

export function digestArticle(
  annotation: Annotation,
  text: string,
  reader: NameReader,
  lexicon: Lexicon,
): ArticleDigest {
  const chains = mergeByKey(linkArticle(annotation.entities, reader));
  const nameOf = new Array<number>(annotation.entities.length).fill(0);
  const found = chains.map(({ name, mentions }, i) => {
    for (const mention of mentions) nameOf[mention] = i;
    if (name.kind !== 'person') return [];
    return mentions.slice(0, lookedAt).flatMap((mention) => {
      const { start, end } = annotation.entities[mention]!;
      return rolesBeside(text, start, end, lexicon).map((role) => ({ role, mention }));
    });
  });
  const complete = countriesMeant(found.flat(), chains, lexicon);
  const names = chains.map(({ key, form, mentions }, i): DigestName => {
    const roles = new Set(found[i]!.flatMap(complete).map((role) => roleKey(role, null)));
    return { key, type: annotation.entities[mentions[0]!]!.type, form, roles: [...roles] };
  });
  return {
    annotation,
    names,
    nameOf,
    sketch: sketchOf(text),
    prints: printsOf(text),
    lines: lineStarts(text),
    length: text.length,
    hash: hashText(text),
  };
}

/** Countries that an office without one may be of. */
const mostImplied = 3;

/** An office beside a mention. */
interface Beside {
  readonly role: Role;
  readonly mention: number;
}

/** The country that a name is, or whose people it is; '' for others. */
const countryOf = ({ name }: Chain): string =>
  name.kind === 'place' ? name.country : name.kind === 'misc' ? name.demonymOf : '';

/** The countries an article names, by name or by their people, the most frequent first. */
function mainCountries(chains: readonly Chain[]): string[] {
  const counts = new Map<string, number>();
  for (const chain of chains) {
    const country = countryOf(chain);
    if (country !== '') counts.set(country, (counts.get(country) ?? 0) + chain.mentions.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
}

/**
 * Gives an office without a country the one that the article names with that office elsewhere ("Vietnamese Prime
 * Minister …"; then "Prime Minister …"), if no other was named since; else those that it may be of: that one, the one
 * named last before it, and those the article is about.
 */
function countriesMeant(
  beside: readonly Beside[],
  chains: readonly Chain[],
  lexicon: Lexicon,
): (beside: Beside) => readonly Role[] {
  const named = new Map<string, Set<string>>();
  const countryAt: string[] = [];
  for (const chain of chains) for (const mention of chain.mentions) countryAt[mention] = countryOf(chain);
  for (const { role, mention } of beside) {
    const known = role.country === '' ? undefined : lexicon.country(role.country)?.name;
    if (!known) continue;
    named.set(role.position, (named.get(role.position) ?? new Set()).add(known));
    countryAt[mention] = known;
  }
  const main = mainCountries(chains);
  return ({ role, mention }) => {
    if (role.country !== '') return [role];
    let at = mention - 1;
    while (at >= 0 && !countryAt[at]) at--;
    const last = countryAt[at];
    const elsewhere = [...(named.get(role.position) ?? [])];
    const [only] = elsewhere;
    if (elsewhere.length === 1 && (!last || last === only)) return [{ ...role, country: only! }];
    // Whoever held an office of some country at some time may be anybody.
    if (role.former) return [role];
    const likely = [...(elsewhere.length === 1 ? elsewhere : []), ...(last ? [last] : []), ...main];
    const implied = [...new Set(likely)].slice(0, mostImplied);
    return implied.length === 0 ? [role] : implied.map((country) => ({ ...role, country, implied: true }));
  };
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
