/** What a text has told so far that later expressions refer to. */
import type { Moment } from './calendar.ts';

/** As it stands where a block begins. */
export interface Story {
  /** The time last mentioned whose value is known. */
  readonly reference: Moment | null;
  /** The day last mentioned. */
  readonly day: Moment | null;
  /** The quarter, half or year that results were last told of. */
  readonly period: Moment | null;
  /** The year last written out; null once it is more than one sentence back. */
  readonly year: number | null;
  /** How many sentences have ended since then. */
  readonly yearsAge: number;
}

/** Before the first word. */
export const nothingTold: Story = {
  reference: null,
  day: null,
  period: null,
  year: null,
  yearsAge: 0,
};

/** Sentences that may end before a year counts no longer. */
const yearLasts = 2;

/** The story when so many more sentences have ended. */
export function aged(story: Story, sentences: number): Story {
  if (story.year === null || sentences === 0) return story;
  const { reference, day, period, year } = story;
  const yearsAge = story.yearsAge + sentences;
  // Written out: to spread an object and set one of its fields takes twenty times as long.
  return yearsAge < yearLasts
    ? { reference, day, period, year, yearsAge }
    : { reference, day, period, year: null, yearsAge: 0 };
}

/** Whether two stories leave the same to refer to. */
export function sameStory(a: Story, b: Story): boolean {
  return (
    a === b ||
    (sameMoment(a.reference, b.reference) &&
      sameMoment(a.day, b.day) &&
      sameMoment(a.period, b.period) &&
      a.year === b.year &&
      a.yearsAge === b.yearsAge)
  );
}

function sameMoment(a: Moment | null, b: Moment | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.grain === b.grain && a.index === b.index && a.time === b.time)
  );
}
