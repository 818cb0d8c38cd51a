/**
 * A self-contained HTML page of one or more articles: the text with its marks, entities, timeline and
 * findings. No script, nothing fetched: it can be sent to a colleague and opened anywhere.
 */
import type { EntityType, Garble, LinkedMention, Severity, Timex } from '../annotation.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExportedArticle } from './exported-article.ts';
import { reportStyle } from './html-report-style.ts';
import { kindNames } from './kind-names.ts';
import { english, type ReadingLanguage } from './reading-language.ts';

/** The page. `title` is shown as heading; it and all other words of ours are English, to be said in a language. */
export function toHtmlReport(
  articles: readonly ExportedArticle[],
  title: string,
  language: ReadingLanguage = english,
): string {
  const say = (words: string) => escapeHtml(language.translate(words));
  return [
    `<!doctype html>\n<html lang="${language.tag}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${say(title)}</title>\n<style>${reportStyle}</style>\n</head>\n<body>\n<main>`,
    `<h1>${say(title)}</h1>`,
    legend(say),
    entityTable(articles, say),
    timeline(articles, say),
    ...articles.map((article) => articleSection(article, language.translate)),
    '</main>\n</body>\n</html>\n',
  ].join('\n');
}

/** Says words of ours in the reader's language. */
type Say = (english: string) => string;

const typeNames: Readonly<Record<EntityType, string>> = {
  PERSON: 'Person',
  ORG: 'Organization',
  PLACE: 'Place',
  MISC: 'Other name',
};
const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

function legend(say: Say): string {
  const kinds = [...Object.entries(typeNames), ['timex', 'Date'], ['garble', 'Finding']] as const;
  const marks = kinds.map(([kind, name]) => `<mark class="${kind}">${say(name)}</mark>`);
  return `<p class="legend">${marks.join(' ')}</p>`;
}

function entityTable(articles: readonly ExportedArticle[], say: Say): string {
  const rows = new Map<string, { type: EntityType; mentions: number; files: Set<string> }>();
  for (const { annotation } of articles)
    for (const { entity, type } of annotation.entities) {
      const row = rows.get(entity) ?? { type, mentions: 0, files: new Set() };
      row.mentions++;
      row.files.add(annotation.file);
      rows.set(entity, row);
    }
  const sorted = [...rows].sort((a, b) => b[1].files.size - a[1].files.size || b[1].mentions - a[1].mentions);
  const body = sorted.map(([entity, { type, mentions, files }]) =>
    tableRow([
      `<mark class="${type}">${escapeHtml(entity)}</mark>`,
      say(typeNames[type]),
      files.size,
      mentions,
    ]),
  );
  return table(['Entities', 'Entity', 'Type', 'Articles', 'Mentions'].map(say), body);
}

function timeline(articles: readonly ExportedArticle[], say: Say): string {
  const entries = articles.flatMap(({ annotation }) =>
    annotation.dates
      .filter((date) => /^\d{4}/.test(date.value ?? ''))
      .map((date) => ({ value: date.value!, text: date.text, file: annotation.file })),
  );
  entries.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const body = entries.map(({ value, text, file }) =>
    tableRow([escapeHtml(value), escapeHtml(text), escapeHtml(file)]),
  );
  return table(['Timeline', 'Value', 'Written as', 'Article'].map(say), body);
}

function articleSection({ annotation, text }: ExportedArticle, translate: Say): string {
  const say = (words: string) => escapeHtml(translate(words));
  const findings = annotation.garbles.map((g, i) =>
    tableRow([
      `<a href="#${anchor(annotation.file, i)}">${escapeHtml(g.text)}</a>`,
      say(kindNames[g.kind]),
      say(severityNames[g.severity]),
      g.fixes[0] === '' ? say('(delete)') : escapeHtml(g.fixes[0] ?? ''),
      [g.message, ...g.evidence].map(say).join(' '),
    ]),
  );
  const published = annotation.publishedOn ? `<p>${say(`Published ${annotation.publishedOn}`)}</p>` : '';
  return [
    `<section><h2>${escapeHtml(annotation.file)}</h2>${published}`,
    `<div class="article">${markedText(annotation, text, translate)}</div>`,
    table(['Findings', 'Text', 'Kind', 'Severity', 'Fix', 'Why'].map(say), findings),
    '</section>',
  ].join('\n');
}

const anchor = (file: string, index: number) => `${encodeURIComponent(file)}-${index}`;

/** Cuts the text at every start and end, so that marks that overlap each other still nest. */
function markedText(annotation: ExportedArticle['annotation'], text: string, translate: Say): string {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...annotation.entities, ...annotation.dates, ...annotation.garbles])
    cuts.add(start).add(end);
  const points = [...cuts].sort((a, b) => a - b);
  const mention = cursor<LinkedMention>(annotation.entities);
  const date = cursor<Timex>(annotation.dates);
  const out: string[] = [];
  let open: Garble[] = [];
  let nextGarble = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i]!;
    const classes: string[] = [];
    const hints: string[] = [];
    let id = '';
    open = open.filter((g) => g.end > start);
    while (nextGarble < annotation.garbles.length && annotation.garbles[nextGarble]!.start <= start) {
      open.push(annotation.garbles[nextGarble]!);
      id ||= ` id="${anchor(annotation.file, nextGarble)}"`;
      nextGarble++;
    }
    const m = mention(start);
    const d = date(start);
    if (m) push(classes, hints, m.type, m.entity);
    if (d) push(classes, hints, 'timex', d.value ?? translate('no certain value'));
    for (const g of open) if (g.end > g.start) push(classes, hints, 'garble', translate(g.message));
    const piece = escapeHtml(text.slice(start, points[i + 1]));
    out.push(
      classes.length === 0
        ? piece
        : `<mark${id} class="${classes.join(' ')}" title="${escapeHtml(hints.join(' · '))}">${piece}</mark>`,
    );
  }
  return out.join('');
}

function push(classes: string[], hints: string[], name: string, hint: string): void {
  if (!classes.includes(name)) classes.push(name);
  hints.push(hint);
}

/** For spans that don't overlap: which one covers an offset, asked in ascending order. */
function cursor<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]) {
  let next = 0;
  return (offset: number): T | undefined => {
    while (next < spans.length && spans[next]!.end <= offset) next++;
    const span = spans[next];
    return span && span.start <= offset ? span : undefined;
  };
}

const tableRow = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`;

/** A table with a caption and the heads of its columns. */
function table([caption, ...head]: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const header = `<tr>${head.map((h) => `<th scope="col">${h}</th>`).join('')}</tr>`;
  return `<details open><summary>${caption} (${rows.length})</summary><table>${header}${rows.join('\n')}</table></details>`;
}
