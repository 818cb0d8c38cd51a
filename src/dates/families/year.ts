/**
 * A bare year: "in 2014", "the 2014 annexation", "2014 and 2015", "1914-18", "the 2021/22 season", "FY2021"
 * (a fiscal year is given the number it bears: whose it is decides when it begins). Guards: money ("$2021"), quantities
 * ("2000 troops"), scores, decimals, parts of longer numbers and codes.
 */

import { yearMoment } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { type Family, type Match, writtenOut } from '../match.ts';
import {
  apostrophes,
  dashes,
  isGlued,
  isMark,
  Kind,
  numeral,
  tokenLength,
  type Words,
  word,
} from '../words.ts';

/** What may stand before a year that is far from today. */
const leads = wordSet(
  'in since of by until till from during before after through early late mid around about circa fiscal between to',
);
/** What a number counts when it is no year. */
const counted = new Set(
  'people troops soldiers points percent miles km kilometers kilometres meters metres feet tons tonnes dollars euros votes men women hours minutes seconds days weeks months years gmt utc hundred thousand million billion degrees pounds copies homes jobs workers members seats square times rubles yuan barrels acres hectares kg pages words calories cc rpm mph jobs cases deaths'.split(
    ' ',
  ),
);

/** Whether the digits at token `i` can be a year. */
export function isYear(words: Words, i: number): boolean {
  const value = numeral(words, i);
  if (tokenLength(words, i) !== 4 || value < 1000 || value > 2199) return false;
  const glued = isGlued(words, i);
  if (glued && word(words, i - 1) !== 'fy' && !isMark(words, i - 1, `(["“${dashes}/—${apostrophes}`))
    return false;
  if (
    glued &&
    isMark(words, i - 1, dashes) &&
    numeral(words, i - 2) >= 0 &&
    !(tokenLength(words, i - 2) === 4 && numeral(words, i - 2) > 1000)
  )
    return false;
  if (glued && isMark(words, i - 1, '/') && numeral(words, i - 2) >= 0) return false;
  if (isMark(words, i - 1, '$£€¥#+*=') || isMark(words, i + 1, '%°+*=$€')) return false;
  if (isGlued(words, i + 1) && !seasonEnd(words, i)) {
    if (words.kind[i + 1] !== 2) return false;
    if (isMark(words, i + 1, '.,:/') && isGlued(words, i + 2) && numeral(words, i + 2) >= 0) return false;
    if (isMark(words, i + 1, '@_&')) return false;
    // A telephone number
    if (isMark(words, i + 1, dashes) && isMark(words, i + 3, dashes) && isGlued(words, i + 4)) return false;
  }
  const next = words.text.slice(words.start[i + 1] ?? 0, words.end[i + 1] ?? 0).toLowerCase();
  if (!isGlued(words, i + 1) && counted.has(next)) return false;
  const lead = word(words, i - 1);
  if (
    lead === 'no' ||
    lead === 'page' ||
    lead === 'pages' ||
    lead === 'room' ||
    lead === 'flight' ||
    lead === 'route' ||
    lead === 'highway' ||
    (lead === 'than' &&
      word(words, i - 2) !== 'later' &&
      word(words, i - 2) !== 'earlier' &&
      tokenLength(words, i - 2) !== 4) ||
    lead === 'least' ||
    (lead === 'over' && (value < 2001 || words.kind[i + 1] === Kind.Word)) ||
    lead === 'nearly'
  )
    return false;
  if (value >= 1800 && value < 2050) return true;
  // "from 1061 to 1128", a score
  if (value < 1500 && leads.has(lead) && !['in', 'since', 'circa', 'before', 'after', 'until'].includes(lead))
    return false;
  return (
    leads.has(lead) ||
    (isMark(words, i - 1, '(' + dashes) && value < 2050) ||
    (isMark(words, i + 1, ')') && value < 2050)
  );
}

/** The second year of "1914-18", "2021/22", "2021/2022", right after token `i`; null where none follows. */
function seasonEnd(words: Words, i: number): { year: number; next: number } | null {
  const slash = isMark(words, i + 1, '/');
  if (!slash && !isMark(words, i + 1, dashes)) return null;
  if (!isGlued(words, i + 1) || !isGlued(words, i + 2) || word(words, i - 1) === 'no') return null;
  const [start, end] = [numeral(words, i), numeral(words, i + 2)];
  const length = tokenLength(words, i + 2);
  if (end < 0 || (isGlued(words, i + 3) && isMark(words, i + 3, `/.:%${dashes}`) && isGlued(words, i + 4)))
    return null;
  if (isGlued(words, i + 3) && words.kind[i + 3] !== Kind.Punctuation) return null;
  if (length === 4) return slash && end === start + 1 ? { year: end, next: i + 3 } : null;
  if (length !== 2) return null;
  const year = start - (start % 100) + end + (end <= start % 100 ? 100 : 0);
  return year === start + 1 || (!slash && year > start && year - start < 60) ? { year, next: i + 3 } : null;
}

/** FY22: the year of a fiscal year in two figures. */
const shortFiscal = (words: Words, i: number): boolean =>
  tokenLength(words, i) === 2 && isGlued(words, i) && word(words, i - 1) === 'fy' && !isGlued(words, i + 1);

const kinds = wordSet('fiscal fy financial school calendar');

/** "fiscal 1989", "the school year 2008", "the year 2000": where the expression begins. */
function withKind(words: Words, i: number): number {
  const relative = ['this', 'last', 'next', 'same', 'that'].includes(word(words, i - 2));
  const named = word(words, i - 1) === 'year' && !relative ? i - 1 : i;
  const kind = kinds.has(word(words, named - 1)) ? named - 1 : named;
  return named < i && word(words, kind - 1) === 'the' ? kind - 1 : kind;
}

const written = (first: number, last: number, value: number): Match => ({
  first,
  last,
  type: 'DATE',
  resolve: () => writtenOut(yearMoment(value)),
});

export const year: Family = {
  id: 'year',
  wakesOnNumbers: true,
  match(words, i) {
    if (shortFiscal(words, i)) return written(i - 1, i + 1, 2000 + numeral(words, i));
    if (!isYear(words, i)) return null;
    const end = seasonEnd(words, i);
    return {
      ...written(withKind(words, i), i + 1, numeral(words, i)),
      ...(end ? { also: written(end.next - 1, end.next, end.year) } : {}),
    };
  },
};
