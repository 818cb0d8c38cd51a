/** All pattern families. Of two that match equally long, the earlier wins. */
import type { Family } from '../match.ts';
import { ago } from './ago.ts';
import { anaphoricUnit } from './anaphoric-unit.ts';
import { calendarDate } from './calendar-date.ts';
import { clock } from './clock.ts';
import { dayAndMonth } from './day-and-month.ts';
import { dayOfMonth } from './day-of-month.ts';
import { duration } from './duration.ts';
import { earlyHours } from './early-hours.ts';
import { era } from './era.ts';
import { firstOfDays } from './first-of-days.ts';
import { holiday } from './holiday.ts';
import { month } from './month.ts';
import { numericDate } from './numeric-date.ts';
import { partOfDay } from './part-of-day.ts';
import { quarter } from './quarter.ts';
import { relativeDay } from './relative-day.ts';
import { relativeUnit } from './relative-unit.ts';
import { season } from './season.ts';
import { recurring } from './set.ts';
import { namedYear, spelledYear } from './spelled-year.ts';
import { vague } from './vague.ts';
import { weekOf } from './week-of.ts';
import { weekday } from './weekday.ts';
import { weekend } from './weekend.ts';
import { year } from './year.ts';

export const families: readonly Family[] = [
  calendarDate,
  firstOfDays,
  numericDate,
  dayAndMonth,
  month,
  dayOfMonth,
  weekday,
  holiday,
  clock,
  partOfDay,
  earlyHours,
  relativeDay,
  year,
  spelledYear,
  namedYear,
  era,
  quarter,
  season,
  recurring,
  weekOf,
  weekend,
  relativeUnit,
  anaphoricUnit,
  ago,
  duration,
  vague,
];
