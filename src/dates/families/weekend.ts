/** "the weekend", "last weekend", "this holiday weekend", "that weekend". */
import { type Moment, shift, widen } from '../calendar.ts';
import { direction } from '../direction.ts';
import { type Context, type Family, fromReference, type Resolution, resolved, unresolved } from '../match.ts';
import { lexeme, word } from '../words.ts';

const relations = ['the', 'last', 'this', 'next', 'past', 'coming', 'that'];

/** On a Saturday or a Sunday "the weekend" is the one that has begun; before, the last or the coming one. */
function nearPublication(
  { published, words }: Context,
  first: number,
  last: number,
  relation: string,
): Resolution {
  if (!published) return unresolved('needs the publication date');
  const week = widen(published, 'weekend');
  const begun = published.index >= week.index * 7 + 2;
  const at = (steps: number): Resolution =>
    resolved(shift(week, steps), steps < 0 ? 'the last one before publication' : 'the next one');
  if (relation === 'last' || relation === 'past') return at(-1);
  if (relation === 'next') return at(begun ? 1 : 0);
  if (relation === 'this' || relation === 'coming' || begun) return at(0);
  return at(direction(words, first, last).way > 0 ? 0 : -1);
}

export const weekend: Family = {
  id: 'weekend',
  wakesOn: ({ unit, plural }) => unit === 'weekend' && !plural,
  match(words, i) {
    const long = word(words, i - 1) === 'holiday' || word(words, i - 1) === 'long';
    const lead = long ? i - 2 : i - 1;
    const relation = word(words, lead);
    if (!relations.includes(relation) || lexeme(words, i + 1).number >= 0) return null;
    const article =
      relation !== 'the' && (word(words, lead - 1) === 'the' || word(words, lead - 1) === 'this');
    const first = article ? lead - 1 : lead;
    return {
      first,
      last: i + 1,
      type: 'DATE',
      resolve: (context) =>
        relation === 'that'
          ? fromReference(context, 'weekend', (base: Moment) => widen(base, 'weekend'), 'the one of')
          : nearPublication(context, first, i + 1, relation),
    };
  },
};
