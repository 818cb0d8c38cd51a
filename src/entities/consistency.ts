/**
 * One sense for a name within an article: where the model is unsure of a mention, the sure mentions of the
 * same name decide. A name that stands alone ("Okafor") takes part with the full name ("Ngozi Okafor").
 */
import type { EntityType, Mention } from '../annotation.ts';
import { type NameParts, namePartsOf } from './name-parts.ts';

/** Below this a mention may be overruled. */
const unsure = 0.75;
/** Below this it is, where the article introduces a person by that last name and none of that name is surer. */
const doubtful = 0.9;
/** From this on a full name speaks for its last name. */
const speaks = 0.5;
/** From this on it introduces a person. */
const introduces = 0.8;
/** So many times the weight of its own type must speak against a mention. */
const majority = 1.3;

/** Mentions of an article, or of one block of it, with the parts of their names. */
export interface Voters {
  readonly mentions: readonly Mention[];
  readonly names: readonly NameParts[];
  /** Some may be overruled. */
  readonly hasDoubts: boolean;
}

export function votersOf(mentions: readonly Mention[]): Voters {
  return {
    mentions,
    names: mentions.map(({ text }) => namePartsOf(text)),
    hasDoubts: mentions.some(({ confidence }) => confidence < doubtful),
  };
}

/** What all mentions of an article say of a name that some mention is unsure of. */
interface Sense {
  readonly votes: Map<EntityType, number>;
  /** It is the last name of a person who is introduced; it surely stands for something else too. */
  isIntroduced: boolean;
  isOther: boolean;
}

export type Senses = ReadonlyMap<string, Sense>;

/** Puts together what the mentions of an article, block by block in their order, say of doubtful names. */
export function sensesOf(all: readonly Voters[]): Senses {
  const senses = new Map<string, Sense>();
  for (const { mentions, names, hasDoubts } of all)
    for (let i = 0; hasDoubts && i < mentions.length; i++)
      if (mentions[i]!.confidence < doubtful && !senses.has(names[i]!.lower))
        senses.set(names[i]!.lower, { votes: new Map(), isIntroduced: false, isOther: false });
  if (senses.size === 0) return senses;
  for (const { mentions, names } of all)
    for (let i = 0; i < mentions.length; i++) {
      const { type, confidence } = mentions[i]!;
      const { lower, lastLower } = names[i]!;
      const own = senses.get(lower);
      if (own) vote(own, type, confidence);
      if (own && type !== 'PERSON' && confidence >= doubtful) own.isOther = true;
      if (type !== 'PERSON' || confidence < speaks || !lastLower) continue;
      const last = senses.get(lastLower);
      if (last) vote(last, type, confidence);
      if (last && confidence >= introduces) last.isIntroduced = true;
    }
  return senses;
}

function vote({ votes }: Sense, type: EntityType, weight: number): void {
  votes.set(type, (votes.get(type) ?? 0) + weight);
}

/** The mentions, some with another type; these very ones where all keep theirs. Spans stay as they are. */
export function unified({ mentions, names, hasDoubts }: Voters, senses: Senses): readonly Mention[] {
  if (!hasDoubts) return mentions;
  const types = mentions.map((mention, i) => typeOf(mention, senses.get(names[i]!.lower)));
  if (mentions.every(({ type }, i) => type === types[i])) return mentions;
  return mentions.map((mention, i) => ({ ...mention, type: types[i]! }));
}

function typeOf({ type, confidence }: Mention, sense: Sense | undefined): EntityType {
  if (confidence >= doubtful || !sense) return type;
  const { votes, isIntroduced, isOther } = sense;
  if (isIntroduced && !isOther) return 'PERSON';
  if (confidence >= unsure) return type;
  let best = type;
  for (const [other, weight] of votes) if (weight > votes.get(best)!) best = other;
  return best !== type && votes.get(best)! >= majority * votes.get(type)! ? best : type;
}
