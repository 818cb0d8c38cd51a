/** CSV after RFC 4180: mentions, and findings, one a row. Offsets are UTF-16 code units. */
import { lineStarts, positionAt } from '../text/line-positions.ts';
import type { ExportedArticle } from './exported-article.ts';

type Cell = string | number | null;

/**
 * One row, without the line end. A cell that a spreadsheet would run as a formula gets an apostrophe in
 * front (OWASP, CSV Injection), for an article's text is not to be trusted.
 */
export function csvRow(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Column names of `mentionRows`; `start` and `end` in UTF-16 code units, line and column from one. */
export const mentionColumns = [
  'file',
  'line',
  'column',
  'start_utf16',
  'end_utf16',
  'text',
  'type',
  'entity',
  'confidence',
];

export function mentionRows({ annotation, text }: ExportedArticle): string[] {
  const starts = lineStarts(text);
  return annotation.entities.map((m) => {
    const { line, character } = positionAt(starts, m.start);
    const confidence = Math.round(m.confidence * 1000) / 1000;
    return csvRow([
      annotation.file,
      line + 1,
      character + 1,
      m.start,
      m.end,
      m.text,
      m.type,
      m.entity,
      confidence,
    ]);
  });
}

/** Column names of `findingRows`. */
export const findingColumns = [
  'file',
  'line',
  'column',
  'start_utf16',
  'end_utf16',
  'text',
  'kind',
  'severity',
  'message',
  'fix',
  'evidence',
];

export function findingRows({ annotation, text }: ExportedArticle): string[] {
  const starts = lineStarts(text);
  return annotation.garbles.map((g) => {
    const { line, character } = positionAt(starts, g.start);
    const fix = g.fixes[0] ?? null;
    return csvRow([
      annotation.file,
      line + 1,
      character + 1,
      g.start,
      g.end,
      g.text,
      g.kind,
      g.severity,
      g.message,
      fix,
      g.evidence.join(' '),
    ]);
  });
}
