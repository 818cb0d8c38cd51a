/** The dates of all articles, or of the paragraphs that mention one entity, in the order of their values. */
import type { Timex } from '../../annotation.ts';
import { type TimeSpan, withRanges } from '../../dates/ranges.ts';
import { type Glance, rangeOf } from '../article.ts';
import { contextOf } from '../context.ts';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { TimelineItem } from '../protocol.ts';
import { timexSortKey } from '../timex-sort-key.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 5000;

export interface TimelineParams {
  readonly entity?: string;
  readonly limit?: number;
}

interface Dated {
  readonly article: Glance;
  readonly date: Timex;
  /** Its place among the article's dates. */
  readonly at: number;
  readonly value: string;
}

export function timeline(workspace: Workspace, { entity, limit }: TimelineParams): TimelineItem[] {
  const dated = entity === undefined ? allDates(workspace) : datesAround(workspace, entity);
  // An archive has many dates and few days.
  const keys = new Map<string, string>();
  const keyOf = (value: string) => {
    let key = keys.get(value);
    if (key === undefined) keys.set(value, (key = timexSortKey(value)));
    return key;
  };
  return dated
    .map((item) => ({ ...item, key: keyOf(item.value) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(0, limit ?? defaultLimit)
    .flatMap(({ article, at, value }) => {
      const whole = spanOf(article, at);
      return whole ? [item(article, whole, value)] : [];
    });
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

function allDates(workspace: Workspace): Dated[] {
  return [...workspace.articles.glances()].flatMap(datesOf);
}

/** Dates in the paragraphs (lines) that mention the entity. */
function datesAround(workspace: Workspace, entityId: string): Dated[] {
  return mentionsByArticle(workspace, entityId).flatMap(({ uri, mentions }) => {
    const article = workspace.articles.glance(uri);
    if (!article) return [];
    const line = (offset: number) => article.positions.position(offset).line;
    const lines = new Set(mentions.map(({ start }) => line(start)));
    return datesOf(article).filter(({ date }) => lines.has(line(date.start)));
  });
}

/** Those that say when: a value on the calendar, no duration, nothing as vague as "recently". */
function datesOf(article: Glance): Dated[] {
  return article.dates.flatMap((date, at) =>
    date.value !== null && (date.type === 'DATE' || date.type === 'TIME') && /^\d{2}/.test(date.value)
      ? [{ article, date, at, value: date.value }]
      : [],
  );
}
