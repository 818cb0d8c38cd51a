/**
 * The headline a second time: sites print it in the page title, the breadcrumb, the heading and the list of
 * related articles, and a scraper collects it from each.
 *
 * Found: the same line again below the headline, or at the end of a longer line of furniture. Not found: the
 * headline's words inside a sentence, a headline of fewer than four words.
 */
import type { Detector, Draft } from './detector.ts';
import { factsOfLines, isReadable, type Line, lineList } from './lines.ts';

/** Lines that are too long are not the headline again. */
const longest = 300;

/**
 * How each line begins and ends, as two numbers in one: of the word that it begins with (15 bits; 0 where it
 * begins with none or is too long), and of its last characters (15 bits). -1 where the line is not readable.
 */
const outlines = factsOfLines(({ text, kind }) => {
  if (!isReadable(kind)) return -1;
  const word = text.length > longest ? undefined : /^[\p{L}\p{N}]+/u.exec(text)?.[0];
  return (word ? numberOf(word.toLowerCase()) << 15 : 0) | endNumber(text);
});

const endNumber = (text: string) => numberOf(text.slice(-5));

/** A number from 1 to 0x7fff. */
function numberOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash & 0x7fff || 1;
}

export const repeatedHeadline: Detector = {
  id: 'repeated-headline',
  scope: 'article',
  kind: 'duplicate',
  severity: 'warning',
  *detect({ article }) {
    const lines = lineList(article);
    const outline = outlines(article);
    const first = outline.findIndex((each) => each >= 0);
    const headline = lines.at(first);
    if (!headline || headline.text.length > 250 || isBreadcrumb(headline)) return;
    const told = words(headline.text);
    if (told.length < 4) return;
    const begin = numberOf(told[0]!);
    const end = endNumber(headline.text);
    for (let i = first + 1; i < outline.length; i++) {
      const each = outline[i]!;
      const begins = each >> 15 === begin;
      const ends = (each & 0x7fff) === end;
      if (each < 0 || !(begins || ends)) continue;
      const { text } = lines.peek(i)!;
      if (begins && isSaidBy(told, text)) yield repeated(lines.at(i)!, 0, 0.95);
      else if (ends && endsWith(text, headline.text))
        yield repeated(lines.at(i)!, text.length - headline.text.length - 1, 0.9);
    }
  },
};

function isBreadcrumb({ text }: Line): boolean {
  return /\s[»›]\s/.test(text);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a line says the same words, save that a title may have lost or gained the site's name at its end. */
function isSaidBy(told: readonly string[], line: string): boolean {
  if (line.length > longest || !line.toLowerCase().startsWith(told[0]!)) return false;
  const again = words(line);
  const shared = Math.min(told.length, again.length);
  if (shared < 4 || Math.abs(told.length - again.length) > 3) return false;
  for (let i = 0; i < shared; i++) if (told[i] !== again[i]) return false;
  return again.length <= told.length || !/[.!?]$/.test(line);
}

/** Whether the headline stands behind a sentence. */
function endsWith(line: string, headline: string): boolean {
  if (line.length <= headline.length || !line.endsWith(headline)) return false;
  const at = line.length - headline.length;
  return /[.!?”"]\s$/.test(line.slice(at - 2, at));
}

/** The line from the offset on. */
function repeated({ start, end }: Line, from: number, confidence: number): Draft {
  return {
    start: start + from,
    end,
    confidence,
    message: 'Headline repeated',
    evidence: ['It is the article’s first line again.'],
    fixes: [''],
  };
}
