/**
 * The headline a second time: sites print it in the page title, the breadcrumb, the heading and the list of
 * related articles, and a scraper collects it from each.
 *
 * Found: the same line again below the headline, or at the end of a longer line of furniture. Not found: the
 * headline's words inside a sentence, a headline of fewer than four words.
 */
import type { Detector, Draft } from './detector.ts';
import { isReadable, type Line, linesOf } from './lines.ts';

export const repeatedHeadline: Detector = {
  id: 'repeated-headline',
  scope: 'article',
  kind: 'duplicate',
  severity: 'warning',
  *detect({ article }) {
    const lines = linesOf(article).filter((line) => isReadable(line.kind));
    const headline = lines[0];
    if (!headline || headline.text.length > 250 || isBreadcrumb(headline)) return;
    const told = words(headline.text);
    if (told.length < 4) return;
    for (const line of lines.slice(1)) {
      const draft = sameLine(told, line) ?? atEnd(headline.text, line);
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
  if (line.text.length > 300 || !line.text.toLowerCase().startsWith(told[0]!)) return undefined;
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
