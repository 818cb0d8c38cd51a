/** "met in Vienna on December 20, 2021" in an article of December 7, 2021. */
import { parseDay } from '../calendar.ts';
import type { Contradiction, DatedArticle } from '../contradictions.ts';
import { direction } from '../direction.ts';
import { isMark, scanWords, tokenText, word } from '../words.ts';
import { readDate } from './read-date.ts';

/** How much of the text before and after a date is read, in UTF-16 code units. */
const before = 160;
const after = 60;
/** Between a verb and its date at most so many words stand. */
const nearby = 6;
/** Time zones apart, a day later may still be the day of publication. */
const slack = 1;

/** Finds whole dates, year included, that are later than publication although their verb is in the past. */
export function* datedAhead({ article, dates, publishedOn }: DatedArticle): Iterable<Contradiction> {
  const published = parseDay(publishedOn);
  if (!published) return;
  for (const { start, end, text, type, value } of dates) {
    const day = type === 'DATE' ? parseDay(value) : null;
    if (!day || day.index <= published.index + slack || readDate(text)?.year == null) continue;
    const from = Math.max(0, start - before);
    const words = scanWords(article.text.slice(from, end + after));
    let first = 0;
    while (words.start[first]! + from < start) first++;
    let last = first;
    while (last < words.length && words.end[last]! + from <= end) last++;
    if (word(words, first - 1) !== 'on') continue;
    const { way, cue } = direction(words, first, last);
    if (way >= 0) continue;
    let at = first - 2;
    while (at > first - 2 - nearby && tokenText(words, at) !== cue && !isMark(words, at, ',;:()“”"')) at--;
    if (tokenText(words, at) !== cue || at < first - 1 - nearby) continue;
    yield {
      start,
      end,
      severity: 'warning',
      confidence: 0.6,
      message: `${text} is after the article was published`,
      evidence: [`The article was published on ${publishedOn}.`, `“${cue}” tells of the past.`],
      fixes: [],
    };
  }
}
