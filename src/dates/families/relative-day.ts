/** "today", "yesterday", "tomorrow", "tonight", "the day before yesterday", "yesterday morning". */
import { type Moment, shift } from '../calendar.ts';
import { type Family, type Resolution, resolved, unresolved } from '../match.ts';
import { isCapital, lexeme, type Words, word } from '../words.ts';
import { partSuffix } from './weekday.ts';

const steps = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tonight', 0],
  ['tonite', 0],
]);

/** "Daily Nation Today", "USA Today": a name, not a day. */
function isName(words: Words, i: number): boolean {
  if (!isCapital(words, i)) return false;
  const before = i - 1;
  return (
    before >= 0 &&
    words.kind[before] === 0 &&
    isCapital(words, before) &&
    words.end[before]! + 1 === words.start[i]
  );
}

export const relativeDay: Family = {
  id: 'relative-day',
  wakesOn: (lexeme) => steps.has(lexeme.word),
  match(words, i) {
    if (isName(words, i)) return null;
    const known = word(words, i);
    let step = steps.get(known)!;
    let first = i;
    const relation = word(words, i - 1);
    if ((relation === 'before' || relation === 'after') && word(words, i - 2) === 'day') {
      step += relation === 'before' ? -1 : 1;
      first = word(words, i - 3) === 'the' ? i - 3 : i - 2;
    }
    const part = known.startsWith('ton') ? 'NI' : lexeme(words, i + 1).part;
    const last = part && !known.startsWith('ton') ? i + 2 : i + 1;
    return {
      first,
      last,
      type: part ? 'TIME' : 'DATE',
      resolve({ published }): Resolution {
        if (!published) return unresolved('needs the publication date');
        const day = shift(published, step);
        const moment: Moment = part ? { ...day, time: partSuffix(part) } : day;
        return resolved(
          moment,
          step === 0
            ? 'the day of publication'
            : step < 0
              ? 'before the day of publication'
              : 'after the day of publication',
        );
      },
    };
  },
};
