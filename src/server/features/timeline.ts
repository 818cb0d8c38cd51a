/** The dates of all articles, or of the paragraphs that mention one entity, in the order of their values. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Timex } from '../../annotation.ts';
import { type TimeSpan, withRanges } from '../../dates/ranges.ts';
import { type Glance, rangeOf } from '../article.ts';
import { contextOf } from '../context.ts';
import type { TimelineItem } from '../protocol.ts';
import { timexSortKey } from '../timex-sort-key.ts';
import { unhurried } from '../unhurried.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 5000;

export interface TimelineParams {
  readonly entity?: string;
  readonly limit?: number;
}

/** A date by its place among those of its article: an archive has millions. */
interface Dated {
  readonly uri: string;
  readonly at: number;
}

/** The dates with one value. */
interface Day {
  readonly key: string;
  readonly dates: Dated[];
}

export async function timeline(
  workspace: Workspace,
  { entity, limit = defaultLimit }: TimelineParams,
  token?: CancellationToken,
): Promise<TimelineItem[]> {
  const days = new Map<string, Day>();
  const walk = entity === undefined ? allDates(workspace) : datesAround(workspace, entity);
  for await (const { uri, at, value } of unhurried(walk, token)) {
    let day = days.get(value);
    if (!day) days.set(value, (day = { key: timexSortKey(value), dates: [] }));
    if (day.dates.length < limit) day.dates.push({ uri, at });
  }
  // Texts are read of those that are listed.
  const first = [...days]
    .sort(([, a], [, b]) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .flatMap(([value, { dates }]) => dates.map((date) => ({ ...date, value })))
    .slice(0, limit);
  const items: TimelineItem[] = [];
  for await (const { uri, at, value } of unhurried(first, token)) {
    const article = workspace.articles.glance(uri);
    const whole = article?.dates[at] && spanOf(article, at);
    if (whole) items.push(item(article, whole, value));
  }
  return items;
}

function item(article: Glance, span: TimeSpan, value: string): TimelineItem {
  return {
    uri: article.uri,
    range: rangeOf(article, span),
    text: span.text,
    value,
    ...(span.until === undefined ? {} : { until: span.until }),
    ...contextOf(article.text, span),
  };
}

/** A date, or the range that it begins; undefined where it ends one, which is listed with its beginning. */
function spanOf(article: Glance, at: number): TimeSpan | undefined {
  const [before] = at > 0 ? withRanges(article.text, article.dates.slice(at - 1, at + 1)) : [];
  if (before?.until !== undefined) return undefined;
  return withRanges(article.text, article.dates.slice(at, at + 2))[0];
}

interface Valued extends Dated {
  readonly value: string;
}

function* allDates({ articles }: Workspace): Iterable<Valued> {
  for (const uri of articles.uris())
    for (const { at, value } of datesOf(articles.corpus?.outline(uri)?.dates ?? [])) yield { uri, at, value };
}

/** Dates in the paragraphs (lines) that mention the entity. */
function* datesAround(workspace: Workspace, entityId: string): Iterable<Valued> {
  for (const { file: uri, mentions } of workspace.articles.corpus?.mentionsByFile(entityId) ?? []) {
    const article = workspace.articles.glance(uri);
    const dates = datesOf(workspace.articles.corpus?.outline(uri)?.dates ?? []);
    if (!article || dates.length === 0) continue;
    const line = (offset: number) => article.positions.position(offset).line;
    const lines = new Set(mentions.map(({ start }) => line(start)));
    for (const { start, at, value } of dates) if (lines.has(line(start))) yield { uri, at, value };
  }
}

/** Those that say when: a value on the calendar, no duration, nothing as vague as "recently". */
function datesOf(
  dates: readonly Omit<Timex, 'text'>[],
): { readonly start: number; readonly at: number; readonly value: string }[] {
  return dates.flatMap(({ start, type, value }, at) =>
    value !== null && (type === 'DATE' || type === 'TIME') && /^\d{2}/.test(value)
      ? [{ start, at, value }]
      : [],
  );
}
