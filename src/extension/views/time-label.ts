/** Words for a branch of the timeline. */

/** Names the key of a branch in a language: "2021-12" is "December", "2021-12-07" is "Tue, Dec 7", "202" the 2020s. */
export function timeLabel(key: string, language: string, weekName: (week: number) => string): string {
  if (/^\d{2,3}$/.test(key)) return `${key.padEnd(4, '0')}s`;
  const [year, part, day] = key.split('-');
  if (part === undefined) return year!;
  if (part.startsWith('W') && /^W\d\d$/.test(part)) return weekName(Number(part.slice(1)));
  if (!/^\d\d$/.test(part)) return seasons[part] ?? part;
  const date = new Date(Date.UTC(Number(year), Number(part) - 1, Number(day ?? 1)));
  const format: Intl.DateTimeFormatOptions =
    day === undefined ? { month: 'long' } : { weekday: 'short', month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(date);
}

const seasons: Readonly<Record<string, string>> = { SP: 'Spring', SU: 'Summer', FA: 'Autumn', WI: 'Winter' };
