/** All pattern families. Of two that match equally long, the earlier wins. */
import type { Family } from '../match.ts';
import { calendarDate } from './calendar-date.ts';
import { duration } from './duration.ts';
import { month } from './month.ts';
import { relativeDay } from './relative-day.ts';
import { relativeUnit } from './relative-unit.ts';
import { vague } from './vague.ts';
import { weekday } from './weekday.ts';
import { year } from './year.ts';

export const families: readonly Family[] = [
  calendarDate,
  month,
  weekday,
  year,
  relativeDay,
  relativeUnit,
  duration,
  vague,
];
