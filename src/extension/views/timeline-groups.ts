/** Dates in a tree of years, months and days, by their TIMEX3 values. */

/** A branch of the tree. Its parts are sorted; what is only as exact as the branch itself comes first. */
export interface TimeGroup<T> {
  /** A prefix that tells it from its siblings: "2021", "2021-12", "2021-12-07", "2021-W49", "202" (the 2020s). */
  readonly key: string;
  readonly count: number;
  /** Those with exactly this value, or a time within it. */
  readonly items: readonly T[];
  readonly groups: readonly TimeGroup<T>[];
}

const calendar =
  /^(?<century>\d\d)(?:$|(?<decade>\d)(?:$|(?<year>\d)(?:-(?:(?<month>\d\d)(?:-(?<day>\d\d))?|(?<part>W\d\d|Q[1-4X]|H[12X]|SP|SU|FA|WI)))?))/;

/**
 * The keys of the branches that a value hangs from, outermost first: "2021-12-07T10:00" is in "2021",
 * "2021-12", "2021-12-07". Durations, sets and references that name no time of the calendar yield none.
 */
export function timePath(value: string): string[] {
  const parts = calendar.exec(value)?.groups;
  if (!parts) return [];
  const { century, decade, year, month, day, part } = parts;
  if (decade === undefined || year === undefined) return [`${century}${decade ?? ''}`];
  const ofYear = `${century}${decade}${year}`;
  if (part !== undefined) return [ofYear, `${ofYear}-${part}`];
  if (month === undefined) return [ofYear];
  return day === undefined
    ? [ofYear, `${ofYear}-${month}`]
    : [ofYear, `${ofYear}-${month}`, `${ofYear}-${month}-${day}`];
}

/** Builds the tree; items whose value names no time of the calendar are left out. */
export function groupByTime<T extends { readonly value: string }>(items: readonly T[]): TimeGroup<T>[] {
  return grow(
    items.map((item) => ({ item, path: timePath(item.value) })).filter(({ path }) => path.length > 0),
    0,
  );
}

interface Placed<T> {
  readonly item: T;
  readonly path: readonly string[];
}

function grow<T>(placed: readonly Placed<T>[], depth: number): TimeGroup<T>[] {
  const byKey = new Map<string, Placed<T>[]>();
  for (const entry of placed) {
    const key = entry.path[depth]!;
    const group = byKey.get(key);
    if (group) group.push(entry);
    else byKey.set(key, [entry]);
  }
  return [...byKey]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, members]) => {
      const deeper = members.filter(({ path }) => path.length > depth + 1);
      const here = members.filter(({ path }) => path.length === depth + 1).map(({ item }) => item);
      return { key, count: members.length, items: here, groups: grow(deeper, depth + 1) };
    });
}

/** A decade sorts by its first year, and before it. */
function compareKeys(a: string, b: string): number {
  const first = (key: string) => (key.length < 4 ? key.padEnd(4, '0') : key);
  return first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.length - b.length;
}
