/**
 * The headline a second time: sites print it in the page title, the breadcrumb, the heading and the list of
 * related articles, and a scraper collects it from each.
 *
 * Found: the same line again below the headline, or at the end of a longer line of furniture. Not found: the
 * headline's words inside a sentence, a headline of fewer than four words.
 */
import type { Detector, Draft } from './detector.ts';
import { factsOfLines, isReadable, type Line, linesOf } from './lines.ts';

/** Lines that are too long are not the headline again. */
const longest = 300;
/** The word that a line begins with; '' where it begins with none or is too long. */
const firstWords = factsOfLines(({ text }) =>
  text.length > longest ? '' : (/^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? ''),
);

export const repeatedHeadline: Detector = {
  id: 'repeated-headline',
  scope: 'article',
  kind: 'duplicate',
  severity: 'warning',
  *detect({ article }) {
    const lines = linesOf(article);
    const first = lines.findIndex((line) => isReadable(line.kind));
    const headline = lines[first];
    if (!headline || headline.text.length > 250 || isBreadcrumb(headline)) return;
    const told = words(headline.text);
    const begins = firstWords(article);
    if (told.length < 4) return;
    for (let i = first + 1; i < lines.length; i++) {
      const line = lines[i]!;
      if (!isReadable(line.kind)) continue;
      const draft = (begins[i] === told[0] ? sameLine(told, line) : undefined) ?? atEnd(headline.text, line);
      if (draft) yield draft;
    }
  },
};

function isBreadcrumb({ text }: Line): boolean {
  return /\s[»›]\s/.test(text);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same words, save that a title may have lost or gained the site's name at its end. */
function sameLine(told: readonly string[], line: Line): Draft | undefined {
  const again = words(line.text);
  const shared = Math.min(told.length, again.length);
  if (shared < 4 || Math.abs(told.length - again.length) > 3) return undefined;
  for (let i = 0; i < shared; i++) if (told[i] !== again[i]) return undefined;
  if (again.length > told.length && /[.!?]$/.test(line.text)) return undefined;
  return repeated(line.start, line.end, 0.95);
}

function atEnd(headline: string, line: Line): Draft | undefined {
  if (line.text.length <= headline.length || !line.text.endsWith(headline)) return undefined;
  const at = line.text.length - headline.length;
  if (!/[.!?”"]\s$/.test(line.text.slice(at - 2, at))) return undefined;
  return repeated(line.start + at - 1, line.end, 0.9);
}

function repeated(start: number, end: number, confidence: number): Draft {
  return {
    start,
    end,
    confidence,
    message: 'Headline repeated',
    evidence: ['It is the article’s first line again.'],
    fixes: [''],
  };
}
