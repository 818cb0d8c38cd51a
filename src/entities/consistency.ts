/**
 * One sense for a name within an article: where the model is unsure of a mention, the sure mentions of the
 * same name decide. A name that stands alone ("Okafor") takes part with the full name ("Ngozi Okafor").
 */
import type { EntityType, Mention } from '../annotation.ts';
import { namePartsOf } from './name-parts.ts';

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

type Votes = Map<EntityType, number>;

/** The mentions, some with another type. Spans stay as they are. */
export function unify(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.every(({ confidence }) => confidence >= doubtful)) return mentions;
  // Only names that some mention is unsure of are voted on.
  const votes = new Map<string, Votes>();
  for (const { text, confidence } of mentions)
    if (confidence < unsure) votes.set(namePartsOf(text).lower, new Map());
  /** Last names of people who are introduced, and names that surely stand for something else too. */
  const introduced = new Set<string>();
  const others = new Set<string>();
  const vote = (name: string, type: EntityType, weight: number) => {
    const own = votes.get(name);
    own?.set(type, (own.get(type) ?? 0) + weight);
  };
  for (const { text, type, confidence } of mentions) {
    const { lower, lastLower } = namePartsOf(text);
    vote(lower, type, confidence);
    if (type !== 'PERSON') {
      if (confidence >= doubtful) others.add(lower);
    } else if (confidence >= speaks && lastLower) {
      vote(lastLower, type, confidence);
      if (confidence >= introduces) introduced.add(lastLower);
    }
  }
  return mentions.map((mention) => {
    if (mention.confidence >= doubtful) return mention;
    const { lower } = namePartsOf(mention.text);
    if (introduced.has(lower) && !others.has(lower)) return { ...mention, type: 'PERSON' };
    if (mention.confidence >= unsure) return mention;
    const own = votes.get(lower)!;
    let best = mention.type;
    for (const [type, weight] of own) if (weight > own.get(best)!) best = type;
    const wins = best !== mention.type && own.get(best)! >= majority * own.get(mention.type)!;
    return wins ? { ...mention, type: best } : mention;
  });
}
