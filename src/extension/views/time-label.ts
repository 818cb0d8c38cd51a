/** Words for a branch of the timeline. */

/** Words that the calendar of a language does not bring along. */
export interface TimeWords {
  week(number: number): string;
  season(code: Season): string;
}

/** TIMEX3 codes of the seasons: spring, summer, autumn, winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/**
 * Names the key of a branch: "2021-12" is "December", "2021-12-07" is "Tue, Dec 7", "202" is "2020s".
 * Calendar words are those of `language`, a BCP 47 tag.
 */
export function timeLabel(key: string, language: string, words: TimeWords): string {
  if (/^\d{2,3}$/.test(key)) return `${key.padEnd(4, '0')}s`;
  const [year, part, day] = key.split('-');
  if (part === undefined) return year!;
  if (/^W\d\d$/.test(part)) return words.week(Number(part.slice(1)));
  if (isSeason(part)) return words.season(part);
  if (!/^\d\d$/.test(part)) return part;
  const date = new Date(Date.UTC(Number(year), Number(part) - 1, Number(day ?? 1)));
  const format: Intl.DateTimeFormatOptions =
    day === undefined ? { month: 'long' } : { weekday: 'short', month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(date);
}

function isSeason(part: string): part is Season {
  return ['SP', 'SU', 'FA', 'WI'].includes(part);
}
