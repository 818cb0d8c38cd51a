/** Cuts CSV (RFC 4180) into cells; semicolons and tabs divide them too, as spreadsheets of many countries write. */

export interface CsvCell {
  readonly text: string;
  /** In UTF-16 code units. */
  readonly offset: number;
}

export interface CsvTable {
  readonly rows: readonly (readonly CsvCell[])[];
  /** Where a quoted cell begins that does not end. */
  readonly unclosed: number | undefined;
}

/** The character that divides cells: whichever of the three the first line has most. */
function dividerOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const count = (mark: string) => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Splits a table into rows of cells; a byte order mark is skipped. Linear. */
export function readCsv(text: string): CsvTable {
  const divider = dividerOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let unclosed: number | undefined;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length || row.length > 0) {
    const offset = at;
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) {
          unclosed ??= offset;
          cell += text.slice(at);
          at = text.length;
          break;
        }
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    // What stands after a closing quote belongs to the cell, however wrong.
    const start = at;
    while (at < text.length && text[at] !== divider && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push({ text: cell + text.slice(start, at), offset });
    if (text[at] === divider) {
      at++;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    rows.push(row);
    row = [];
  }
  return { rows, unclosed };
}
