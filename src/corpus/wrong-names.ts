/** Wrong forms of known names: which name a garbled one stands for, and why. */
import type { Anchor } from './entity-forest.ts';
import { garbleDistance } from './garble-distance.ts';
import { personAnchor } from './lexicon-anchors.ts';
import type { DecisionContext } from './link-decision.ts';
import type { NameRecord } from './name-index.ts';
import { holdersOf } from './roles.ts';

export interface WrongForm {
  readonly right: NameRecord | Anchor;
  /** The right name in full. */
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** Decides whether a name is a wrong form; quiet when unsure. */
export function wrongFormOf(record: NameRecord, { lexicon }: DecisionContext): WrongForm | undefined {
  const { name } = record;
  if (name.kind !== 'person') return undefined;
  const words = name.name.words.join(' ');
  let best: WrongForm | undefined;
  let nearest = 2.6;
  for (const { person, role } of holdersOf(record, lexicon).values()) {
    if (name.name.words.length < 2) continue;
    for (const label of [person.name, ...person.aliases]) {
      const distance = garbleDistance(words, label);
      if (distance >= nearest || distance === 0) continue;
      nearest = distance;
      best = {
        right: personAnchor(person),
        name: person.name,
        confidence: 1 / (1 + Math.exp(3 * (distance - 2))),
        evidence: [`“${role.text}” was ${person.name} on ${role.date}`],
      };
    }
  }
  return best;
}
