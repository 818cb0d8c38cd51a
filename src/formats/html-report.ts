/**
 * A self-contained HTML page of one or more articles: the text with its marks, entities, timeline and
 * findings. No script, nothing fetched: it can be sent to a colleague and opened anywhere.
 */
import type { Garble, LinkedMention, Timex } from '../annotation.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExportedArticle } from './exported-article.ts';
import { reportStyle } from './html-report-style.ts';

/** The page. `title` is shown as heading. */
export function toHtmlReport(articles: readonly ExportedArticle[], title: string): string {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>\n<style>${reportStyle}</style>\n</head>\n<body>\n<main>`,
    `<h1>${escapeHtml(title)}</h1>`,
    legend,
    entityTable(articles),
    timeline(articles),
    ...articles.map(articleSection),
    '</main>\n</body>\n</html>\n',
  ].join('\n');
}

const legend =
  '<p class="legend"><mark class="PERSON">person</mark> <mark class="ORG">organization</mark> ' +
  '<mark class="PLACE">place</mark> <mark class="MISC">other name</mark> <mark class="timex">date</mark> ' +
  '<mark class="garble">finding</mark></p>';

function entityTable(articles: readonly ExportedArticle[]): string {
  const rows = new Map<string, { type: string; mentions: number; files: Set<string> }>();
  for (const { annotation } of articles)
    for (const { entity, type } of annotation.entities) {
      const row = rows.get(entity) ?? { type, mentions: 0, files: new Set() };
      row.mentions++;
      row.files.add(annotation.file);
      rows.set(entity, row);
    }
  const sorted = [...rows].sort((a, b) => b[1].files.size - a[1].files.size || b[1].mentions - a[1].mentions);
  const body = sorted.map(([entity, { type, mentions, files }]) =>
    tableRow([`<mark class="${type}">${escapeHtml(entity)}</mark>`, type, files.size, mentions]),
  );
  return table('Entities', ['Entity', 'Type', 'Articles', 'Mentions'], body);
}

function timeline(articles: readonly ExportedArticle[]): string {
  const entries = articles.flatMap(({ annotation }) =>
    annotation.dates
      .filter((date) => /^\d{4}/.test(date.value ?? ''))
      .map((date) => ({ value: date.value!, text: date.text, file: annotation.file })),
  );
  entries.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const body = entries.map(({ value, text, file }) =>
    tableRow([escapeHtml(value), escapeHtml(text), escapeHtml(file)]),
  );
  return table('Timeline', ['Value', 'Written as', 'Article'], body);
}

function articleSection({ annotation, text }: ExportedArticle): string {
  const findings = annotation.garbles.map((g, i) =>
    tableRow([
      `<a href="#${anchor(annotation.file, i)}">${escapeHtml(g.text)}</a>`,
      g.kind,
      g.severity,
      escapeHtml(g.fixes[0] === '' ? '(delete)' : (g.fixes[0] ?? '')),
      escapeHtml([g.message, ...g.evidence].join(' ')),
    ]),
  );
  const published = annotation.publishedOn ? `<p>Published on ${annotation.publishedOn}</p>` : '';
  return [
    `<section><h2>${escapeHtml(annotation.file)}</h2>${published}`,
    `<div class="article">${markedText(annotation, text)}</div>`,
    table('Findings', ['Text', 'Kind', 'Severity', 'Fix', 'Why'], findings),
    '</section>',
  ].join('\n');
}

const anchor = (file: string, index: number) => `${encodeURIComponent(file)}-${index}`;

/** Cuts the text at every start and end, so that marks that overlap each other still nest. */
function markedText(annotation: ExportedArticle['annotation'], text: string): string {
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
    if (d) push(classes, hints, 'timex', d.value ?? 'value unknown');
    for (const g of open) if (g.end > g.start) push(classes, hints, 'garble', g.message);
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

function table(caption: string, head: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const header = `<tr>${head.map((h) => `<th scope="col">${h}</th>`).join('')}</tr>`;
  return `<details open><summary>${caption} (${rows.length})</summary><table>${header}${rows.join('\n')}</table></details>`;
}
