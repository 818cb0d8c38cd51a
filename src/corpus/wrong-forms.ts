/** Wrong forms of names of any type. */
import type { DecisionContext } from './link-decision.ts';
import type { NameRecord } from './name-index.ts';
import { type WrongForm, wrongPerson } from './wrong-names.ts';
import { wrongThing } from './wrong-things.ts';

export type { WrongForm } from './wrong-names.ts';

/** The verdict on a name: what it is a wrong form of; undefined when unsure. */
export function wrongFormOf(record: NameRecord, context: DecisionContext): WrongForm | undefined {
  switch (record.type) {
    case 'PERSON':
      return wrongPerson(record, context);
    case 'PLACE':
    case 'ORG':
      return wrongThing(record, context);
    default:
      return undefined;
  }
}
