/**
 * "Is this the same?" Entities whose names are near and that were kept apart, for people to decide on: each pair
 * with how near it is. Nothing here changes a link.
 */
import type { EntityType } from '../annotation.ts';
import { type Anchor, type EntityForest, type EntityNode, isAnchor } from './entity-forest.ts';
import { type Entity, isWrong } from './entity-view.ts';
import { hasSpellings } from './lexicon-anchors.ts';
import type { DecisionContext } from './link-decision.ts';
import { personDistance, wordDistance } from './name-distance.ts';
import type { NameRecord } from './name-index.ts';
import { isStrange } from './name-links.ts';
import { bareNearKey, nearKeys, spellingKeyOf, thingKeys, thingWords } from './near-keys.ts';
import { compatible, familyWord } from './person-name.ts';
import { sameSpelling } from './sound.ts';
import { likeliestPerson } from './wrong-names.ts';

/** Two entities that may be one, for people to decide. */
export interface NearPair {
  /** The better known first; it may be one of the reference data that no article mentions. */
  readonly entities: readonly [Entity, Entity];
  /** 0 to 1. */
  readonly closeness: number;
  readonly reason: NearReason;
}

/** Two entities that may be one, by their trees. */
export interface NearRoots {
  /** The one that is better known. */
  readonly a: EntityNode | Anchor;
  readonly b: EntityNode;
  /** How often the names that are near are written. */
  readonly mentions: number;
  /** 0 to 1. */
  readonly closeness: number;
  readonly reason: NearReason;
}

/** Why they were put side by side. */
export type NearReason = 'initials' | 'transliteration' | 'spelling' | 'family-name' | 'reference';

/** Most of a word that may differ, weighted. */
const mostOfWord = 0.4;
/** Names of no known spelling that are looked up in the lexicon: each takes a fraction of a millisecond. */
const mostAsked = 3000;
/** Names that are compared at most, so that even a huge corpus answers within a second or two. */
const mostCompared = 200_000;
/** Below this nobody need be asked. */
const leastLikely = 0.2;
/** Letters of the shortest word whose spelling tells anything. */
const shortest = 4;

/** Events and peoples are too alike by nature. */
const pairedTypes: ReadonlySet<EntityType> = new Set(['PERSON', 'ORG', 'PLACE']);

/** All near pairs, the most likely first. Of two entities only their nearest names count. */
export function nearRoots(context: DecisionContext, forest: EntityForest): NearRoots[] {
  const best = new Map<string, NearRoots>();
  const keep = (pair: NearRoots) => {
    const key = [pair.a.id, pair.b.id].sort().join('\n');
    const known = best.get(key);
    if (!known || known.closeness < pair.closeness) best.set(key, pair);
  };
  const rootOf = (record: NameRecord) => forest.root(forest.node(record));
  /** How much is known of entities, each weighed once: some have very many names. */
  const weights = new Map<EntityNode, number>();
  const weigh = (root: EntityNode): number => {
    const known = weights.get(root) ?? weight(root, forest);
    weights.set(root, known);
    return known;
  };
  let asked = 0;
  let compared = 0;
  for (const record of context.index.records()) {
    if (compared > mostCompared) break;
    if (!pairedTypes.has(record.type)) continue;
    const own = rootOf(record);
    const seen = new Set<NameRecord>();
    for (const other of neighbours(record, context)) {
      if (other === record || other.type !== record.type || seen.has(other)) continue;
      seen.add(other);
      compared++;
      const root = rootOf(other);
      // Two that an authority knows are two.
      if (root === own || (own.anchor && root.anchor)) continue;
      const near = nearness(record, other, context);
      if (!near || saidToDiffer(own, root, record, other, context, forest)) continue;
      const [a, b] = weigh(own) >= weigh(root) ? [own, root] : [root, own];
      keep({ a, b, mentions: record.mentions + other.mentions, ...near });
    }
    if (own.anchor || !isStrange(record, context.lexicon) || asked++ >= mostAsked) continue;
    const known = nearInReference(record, own, context, forest);
    if (known) keep(known);
  }
  return [...best.values()].sort(
    (x, y) => y.closeness - x.closeness || y.mentions - x.mentions || (x.b.id < y.b.id ? -1 : 1),
  );
}

/** Somebody in the lexicon whom a strange name may mean, though not surely enough for a finding. */
function nearInReference(
  record: NameRecord,
  own: EntityNode,
  context: DecisionContext,
  forest: EntityForest,
): NearRoots | undefined {
  const found = likeliestPerson(record, context, leastLikely);
  if (!found || !isAnchor(found.right)) return undefined;
  const a = forest.get(found.right.id) ?? found.right;
  const names = [found.name, ...found.right.aliases];
  if ([...record.forms.keys()].some((form) => names.some((name) => context.house.differ(form, name))))
    return undefined;
  return { a, b: own, mentions: record.mentions, closeness: found.confidence, reason: 'reference' };
}

