/**
 * Seasons: "last fall", "this summer", "the winter of 2021", "summer 2021", "in the spring". Guards: "fall"
 * the verb, "spring" the water, names such as "Winter Olympics".
 */

import { civil, type Moment, widen } from '../calendar.ts';
import type { Way } from '../cues.ts';
import { because, direction } from '../direction.ts';
import { wordSet } from '../english-words.ts';
import { type Family, resolved, unresolved } from '../match.ts';
import { spelledYearAt } from '../spelled-years.ts';
import { isCapital, lexeme, numeral, type Words, word } from '../words.ts';
import { isYear } from './year.ts';

const codes = ['SP', 'SU', 'FA', 'WI'];
const leads = wordSet('in during since until till by over through throughout before after early late mid of');
const relations = wordSet('last this next past coming previous following');

function fits(words: Words, i: number): boolean {
  const { season, word: known } = lexeme(words, i);
  const lead = word(words, i - 1);
  if (relations.has(lead)) return true;
  if (lead === 'the')
    return known !== 'fall' || ['in', 'by', 'during', 'until', 'since'].includes(word(words, i - 2));
  if (season === 'SP' || known === 'fall') return ['early', 'late', 'mid'].includes(lead);
  return leads.has(lead) && !isCapital(words, i + 1);
}

/** "this summer": the one of the year of publication, or the one just over; a winter begins in December. */
function thisSeason(published: Moment, code: number, way: Way): number {
  const now = widen(published, 'season').index;
  const { year, month } = civil(published.index);
  const own = (code === 3 && month < 6 && way <= 0 ? year - 1 : year) * 4 + code;
  return way < 0 && own > now && now - (own - 4) <= 2 ? own - 4 : own;
}

export const season: Family = {
  id: 'season',
  wakesOn: ({ season }) => season !== '',
  match(words, i) {
    const { season, word: known } = lexeme(words, i);
    if (known.endsWith('s') || isCapital(words, i + 1)) return null;
    const ofYear = word(words, i + 1) === 'of' ? i + 2 : i + 1;
    const code = codes.indexOf(season);
    const lead = word(words, i - 1);
    const written = isYear(words, ofYear)
      ? { year: numeral(words, ofYear), next: ofYear + 1 }
      : spelledYearAt(words, ofYear);
    if (
      written &&
      !(known === 'fall' && ofYear === i + 1 && words.text.charCodeAt(words.start[i]!) > 96 && lead === 'to')
    ) {
      const { year, next } = written;
      return {
        first: lead === 'the' ? i - 1 : i,
        last: next,
        type: 'DATE',
        resolve: () => resolved({ grain: 'season', index: year * 4 + code }, 'written out'),
      };
    }
    if (!fits(words, i)) return null;
    const relation = relations.has(lead) ? lead : '';
    let first = relation || lead === 'the' ? i - 1 : i;
    if (relation && ['the', 'this'].includes(word(words, first - 1))) first--;
    return {
      first,
      last: i + 1,
      type: 'DATE',
      resolve(context) {
        if (!context.published) return unresolved('needs the publication date for its year');
        const now = widen(context.published, 'season').index;
        const same = Math.floor(now / 4) * 4 + code;
        const way = direction(words, first, i + 1);
        const at = (index: number, reason: string) => resolved({ grain: 'season', index } as Moment, reason);
        if (relation === 'last' || relation === 'past' || relation === 'previous')
          return at(same < now ? same : same - 4, 'the last one before publication');
        if (relation === 'this')
          return at(thisSeason(context.published, code, way.way), 'the one of this year');
        if (relation === 'next' || relation === 'coming' || relation === 'following')
          return at(same > now ? same : same + 4, 'the next one after publication');
        const nearest = same - now > 2 ? same - 4 : now - same > 2 ? same + 4 : same;
        return at(
          way.way < 0 && nearest > now ? nearest - 4 : way.way > 0 && nearest < now ? nearest + 4 : nearest,
          `the nearest to publication${because(way)}`,
        );
      },
    };
  },
};
