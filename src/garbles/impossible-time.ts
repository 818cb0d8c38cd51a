/**
 * Times of day that no clock shows, and times that contradict the part of the day beside them.
 *
 * Found: `at 4 p.m. in the morning`, `at 9 a.m. yesterday evening`, `15:30 p.m.`, `17 a.m.`, `at 25:70`,
 * `at 10:75 local time`.
 * Not found: `2 a.m. at night`, `at 24:00`, `beat them 98:76`, `a ratio of 25:75`, `at 45:12 of the match`.
 */
import type { Detector, Draft } from './detector.ts';
import { isReadable, linesOf } from './lines.ts';
import { matching } from './needs.ts';

const halfOfDay = '([aApP])(\\.?)[mM]\\b\\.?';
const partOfDay = '(?:in the|this|yesterday|tomorrow|on \\p{Lu}\\p{Ll}+day) (morning|afternoon|evening)\\b';
const withPart = new RegExp(
  `(?<![\\d.,:$€£-])(\\d{1,2}(?:[:.]\\d\\d)?\\s?${halfOfDay})\\s${partOfDay}`,
  'gu',
);
const twentyFour = new RegExp(`(?<![\\d.,:$€£-])(1[3-9]|2[0-4])([:.][0-5]\\d)?\\s?${halfOfDay}`, 'gu');
const clock =
  /(?<=\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Aa]round|[Aa]fter|[Bb]efore|[Ff]rom) )(\d{1,2}):(\d\d)(?![\d:.,-]*\d)(\s?(?:[ap]\.?m\b|GMT|UTC|CES?T|MSK|BST|IST|local time|in the (?:morning|afternoon|evening)|on \p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}+day))?/gu;

export const impossibleTime: Detector = {
  id: 'impossible-time',
  scope: 'block',
  kind: 'date',
  severity: 'warning',
  needs: [
    { word: matching(/^(?:\d{1,2}(?:[:.]\d\d)?)?[ap]\.?m\b\.?$/i) },
    { word: matching(/^(?:2[5-9]|[3-9]\d):\d\d$|^\d{1,2}:[6-9]\d$/) },
  ],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isReadable(kind)) continue;
      for (const draft of [...wrongPart(text), ...wrongHour(text), ...noClock(text)])
        yield { ...draft, start: start + draft.start, end: start + draft.end };
    }
  },
};

/** "4 p.m. in the morning". */
function* wrongPart(text: string): Iterable<Draft> {
  for (const { index, 0: found, 1: time, 2: half, 4: part } of text.matchAll(withPart)) {
    const isBefore = half!.toLowerCase() === 'a';
    if (isBefore === (part === 'morning')) continue;
    const rest = found.slice(time!.length);
    const other = time!.replace(half!, isBefore ? 'p' : 'a');
    yield {
      start: index,
      end: index + found.length,
      confidence: 0.85,
      message: `${time} is not in the ${part}`,
      evidence: [isBefore ? '“a.m.” is before noon.' : '“p.m.” is after noon.'],
      fixes: rest.startsWith(' in the') ? [time!, other] : [`${other}${rest}`],
    };
  }
}

/** "15:30 p.m.": without stops in it and without minutes it may be a radio station's, or a German word. */
function* wrongHour(text: string): Iterable<Draft> {
  for (const { index, 0: found, 1: hour, 2: minutes = '', 3: half, 4: stop } of text.matchAll(twentyFour)) {
    if (!stop && minutes === '') continue;
    const isAfter = half!.toLowerCase() === 'p';
    const clock = minutes === '' ? '' : `${hour}${minutes}`;
    const twelve = `${Number(hour) - 12}${found.slice(hour!.length)}`;
    yield {
      start: index,
      end: index + found.length,
      confidence: 0.8,
      message: `There is no ${found}`,
      evidence: ['Hours before and after noon are counted to twelve.'],
      fixes: isAfter && hour !== '24' ? [twelve, ...(clock ? [clock] : [])] : [],
    };
  }
}

/** "at 25:70"; what adds up to a hundred is a ratio, and a match has minutes beyond the twenty-fourth. */
function* noClock(text: string): Iterable<Draft> {
  for (const { index, 0: found, 1: hour, 2: minute, 3: cue = '' } of text.matchAll(clock)) {
    const [hours, minutes] = [Number(hour), Number(minute)];
    const wrong = Number(hours > 24) + Number(minutes > 59);
    if (hours + minutes === 100 || wrong === 0 || (wrong === 1 && cue === '')) continue;
    yield {
      start: index,
      end: index + found.length - cue.length,
      confidence: 0.8,
      message: `There is no ${hour}:${minute}`,
      evidence: ['A day has 24 hours, and an hour has 60 minutes.'],
      fixes: [],
    };
  }
}
