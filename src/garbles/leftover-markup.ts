/**
 * Markup that a scraper left in the text: character references, tags, comments, shortcodes.
 *
 * Found: `needed&nbsp;&ndash; a step` → `needed – a step`; `it&#39;s` → `it’s`; `said<br>that` → `said that`; `[/caption]`.
 * Not found: `AT&T;`, `a < b`, `R&D`, references and tags of HTML and Markdown, which nobody sees there.
 */
import { characterReferences } from '../text/html.ts';
import type { Detector, Draft } from './detector.ts';
import { linesOf } from './lines.ts';

const tag =
  /<!--[^<>]{0,300}-->|<\/?(?:p|br|b|i|u|em|strong|span|div|a|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|script|style|iframe|table|tbody|tr|td|th|section|article|sup|sub|font|center)(?:\s[^<>]{0,300})?\s?\/?>/gi;

const shortcode =
  /\[\/?(?:caption|embed|gallery|playlist|video|audio|youtube|vc_[a-z_]{1,30})(?:\s[^[\]]{0,300})?\]/gi;

export const leftoverMarkup: Detector = {
  id: 'leftover-markup',
  scope: 'block',
  kind: 'mojibake',
  severity: 'error',
  needs: [{ mark: /[&<[]/ }],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (kind === 'code') continue;
      const found = [
        ...(text.includes('&') ? references(text) : []),
        ...(text.includes('<') ? removed(text, tag, 'A tag of the web page') : []),
        ...(text.includes('[') ? removed(text, shortcode, 'A command to the publishing system') : []),
      ];
      for (const draft of found) yield { ...draft, start: start + draft.start, end: start + draft.end };
    }
  },
};

/** Character references, those that touch as one; written twice over ("&amp;nbsp;"), they are read twice. */
function* references(text: string): Iterable<Draft> {
  let run: { start: number; end: number; characters: string } | undefined;
  for (const { start, end, character } of characterReferences(text)) {
    if (run && run.end === start) run = { start: run.start, end, characters: run.characters + character };
    else {
      if (run) yield written(text, run);
      run = { start, end, characters: character };
    }
  }
  if (run) yield written(text, run);
}

const inner = /^(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});/;

function written(
  text: string,
  { start, end, characters }: { readonly start: number; readonly end: number; readonly characters: string },
): Draft {
  const more = characters.endsWith('&') ? inner.exec(text.slice(end, end + 9))?.[0] : undefined;
  const twice = more ? [...characterReferences(`&${more}`)][0] : undefined;
  const last = more && twice ? end + more.length : end;
  const read = twice ? characters.slice(0, -1) + twice.character : characters;
  return {
    start,
    end: last,
    confidence: 0.95,
    message: 'A character written as HTML code',
    evidence: [`“${text.slice(start, last)}” stands for “${read}”.`],
    fixes: [fitting(read, text[start - 1], text[last])],
  };
}

/** With plain spaces, and only one between words; a straight mark inside a word is an apostrophe. */
function fitting(read: string, before: string | undefined, after: string | undefined): string {
  const isInside = /\p{L}/u.test(before ?? '') && /\p{L}/u.test(after ?? '');
  if (read === "'" && isInside) return '’';
  let out = read.replace(/\s+/g, ' ');
  if (out.startsWith(' ') && (before === undefined || before === ' ')) out = out.slice(1);
  if (out.endsWith(' ') && (after === undefined || after === ' ')) out = out.slice(0, -1);
  return out;
}

function* removed(text: string, pattern: RegExp, message: string): Iterable<Draft> {
  for (const { index, 0: match } of text.matchAll(pattern)) {
    const end = index + match.length;
    const parts = /^<\/?(?:p|br|div|h\d|li|ul|ol|td|tr|table|blockquote)\b/i.test(match);
    const joins = parts && /\S/.test(text[index - 1] ?? ' ') && /[\p{L}\p{N}“"]/u.test(text[end] ?? ' ');
    yield {
      start: index,
      end,
      confidence: 0.95,
      message,
      evidence: ['It came along when the page was scraped.'],
      fixes: [joins ? ' ' : ''],
    };
  }
}
