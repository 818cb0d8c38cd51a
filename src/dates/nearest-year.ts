/** In which year a day or a month falls that is written without one. */
import { dayMoment, firstDay, isDay, type Moment, weekdayOf, widen, yearOf } from './calendar.ts';
import { because, direction } from './direction.ts';
import { type Context, type Resolution, resolved, unresolved } from './match.ts';

/** What a step away from publication costs, in days: against the tense, or ahead where nothing tells. */
const againstFuture = 220;
const againstPast = 280;
const aheadUntold = 120;
/** Years back from which on a story is of another time: nearer years are mostly asides in news of today. */
const history = 20;

/**
 * The one of last year, this year and next that a reader takes: the nearest to publication, the past
 * preferred unless the clause at tokens [first, last) looks ahead. In a story of another time, the year of
 * that time. Null without a publication day.
 */
export function nearestYear(
  context: Context,
  first: number,
  last: number,
  make: (year: number) => Moment,
): { moment: Moment; reason: string } | null {
  const { published, words, toldYear } = context;
  const way = direction(words, first, last);
  if (!published) return null;
  if (toldYear !== null && way.way <= 0 && yearOf(published) - toldYear >= history) {
    return { moment: make(toldYear), reason: 'of the year last mentioned' };
  }
  const year = yearOf(published);
  const cost = (moment: Moment): number => {
    const months = moment.grain === 'month';
    const days = months
      ? (moment.index - widen(published, 'month').index) * 30.44
      : firstDay(moment) - published.index;
    const against =
      way.way > 0 ? (days < 0 ? againstFuture : 0) : days > 0 ? (way.way < 0 ? againstPast : aheadUntold) : 0;
    return Math.abs(days) + against;
  };
  const [moment] = [year - 1, year, year + 1].map(make).sort((a, b) => cost(a) - cost(b));
  return { moment: moment!, reason: `the one nearest to publication${because(way)}` };
}

/** A month and day without a year; `weekday` (0 none) tells the year where one within reach agrees. */
export function dayWithoutYear(
  context: Context,
  first: number,
  last: number,
  month: number,
  day: number,
  weekday: number,
): Resolution {
  if (!isDay(2000, month, day)) return unresolved('there is no such day');
  const { published } = context;
  if (published && weekday) {
    const year = yearOf(published);
    for (const near of [year, year - 1, year + 1]) {
      if (!isDay(near, month, day)) continue;
      const moment = dayMoment(near, month, day);
      if (weekdayOf(moment.index) === weekday && Math.abs(moment.index - published.index) < 300) {
        return resolved(moment, 'the weekday agrees');
      }
    }
  }
  // Only leap years have a leap day: the last one then.
  const leap = (year: number): number => (isDay(year, month, day) ? year : year - (((year % 4) + 4) % 4));
  const found = nearestYear(context, first, last, (year) => dayMoment(leap(year), month, day));
  return found ? resolved(found.moment, found.reason) : unresolved('needs the publication date for its year');
}
