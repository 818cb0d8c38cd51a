/** What stands before an expression and belongs to it: "early", "mid-", "the end of", "about", "more than". */
import type { Match } from './match.ts';
import { dashes, isMark, type Words, word } from './words.ts';

const points = new Map([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
  ['earlier', 'START'],
  ['later', 'END'],
]);
const parts = new Map([
  ['end', 'END'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['close', 'END'],
  ['turn', 'START'],
]);

/** The match with its modifiers taken in; `floor` is the first token that is free. */
export function withModifiers(words: Words, match: Match, floor: number): Match & { readonly mod?: string } {
  if (match.closed) return match;
  let { first } = match;
  let mod: string | undefined;
  const take = (to: number, value: string): void => {
    if (to < floor) return;
    first = to;
    mod ??= value;
  };
  if (match.type === 'DATE' || match.type === 'TIME') {
    const lead = word(words, first - 1);
    if (points.has(lead)) take(first - 1, points.get(lead)!);
    else if (lead === 'the' && points.has(word(words, first - 2)))
      take(first - 2, points.get(word(words, first - 2))!);
    else if (isMark(words, first - 1, dashes) && points.has(word(words, first - 2)))
      take(first - 2, points.get(word(words, first - 2))!);
    if (mod && word(words, first - 1) === 'the') take(first - 1, mod);
    if (word(words, first - 1) === 'of' && parts.has(word(words, first - 2))) {
      take(word(words, first - 3) === 'the' ? first - 3 : first - 2, parts.get(word(words, first - 2))!);
    }
  } else if (match.type === 'DURATION') {
    const lead = word(words, first - 1);
    const second = word(words, first - 2);
    if (['about', 'around', 'approximately', 'roughly', 'some'].includes(lead)) take(first - 1, 'APPROX');
    else if (lead === 'nearly' || lead === 'almost') take(first - 1, 'LESS_THAN');
    else if (lead === 'over' && !['the', 'last', 'past', 'next'].includes(word(words, first)))
      take(first - 1, 'MORE_THAN');
    else if (lead === 'than' && second === 'more') take(first - 2, 'MORE_THAN');
    else if (lead === 'than' && second === 'less') take(first - 2, 'LESS_THAN');
    else if (lead === 'least' && second === 'at') take(first - 2, 'EQUAL_OR_MORE');
    else if (lead === 'most' && second === 'at') take(first - 2, 'EQUAL_OR_LESS');
    else if (lead === 'to' && second === 'up') take(first - 2, 'EQUAL_OR_LESS');
  }
  return mod === undefined ? match : { ...match, first, mod };
}
