/** Findings that people said are none: everywhere, in one file, or at one spot of it. */
import type { Garble, Span } from '../annotation.ts';
import type { NotAnError, TextQuote } from './house-list.ts';

/** Drops from an article's findings what the house list says is no error. */
export function notErrorsIn(
  article: { readonly file: string; readonly text: string },
  notErrors: readonly NotAnError[],
): { readonly filter: (garbles: readonly Garble[]) => Garble[] } {
  const here = notErrors
    .filter((decision) => decision.file === undefined || isFile(article.file, decision.file))
    .map((decision) => ({
      decision,
      spot: decision.anchor ? findQuote(article.text, decision.anchor) : undefined,
    }));
  if (here.length === 0) return { filter: (garbles) => [...garbles] };
  return {
    filter: (garbles) =>
      garbles.filter((garble) => !here.some(({ decision, spot }) => excuses(decision, spot, garble))),
  };
}

function excuses(decision: NotAnError, spot: Span | undefined, garble: Garble): boolean {
  if (decision.text !== garble.text || (decision.kind && decision.kind !== garble.kind)) return false;
  return decision.anchor === undefined || (spot !== undefined && spot.start === garble.start);
}

/** The list writes paths relative to itself; articles may come by absolute path or URI. */
export function isFile(file: string, listed: string): boolean {
  const path = normalPath(file);
  const tail = normalPath(listed);
  return path === tail || path.endsWith(`/${tail}`);
}

function normalPath(path: string): string {
  const forward = path.replaceAll('\\', '/').replace(/^\.\//, '');
  if (!forward.includes('%')) return forward;
  try {
    return decodeURIComponent(forward);
  } catch {
    return forward;
  }
}

/**
 * Where a quote stands in a text (W3C Web Annotation, TextQuoteSelector). Of several the one whose
 * surroundings agree longest; undefined where the quote is gone or its surroundings fit nowhere.
 */
export function findQuote(text: string, quote: TextQuote): Span | undefined {
  let best: Span | undefined;
  let most = -1;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const end = at + quote.exact.length;
    const agreed =
      commonEnd(text.slice(Math.max(0, at - quote.prefix.length), at), quote.prefix) +
      commonStart(text.slice(end, end + quote.suffix.length), quote.suffix);
    if (agreed > most) {
      most = agreed;
      best = { start: at, end };
    }
  }
  return most * 2 >= Math.min(16, quote.prefix.length + quote.suffix.length) ? best : undefined;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

/** Characters of context kept on each side of a quote. */
const contextLength = 32;

/** The selector of a span: its quote and a little of what stands around it. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}
