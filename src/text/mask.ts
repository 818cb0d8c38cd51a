/** Blanks out parts of a text without moving anything. */

/**
 * Collects parts to blank out, in any order, then makes a text of the same length with each of them
 * replaced by spaces (line breaks stay) and single characters put where asked.
 */
export class Mask {
  private readonly parts: { start: number; end: number; put: string; putAt: number }[] = [];

  /** Blanks out `start` to `end`; `put` (no longer than the part) is written at `putAt`. */
  blank(start: number, end: number, put = '', putAt = start): void {
    if (end > start) this.parts.push({ start, end, put, putAt });
  }

  /** Where parts overlap, the one that starts first wins and the rest of the other is blanked out too. */
  apply(text: string): string {
    if (this.parts.length === 0) return text;
    this.parts.sort((a, b) => a.start - b.start || b.end - a.end);
    const out: string[] = [];
    let at = 0;
    for (const { start, end, put, putAt } of this.parts) {
      if (end <= at) continue;
      const from = Math.max(start, at);
      out.push(text.slice(at, from));
      if (put && putAt >= from && putAt + put.length <= end)
        out.push(spaces(text.slice(from, putAt)), put, spaces(text.slice(putAt + put.length, end)));
      else out.push(spaces(text.slice(from, end)));
      at = end;
    }
    out.push(text.slice(at));
    return out.join('');
  }
}

const spaces = (part: string) => part.replace(/[^\r\n]/g, ' ');
