/** The dates of all articles, or of the paragraphs that mention one entity, in the order of their values. */
import type { Timex } from '../../annotation.ts';
import { type Glance, rangeOf } from '../article.ts';
import { contextOf } from '../context.ts';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { TimelineItem } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 5000;

export interface TimelineParams {
  readonly entity?: string;
  readonly limit?: number;
}

interface Dated {
  readonly article: Glance;
  readonly date: Timex;
  readonly value: string;
  /** Sorts by time. */
  readonly key: string;
}

export function timeline(workspace: Workspace, { entity, limit }: TimelineParams): TimelineItem[] {
  const dated = entity === undefined ? allDates(workspace) : datesAround(workspace, entity);
  return dated
    .sort((a, b) => (sortKey(a.value) < sortKey(b.value) ? -1 : sortKey(a.value) > sortKey(b.value) ? 1 : 0))
    .slice(0, limit ?? defaultLimit)
    .map(({ article, date, value }) => ({
      uri: article.uri,
      range: rangeOf(article, date),
      text: date.text,
      value,
      ...contextOf(article.text, date),
    }));
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
  return article.dates.flatMap((date) =>
    date.value !== null && (date.type === 'DATE' || date.type === 'TIME') && /^\d{2}/.test(date.value)
      ? [{ article, date, value: date.value, key: sortKey(date.value) }]
      : [],
  );
}

/** Weeks, seasons and quarters sort where they begin. */
function sortKey(value: string): string {
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week) {
    // Week 1 holds January 4th (ISO 8601).
    const fourth = new Date(Date.UTC(Number(week[1]), 0, 4));
    const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
    return new Date(monday + (Number(week[2]) - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
  }
  const starts: Record<string, string> = {
    Q1: '01',
    Q2: '04',
    Q3: '07',
    Q4: '10',
    H1: '01',
    H2: '07',
    WI: '01',
    SP: '03',
    SU: '06',
    FA: '09',
  };
  return value.replace(
    /^(\d{4})-([QH]\d|WI|SP|SU|FA)/,
    (_, year: string, part: string) => `${year}-${starts[part] ?? '01'}`,
  );
}