/** Names that share a key; never those of a crowd. */
function* neighbours(record: NameRecord, { index }: DecisionContext): Iterable<NameRecord> {
  const keys = new Set([...nearKeys(record), ...thingKeys(record)]);
  const bare = bareNearKey(record);
  if (bare) keys.add(bare);
  const spelling = spellingKeyOf(record);
  if (spelling) keys.add(spelling);
  if (record.name.kind === 'person' && record.name.name.words.length > 1) {
    const { words } = record.name.name;
    keys.add(`f ${familyWord(record.name.name)} ${words[0]![0]}`);
  }
  for (const key of keys) yield* index.fewOffered(key);
  // Bare names look for full ones, and are offered nowhere themselves.
  if (record.name.kind === 'person' && record.name.name.words.length === 1)
    yield* index.fewOffered(`= ${record.name.name.words[0]}`);
}

function saidToDiffer(
  a: EntityNode,
  b: EntityNode,
  x: NameRecord,
  y: NameRecord,
  { house }: DecisionContext,
  forest: EntityForest,
): boolean {
  const namesOf = (root: EntityNode, record: NameRecord) => [
    ...record.forms.keys(),
    ...forest.members(root).flatMap(({ anchor }) => (anchor ? [anchor.name] : [])),
  ];
  const others = namesOf(b, y);
  return namesOf(a, x).some((name) => others.some((other) => house.differ(name, other)));
}

const weight = (root: EntityNode, forest: EntityForest): number =>
  (root.anchor ? 1e9 : 0) +
  forest
    .members(root)
    .reduce((sum, member) => sum + (isWrong(member) ? 0 : (member.record?.mentions ?? 0)), 0);

type Nearness = Pick<NearRoots, 'closeness' | 'reason'>;

function nearness(a: NameRecord, b: NameRecord, context: DecisionContext): Nearness | undefined {
  if (a.name.kind === 'person' && b.name.kind === 'person')
    return nearPeople(a.name.name.words, b.name.name.words, context);
  return nearThings(thingWords(a), thingWords(b));
}

function nearPeople(
  a: readonly string[],
  b: readonly string[],
  { lexicon }: DecisionContext,
): Nearness | undefined {
  const length = Math.max(a.join('').length, b.join('').length);
  if ((a.length === 1) !== (b.length === 1)) return nearFamilyName(a, b);
  if (a.length === 1 && Math.min(a[0]!.length, b[0]!.length) < shortest) return undefined;
  if (compatible({ words: a, suffix: '' }, { words: b, suffix: '' }))
    return { closeness: 0.6, reason: 'initials' };
  const [first] = lexicon.people(a.join(' '));
  const [second] = lexicon.people(b.join(' '));
  if (first && second) return undefined;
  if (sameSpelling(a, b)) {
    const known = first ?? second;
    return { closeness: known && !hasSpellings(known) ? 0.7 : 0.9, reason: 'transliteration' };
  }
  const distance = personDistance(a, b);
  const differs = (x: string, y: string, by: number) => by > mostOfWord * Math.max(x.length, y.length);
  if (differs(a.at(-1)!, b.at(-1)!, distance.family)) return undefined;
  if (a.length > 1 && differs(a[0]!, b[0]!, distance.given)) return undefined;
  // Brothers and sisters: one family, and two given names that people have.
  if (distance.family === 0 && lexicon.givenName(a[0]!) > 0 && lexicon.givenName(b[0]!) > 0) return undefined;
  const common = Math.min(lexicon.familyName(a.at(-1)!), lexicon.familyName(b.at(-1)!));
  const closeness = 1 - distance.total / (mostOfWord * length) - (distance.family > 0 ? common : 0);
  return closeness > 0.2 ? { closeness: Math.min(0.95, closeness), reason: 'spelling' } : undefined;
}

/** A bare name beside a full one: only the family name can be compared. */
function nearFamilyName(a: readonly string[], b: readonly string[]): Nearness | undefined {
  const [x, y] = [a.at(-1)!, b.at(-1)!];
  if (Math.min(x.length, y.length) < shortest + 1) return undefined;
  const share = wordDistance(x, y) / Math.max(x.length, y.length);
  const reason = x === y ? 'family-name' : 'spelling';
  return share <= 0.2 ? { closeness: 0.5 - share, reason } : undefined;
}

/** One word differs a little. */
function nearThings(a: readonly string[], b: readonly string[]): Nearness | undefined {
  if (a.length === 0 || a.length !== b.length) return undefined;
  if (sameSpelling(a, b)) return { closeness: 0.85, reason: 'transliteration' };
  const at = a.findIndex((word, i) => word !== b[i]);
  if (at < 0 || a.some((word, i) => i !== at && word !== b[i])) return undefined;
  const [x, y] = [a[at]!, b[at]!];
  if (Math.min(x.length, y.length) < shortest + 1) return undefined;
  const share = wordDistance(x, y) / Math.max(x.length, y.length);
  return share <= 0.3 ? { closeness: 0.9 - 2 * share, reason: 'spelling' } : undefined;
}
