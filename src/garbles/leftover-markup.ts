/**
 * Markup that a scraper left in the text: character references, tags, comments, shortcodes, places in a template
 * that nothing was written in.
 *
 * Found: `needed&nbsp;&ndash; a step` → `needed – a step`; `it&#39;s` → `it’s`; `said<br>that` → `said that`;
 * `&lt;p&gt;`; `[/caption]`, `[ad_1]`; `{{ title }}`, `%%sitename%%`.
 * Not found: `AT&T;`, `a < b`, `R&D`, `[sic]`, references and tags of HTML and Markdown, which nobody sees there.
 */
import { characterReferences } from '../text/html.ts';
import type { Detector, Draft } from './detector.ts';
import { linesOf } from './lines.ts';

const tagName =
  '(?:p|br|b|i|u|em|strong|span|div|a|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|script|style|iframe|table|tbody|' +
  'tr|td|th|section|article|sup|sub|font|center)';

const tag = new RegExp(`<!--[^<>]{0,300}-->|</?${tagName}(?:\\s[^<>]{0,300})?\\s?/?>`, 'gi');

/** A tag whose brackets are character references, once or twice over. */
const writtenTag = new RegExp(
  `&(?:amp;)?lt;/?${tagName}(?:\\s(?:[^&<>]|&(?!(?:amp;)?[lg]t;)){0,300})?\\s?/?&(?:amp;)?gt;`,
  'gi',
);

/** A shortcode is known by its name, by a low line in it, by what it is given, or by the stroke that closes it. */
const shortcode =
  /\[\/?(?:caption|embed|gallery|playlist|video|audio|youtube|adsense)(?:\s[^[\]]{0,300})?\]|\[\/[a-z][a-z0-9_-]{2,30}\]|(?<![\p{L}\p{N}_\])])\[[a-z]{1,20}(?:(?:_[a-z0-9]{1,20}){1,5}(?:\s[^[\]]{0,300})?|[a-z0-9_-]{0,30}\s[a-z_-]{1,30}=["“”'″][^[\]]{0,300})\]/giu;

/** What a template or a plugin was to fill in. */
const template = /\{\{[^{}]{1,200}\}\}|\{%[^{}]{1,200}%\}|%%[a-z][a-z_]{1,40}%%/gi;

const pageTag = 'A tag of the web page';
const command = 'A command to the publishing system';

export const leftoverMarkup: Detector = {
  id: 'leftover-markup',
  scope: 'block',
  kind: 'mojibake',
  severity: 'error',
  needs: [{ mark: /[&<[]/ }, { behind: /[{%]/, mark: /[{%]/ }],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (kind === 'code') continue;
      const found = [
        ...(text.includes('&') ? [...removed(text, writtenTag, pageTag), ...references(text)] : []),
        ...(text.includes('<') ? removed(text, tag, pageTag) : []),
        ...(text.includes('[') ? removed(text, shortcode, command) : []),
        ...(/\{[{%]|%%/.test(text) ? removed(text, template, command) : []),
      ];
      for (const draft of found) yield { ...draft, start: start + draft.start, end: start + draft.end };
    }
  },
};

/** Character references, those that touch as one; written twice over ("&amp;nbsp;"), they are read twice. */
function* references(line: string): Iterable<Draft> {
  // Those of a tag go with it.
  const text = line.replace(writtenTag, (whole) => ' '.repeat(whole.length));
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
    const parts = /^(?:<|&(?:amp;)?lt;)\/?(?:p|br|div|h\d|li|ul|ol|td|tr|table|blockquote)\b/i.test(match);
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
