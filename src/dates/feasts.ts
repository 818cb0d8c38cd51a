/** Named days that news uses, each with the rule for its date. */
import { dayNumber, weekdayOf } from './calendar.ts';

/** The day number of a feast in a year; null where the country decides. */
export type Rule = ((year: number) => number) | null;

const on =
  (month: number, day: number): Rule =>
  (year) =>
    dayNumber(year, month, day);

/** The n-th weekday of a month (n from 1), or the last one (n = −1). */
const nth =
  (n: number, weekday: number, month: number): Rule =>
  (year) => {
    if (n < 0) {
      const last = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
      return last - ((weekdayOf(last) - weekday + 7) % 7);
    }
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  };

/** Easter Sunday of the Gregorian calendar: J. Meeus, "Astronomical Algorithms", chapter 8. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}
const fromEaster =
  (days: number): Rule =>
  (year) =>
    easter(year) + days;

const thanksgiving = nth(4, 4, 11);
const after =
  (rule: Rule, days: number): Rule =>
  (year) =>
    rule!(year) + days;

/** Names in lower case without apostrophes, words separated by one space. */
export const feasts = new Map<string, Rule>([
  ['christmas', on(12, 25)],
  ['christmas day', on(12, 25)],
  ['christmas eve', on(12, 24)],
  ['boxing day', on(12, 26)],
  ['new years day', on(1, 1)],
  ['new year day', on(1, 1)],
  ['new years', on(1, 1)],
  ['new years eve', on(12, 31)],
  ['new year eve', on(12, 31)],
  ['orthodox christmas', on(1, 7)],
  ['martin luther king day', nth(3, 1, 1)],
  ['martin luther king jr day', nth(3, 1, 1)],
  ['groundhog day', on(2, 2)],
  ['valentines day', on(2, 14)],
  ['presidents day', nth(3, 1, 2)],
  ['st patricks day', on(3, 17)],
  ['saint patricks day', on(3, 17)],
  ['womens day', on(3, 8)],
  ['earth day', on(4, 22)],
  ['anzac day', on(4, 25)],
  ['may day', on(5, 1)],
  ['international workers day', on(5, 1)],
  ['international womens day', on(3, 8)],
  ['victory day', on(5, 9)],
  ['cinco de mayo', on(5, 5)],
  ['memorial day', nth(-1, 1, 5)],
  ['mothers day', nth(2, 7, 5)],
  ['fathers day', nth(3, 7, 6)],
  ['juneteenth', on(6, 19)],
  ['canada day', on(7, 1)],
  ['bastille day', on(7, 14)],
  ['labor day', nth(1, 1, 9)],
  ['labour day', null],
  ['columbus day', nth(2, 1, 10)],
  ['halloween', on(10, 31)],
  ['all saints day', on(11, 1)],
  ['all souls day', on(11, 2)],
  ['guy fawkes night', on(11, 5)],
  ['bonfire night', on(11, 5)],
  ['armistice day', on(11, 11)],
  ['veterans day', on(11, 11)],
  ['thanksgiving', thanksgiving],
  ['thanksgiving day', thanksgiving],
  ['black friday', after(thanksgiving, 1)],
  ['cyber monday', after(thanksgiving, 4)],
  ['election day', (year) => dayNumber(year, 11, 2) + ((2 - weekdayOf(dayNumber(year, 11, 2)) + 7) % 7)],
  ['inauguration day', on(1, 20)],
  ['australia day', on(1, 26)],
  ['easter', easter],
  ['easter sunday', easter],
  ['easter monday', fromEaster(1)],
  ['good friday', fromEaster(-2)],
  ['palm sunday', fromEaster(-7)],
  ['holy thursday', fromEaster(-3)],
  ['maundy thursday', fromEaster(-3)],
  ['ash wednesday', fromEaster(-46)],
  ['mardi gras', fromEaster(-47)],
  ['pentecost', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['ascension day', fromEaster(39)],
  ['april fools day', on(4, 1)],
  ['independence day', null],
  ['remembrance day', on(11, 11)],
  ['epiphany', on(1, 6)],
  ['labour day', null],
  ['yom kippur', null],
  ['rosh hashanah', null],
  ['passover', null],
  ['hanukkah', null],
  ['ramadan', null],
  ['eid', null],
  ['eid al fitr', null],
  ['eid al adha', null],
  ['eid ul fitr', null],
  ['eid ul adha', null],
  ['nowruz', null],
  ['diwali', null],
  ['lunar new year', null],
  ['chinese new year', null],
]);
