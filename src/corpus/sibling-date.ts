/**
 * The publication date of an article that does not tell it, from articles about the same event that do.
 * Only where they leave no doubt: copies of its text that bear one date, or several reports with its rare
 * names, its weekdays and one date. A date inferred so is never evidence for another.
 */

/** What is asked of the other articles. Files are the corpus's keys. */
export interface SiblingSource {
  /** How many there are. */
  articles(): number;
  /** The date that an article itself, or a person, tells; null where there is none or it was inferred. */
  ownDate(file: string): string | null;
  text(file: string): string | undefined;
  /** Articles that share wording with one, and how many words in a row or nearly so. */
  twins(file: string): readonly { readonly file: string; readonly words: number }[];
  /** For each name of an article the articles that mention it; undefined for one in more than `most`. */
  names(file: string, most: number): readonly (readonly string[] | undefined)[];
  /** Equal for near-duplicate articles, which count as one. */
  sketch(file: string): number;
}

/** A date, and the articles it was taken from, by their files. */
export interface SiblingDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly siblings: readonly string[];
}

/** A copy shares this part of the article's words, and so many of them. */
const copiedPart = 0.4;
const fewestCopied = 60;
/** Below this many articles nobody knows which names are rare. */
const smallest = 40;
/** A name in at most so many articles, or this part of them, is rare. */
const rareIn = 4;
const rarePart = 0.01;
/** A report of the same event shares so many rare names, and this part of those the article has. */
const fewestNames = 4;
const sharedPart = 0.5;
/** So many independent reports have to agree. */
const fewestReports = 2;
/** Siblings named as the source. */
const mostNamed = 3;

/** The date that the siblings of an article agree on; null where they do not, or where there are none. */
export function siblingDate(file: string, source: SiblingSource): SiblingDate | null {
  const text = source.text(file);
  if (text === undefined) return null;
  const copies = copiesOf(file, text, source);
  if (copies.length > 0) return agreed(copies, source);
  if (source.articles() < smallest) return null;
  const reports = reportsOf(file, text, source);
  const independent = new Set(reports.map((report) => source.sketch(report)));
  return independent.size >= fewestReports ? agreed(reports, source) : null;
}

/** Dated articles that have much of the text. */
function copiesOf(file: string, text: string, source: SiblingSource): string[] {
  const twins = source.twins(file);
  if (twins.length === 0) return [];
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const least = Math.max(fewestCopied, words * copiedPart);
  return twins.filter((twin) => twin.words >= least && source.ownDate(twin.file)).map((twin) => twin.file);
}

/** Dated articles that share most of the rare names, and a weekday where both name any. */
function reportsOf(file: string, text: string, source: SiblingSource): string[] {
  const most = Math.max(rareIn, Math.floor(source.articles() * rarePart));
  const shared = new Map<string, number>();
  let rare = 0;
  for (const files of source.names(file, most)) {
    // A name that nobody else writes tells nothing.
    if (!files || files.length < 2) continue;
    rare++;
    for (const other of files) if (other !== file) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const least = Math.max(fewestNames, rare * sharedPart);
  const days = weekdaysIn(text);
  return [...shared]
    .filter(([other, count]) => count >= least && source.ownDate(other) !== null)
    .map(([other]) => other)
    .filter((other) => meet(days, weekdaysIn(source.text(other) ?? '')));
}

function weekdaysIn(text: string): ReadonlySet<string> {
  const found = text.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g);
  return new Set(found ?? []);
}

/** Whether two sets have a member in common, or one has none at all. */
function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const day of a) if (b.has(day)) return true;
  return false;
}

function agreed(siblings: readonly string[], source: SiblingSource): SiblingDate | null {
  const dates = new Set(siblings.map((sibling) => source.ownDate(sibling)));
  const [date] = dates;
  if (dates.size !== 1 || !date) return null;
  return { date, siblings: [...siblings].sort().slice(0, mostNamed) };
}
