/**
 * Decades and centuries: "the 1990s", "1980's", "the '80s", "the nineties", "the mid-1990s", "the 20th
 * century", "the nineteenth century", "the XIX century", "the 1700s", "347 AD", "44 BC".
 */

import { yearMoment } from '../calendar.ts';
import { wordSet } from '../english-words.ts';
import { type Family, type Match, type Resolution, resolved, writtenOut } from '../match.ts';
import {
  apostrophes,
  dashes,
  isGlued,
  isMark,
  lexeme,
  numeral,
  tokenLength,
  tokenText,
  type Words,
  word,
} from '../words.ts';

const names = new Map([
  ['twenties', 192],
  ['thirties', 193],
  ['forties', 194],
  ['fifties', 195],
  ['sixties', 196],
  ['seventies', 197],
  ['eighties', 198],
  ['nineties', 199],
  ['noughties', 200],
]);
const suffixes = wordSet('st nd rd th');

/** Takes in "the" and what is between it and the era. */
const withArticle = (words: Words, first: number): number =>
  word(words, first - 1) === 'the' ? first - 1 : first;

function decade(words: Words, first: number, last: number, index: number): Match {
  return {
    first: withArticle(words, first),
    last,
    type: 'DATE',
    resolve: () => resolved({ grain: 'decade', index }, 'written out'),
  };
}

const century = (index: number): Resolution => resolved({ grain: 'century', index }, 'written out');

/** "347 AD", "AD 79", "44 BC", "200 B.C.": a year of an era that is named. */
function annoDomini(words: Words, i: number): Match | null {
  const value = numeral(words, i);
  if (value < 1 || value > 9999 || (isGlued(words, i) && !isMark(words, i - 1, `(${dashes}`))) return null;
  const dotted = isMark(words, i + 2, '.') && isMark(words, i + 4, '.') && isGlued(words, i + 3);
  const name = dotted ? tokenText(words, i + 1) + tokenText(words, i + 3) : tokenText(words, i + 1);
  const dots = isMark(words, i - 1, '.') && isMark(words, i - 3, '.') && isGlued(words, i - 1);
  const head = dots ? tokenText(words, i - 4) + tokenText(words, i - 2) : tokenText(words, i - 1);
  const before = ['AD', 'CE'].includes(head);
  const after = ['AD', 'CE', 'BC', 'BCE'].includes(name);
  if (
    (!after && !before) ||
    (before && isGlued(words, i + 1) && isMark(words, i + 1, '%,.:') && isGlued(words, i + 2))
  )
    return null;
  const year = after && name.startsWith('B') ? -value : value;
  return {
    first: before ? (dots ? i - 4 : i - 1) : i,
    last: before || !after ? i + 1 : dotted ? i + 5 : i + 2,
    type: 'DATE',
    closed: true,
    resolve: () => writtenOut(yearMoment(year)),
  };
}

/** "XIX" before "century", as translations from Romance languages have it: 19; 0 where it is none. */
function roman(text: string): number {
  const match = /^(X{0,2})(IX|IV|V?I{0,3})$/.exec(text);
  if (!match || !text) return 0;
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(match[2]!);
  return match[1]!.length * 10 + ones;
}

/** "1990s", "1980's", "'80s". */
function digits(words: Words, i: number): Match | null {
  const value = numeral(words, i);
  const dated = annoDomini(words, i);
  if (dated) return dated;
  const mark = isMark(words, i + 1, apostrophes) && isGlued(words, i + 1) ? i + 2 : i + 1;
  if (value % 10 !== 0 || word(words, mark) !== 's' || !isGlued(words, mark)) return null;
  if (tokenLength(words, i) === 4 && value >= 1000 && value < 2100) {
    if (
      mark > i + 1 &&
      word(words, i - 1) !== 'the' &&
      word(words, i - 1) !== 'in' &&
      !isMark(words, i - 1, dashes)
    )
      return null;
    // "the 1700s" are a hundred years; "the 2000s" may be ten
    if (value % 100 === 0 && value < 2000)
      return { ...decade(words, i, mark + 1, 0), resolve: () => century(value / 100) };
    return decade(words, i, mark + 1, value / 10);
  }
  if (tokenLength(words, i) !== 2 || value < 20) return null;
  const quoted = isMark(words, i - 1, apostrophes) && isGlued(words, i);
  const linked = ['and', 'to', 'or'].includes(word(words, i - 1)) || isMark(words, i - 1, dashes);
  if (linked && word(words, i - 2) === 's' && numeral(words, i - 3) % 10 === 0) {
    const since = Math.floor(numeral(words, i - 3) / 100);
    return decade(words, i, mark + 1, (since > 0 ? since : 19) * 10 + value / 10);
  }
  const lead = word(words, quoted ? i - 2 : i - 1);
  const age = ['his', 'her', 'their', 'your', 'my', 'our'].includes(lead);
  if (
    age ||
    (!quoted && lead !== 'the') ||
    (!quoted && word(words, i - 2) !== 'in' && word(words, i - 2) !== 'of')
  )
    return null;
  return decade(words, quoted ? i - 1 : i, mark + 1, 190 + value / 10);
}

export const era: Family = {
  id: 'era',
  wakesOnNumbers: true,
  wakesOn: ({ word, unit }) => names.has(word) || unit === 'century',
  match(words, i) {
    if (words.kind[i] === 1) return digits(words, i);
    const known = word(words, i);
    const named = names.get(known);
    if (named !== undefined) {
      const lead = word(words, i - 1);
      const old = ['nineteen', 'eighteen'].indexOf(lead);
      if (old >= 0) return decade(words, i - 1, i + 1, named - old * 10);
      return lead === 'the' || lead === 'early' || lead === 'late' || lead === 'mid'
        ? decade(words, i, i + 1, named)
        : null;
    }
    // "20th century", "20th-century", "twentieth century"
    const at = isMark(words, i - 1, dashes) ? i - 2 : i - 1;
    const suffixed = suffixes.has(word(words, at)) && isGlued(words, at);
    const { ordinal } = lexeme(words, at);
    const tens = lexeme(words, isMark(words, at - 1, dashes) ? at - 2 : at - 1).number;
    const spelled = ordinal > 0 && tens === 20 ? 20 + ordinal : ordinal;
    const letters = suffixed || spelled > 0 ? 0 : roman(tokenText(words, at));
    const number = suffixed ? numeral(words, at - 1) : spelled > 0 ? spelled : letters;
    if (number < 1 || number > 30) return null;
    const first = suffixed ? at - 1 : spelled > 20 ? at - (isMark(words, at - 1, dashes) ? 2 : 1) : at;
    const bc = word(words, i + 1) === 'bc' || word(words, i + 1) === 'bce';
    const ad = word(words, i + 1) === 'ad' || word(words, i + 1) === 'ce';
    return {
      first: withArticle(words, first),
      last: bc || ad ? i + 2 : i + 1,
      type: 'DATE',
      resolve: () =>
        bc
          ? { value: `BC${String(number - 1).padStart(2, '0')}`, reason: 'written out' }
          : resolved({ grain: 'century', index: number - 1 }, 'written out'),
    };
  },
};
