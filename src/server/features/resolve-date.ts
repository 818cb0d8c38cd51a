/** What the dates in a text mean, told from a day: for assistants, which have no article at hand. */
import { findDates } from '../../dates/find-dates.ts';
import { readArticle } from '../../text/read-article.ts';
import type { ResolveDateParams, ResolvedDate } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

/** Nobody asks about longer ones. */
const longest = 10_000;

export function resolveDate(
  { settings }: Workspace,
  { text, publishedOn }: ResolveDateParams,
): ResolvedDate[] {
  const article = readArticle('question.txt', text.slice(0, longest));
  const { dateOrder } = settings;
  return findDates(article, publishedOn ?? null, { dateOrder }).map((date) => ({
    text: date.text,
    type: date.type,
    value: date.value,
    ...(date.reason !== undefined && { reason: date.reason }),
  }));
}
