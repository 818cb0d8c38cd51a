/**
 * One sense for a name within an article: where the model is unsure of a mention, the sure mentions of the
 * same name decide. A name that stands alone ("Okafor") takes part with the full name ("Ngozi Okafor").
 */
import { type EntityType, entityTypes, type Mention } from '../annotation.ts';
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
  /** Names of those that may be overruled, in small letters. */
  readonly doubts: readonly string[];
}

export function votersOf(mentions: readonly Mention[]): Voters {
  const names = mentions.map(({ text }) => namePartsOf(text));
  const isDoubted = (_: unknown, i: number) => mentions[i]!.confidence < doubtful;
  return { mentions, names, doubts: names.filter(isDoubted).map(({ lower }) => lower) };
}

/** What the mentions of an article say of a name. */
interface Sense {
  /** By type, in whole numbers, so that their order does not matter. */
  readonly votes: Record<EntityType, number>;
  /** How many introduce a person with this last name; how many surely stand for something else. */
  introduced: number;
  others: number;
  /** How many mentions of it are in doubt. */
  doubts: number;
}

/** What is a mention in doubt of that name, by its own type: all that mentions ask of a sense, as one number. */
function verdictOf(sense: Sense): number {
  if (isPerson(sense)) return -1;
  let verdict = 0;
  for (const type of entityTypes) verdict = verdict * 4 + entityTypes.indexOf(majorityOf(sense, type));
  return verdict;
}

const isPerson = ({ introduced, others }: Sense): boolean => introduced > 0 && others === 0;

/** The type that a mention of this type has where the others decide. */
function majorityOf({ votes }: Sense, type: EntityType): EntityType {
  let best = type;
  for (const other of entityTypes) if (votes[other] > votes[best]) best = other;
  return best !== type && votes[best] >= majority * votes[type] ? best : type;
}

function doubtsOf(name: string, voters: readonly Voters[]): number {
  let count = 0;
  for (const { doubts } of voters) for (const doubted of doubts) if (doubted === name) count++;
  return count;
}

/** What all mentions of an article say of its names, kept as they come and go. */
export class Senses {
  readonly #senses = new Map<string, Sense>();
  /** Names that were counted since it was asked which turned, with the verdict on them before. */
  readonly #before = new Map<string, number>();

  /**
   * The names of which mentions in doubt are told otherwise than when this was asked last, where others are in doubt
   * than those of these blocks.
   */
  takeTurned(but: readonly Voters[]): ReadonlySet<string> {
    const turned = new Set<string>();
    for (const [name, before] of this.#before) {
      const sense = this.#of(name);
      if (sense.doubts > 0 && before !== verdictOf(sense) && sense.doubts > doubtsOf(name, but))
        turned.add(name);
    }
    this.#before.clear();
    return turned;
  }

  /** Counts the mentions in, or out again. */
  count({ mentions, names }: Voters, by: 1 | -1): void {
    for (let i = 0; i < mentions.length; i++) {
      const { type, confidence } = mentions[i]!;
      const { lower, lastLower } = names[i]!;
      const weight = by * Math.round(confidence * 0x100000);
      const own = this.#touch(lower);
      own.votes[type] += weight;
      if (confidence < doubtful) own.doubts += by;
      else if (type !== 'PERSON') own.others += by;
      if (type !== 'PERSON' || confidence < speaks || !lastLower) continue;
      const last = this.#touch(lastLower);
      last.votes.PERSON += weight;
      if (confidence >= introduces) last.introduced += by;
    }
  }

  #touch(name: string): Sense {
    const sense = this.#of(name);
    if (!this.#before.has(name)) this.#before.set(name, verdictOf(sense));
    return sense;
  }

  #of(name: string): Sense {
    let sense = this.#senses.get(name);
    if (!sense) {
      sense = { votes: { PERSON: 0, ORG: 0, PLACE: 0, MISC: 0 }, introduced: 0, others: 0, doubts: 0 };
      this.#senses.set(name, sense);
    }
    return sense;
  }

  /** The mentions, some with another type; these very ones where all keep theirs. Spans stay as they are. */
  unified({ mentions, names, doubts }: Voters): readonly Mention[] {
    if (doubts.length === 0) return mentions;
    let out: Mention[] | undefined;
    for (let i = 0; i < mentions.length; i++) {
      const mention = mentions[i]!;
      const type = this.#typeOf(mention, names[i]!.lower);
      if (type === mention.type) continue;
      out ??= [...mentions];
      out[i] = { ...mention, type };
    }
    return out ?? mentions;
  }

  #typeOf({ type, confidence }: Mention, name: string): EntityType {
    if (confidence >= doubtful) return type;
    const sense = this.#of(name);
    if (isPerson(sense)) return 'PERSON';
    return confidence >= unsure ? type : majorityOf(sense, type);
  }
}
