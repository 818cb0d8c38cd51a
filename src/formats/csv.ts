/** CSV after RFC 4180: mentions, and findings, one a row. Offsets are UTF-16 code units. */
import type { Span } from '../annotation.ts';
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

/** Where a span stands: `start` and `end` in UTF-16 code units, line and column from one. */
const placeColumns = ['file', 'line', 'column', 'start_utf16', 'end_utf16', 'text'];

/** Column names of `mentionRows`. */
export const mentionColumns = [...placeColumns, 'type', 'entity', 'confidence'];

/** A row for each mention, without line ends. */
export function mentionRows({ annotation, text }: ExportedArticle): string[] {
  const place = placeCells(annotation.file, text);
  return annotation.entities.map((m) =>
    csvRow([...place(m), m.type, m.entity, Math.round(m.confidence * 1000) / 1000]),
  );
}

/** Column names of `findingRows`. */
export const findingColumns = [...placeColumns, 'kind', 'severity', 'message', 'fix', 'evidence'];

/** A row for each finding, without line ends. */
export function findingRows({ annotation, text }: ExportedArticle): string[] {
  const place = placeCells(annotation.file, text);
  return annotation.garbles.map((g) =>
    csvRow([...place(g), g.kind, g.severity, g.message, g.fixes[0] ?? null, g.evidence.join(' ')]),
  );
}

/** The cells under `placeColumns`, for the spans of one article. */
function placeCells(file: string, text: string): (span: Span & { readonly text: string }) => Cell[] {
  const starts = lineStarts(text);
  return (span) => {
    const { line, character } = positionAt(starts, span.start);
    return [file, line + 1, character + 1, span.start, span.end, span.text];
  };
}
