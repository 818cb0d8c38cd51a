/** What stretch of the calendar a TIMEX3 value is, for comparing it with values spelled another way. */

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const day = 86_400_000;

/** First day, the day after the last, and how many days; null for what is no stretch of the calendar. */
export function bounds(value: string): { start: string; end: string; days: number } | null {
  const range = (start: number, end: number) => ({
    start: iso(start),
    end: iso(end),
    days: Math.round((end - start) / day),
  });
  let match: RegExpExecArray | null;
  const n = (i: number): number => Number(match![i]);
  if ((match = /^(\d{4})-(\d\d)-(\d\d)/.exec(value)))
    return range(Date.UTC(n(1), n(2) - 1, n(3)), Date.UTC(n(1), n(2) - 1, n(3) + 1));
  if ((match = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value))) {
    const fourth = new Date(Date.UTC(n(1), 0, 4));
    const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * day + (n(2) - 1) * 7 * day;
    return match[3] ? range(monday + 5 * day, monday + 7 * day) : range(monday, monday + 7 * day);
  }
  if ((match = /^(\d{4})-(\d\d)$/.exec(value)))
    return range(Date.UTC(n(1), n(2) - 1, 1), Date.UTC(n(1), n(2), 1));
  if ((match = /^(\d{4})-Q(\d)$/.exec(value)))
    return range(Date.UTC(n(1), n(2) * 3 - 3, 1), Date.UTC(n(1), n(2) * 3, 1));
  if ((match = /^(\d{4})-H(\d)$/.exec(value)))
    return range(Date.UTC(n(1), n(2) * 6 - 6, 1), Date.UTC(n(1), n(2) * 6, 1));
  if ((match = /^(\d{4})$/.exec(value))) return range(Date.UTC(n(1), 0, 1), Date.UTC(n(1) + 1, 0, 1));
  if ((match = /^(\d{3})$/.exec(value)))
    return range(Date.UTC(n(1) * 10, 0, 1), Date.UTC(n(1) * 10 + 10, 0, 1));
  if ((match = /^(\d{2})$/.exec(value)))
    return range(Date.UTC(n(1) * 100, 0, 1), Date.UTC(n(1) * 100 + 100, 0, 1));
  return null;
}

const units: Record<string, number> = {
  Y: 365 * 86400,
  M: 30 * 86400,
  W: 7 * 86400,
  D: 86400,
  Q: 90 * 86400,
  WE: 2 * 86400,
};
const timeUnits: Record<string, number> = { H: 3600, M: 60, S: 1 };

/** The length of a TIMEX3 duration in seconds (a year 365 days, a month 30); null for a vague one. */
export function seconds(value: string): number | null {
  const match = /^P((?:[\d.]+[A-Z]+)*)(?:T((?:[\d.]+[HMS])+))?$/.exec(value);
  if (!match) return null;
  let sum = 0;
  for (const [, amount, unit] of (match[1] ?? '').matchAll(/([\d.]+)([A-Z]+)/g))
    sum += Number(amount) * (units[unit!] ?? Number.NaN);
  for (const [, amount, unit] of (match[2] ?? '').matchAll(/([\d.]+)([HMS])/g))
    sum += Number(amount) * timeUnits[unit!]!;
  return sum;
}
