/** Blanks out HTML markup so that only what a reader sees is left. No DOM: works in a worker. */
import type { BlockKind } from './article-text.ts';
import type { LineMark } from './blocks.ts';
import { isLetter } from './characters.ts';
import { Mask } from './mask.ts';

/** What a block-level element makes of its text. */
const blockTags: Readonly<Record<string, BlockKind>> = {
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  title: 'headline',
  li: 'list',
  dt: 'list',
  dd: 'list',
  td: 'table',
  th: 'table',
  pre: 'code',
  blockquote: 'quote',
  ...Object.fromEntries(
    'p div section article header footer main nav aside ul ol dl table tr tbody thead figure figcaption form br hr body html address button option'
      .split(' ')
      .map((tag) => [tag, 'prose']),
  ),
};

const hidden = /^(?:script|style|noscript|template|svg|head|iframe|textarea|select)$/;
const tag = /<!--|<!|<\?|<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])/g;

interface Tag {
  readonly start: number;
  /** After the `>`; for hidden elements after their closing tag. */
  readonly end: number;
  readonly name: string;
  readonly closes: boolean;
}

/** All tags, comments and hidden elements from `from` on, in order. Linear: every search goes forwards. */
function* tags(source: string, from: number): Generator<Tag> {
  tag.lastIndex = from;
  const search = new RegExp(tag);
  search.lastIndex = from;
  // Once a closing mark is not found, it is not searched for again.
  const missing = new Set<string>();
  const find = (what: string, at: number): number => {
    if (missing.has(what)) return -1;
    const index = source.indexOf(what, at);
    if (index < 0) missing.add(what);
    return index;
  };
  for (let match = search.exec(source); match; match = search.exec(source)) {
    const start = match.index;
    if (match[0] === '<!--') {
      const end = find('-->', start + 4);
      search.lastIndex = end < 0 ? start + 4 : end + 3;
      if (end >= 0) yield { start, end: end + 3, name: '', closes: false };
      continue;
    }
    let end = find('>', start);
    if (end < 0) return;
    end++;
    const name = match[2]?.toLowerCase() ?? '';
    if (hidden.test(name) && match[1] === '' && source[end - 2] !== '/') {
      const close = new RegExp(`</${name}\\s*>`, 'ig');
      close.lastIndex = end;
      const found = missing.has(name) ? null : close.exec(source);
      if (found) end = found.index + found[0].length;
      else missing.add(name);
    }
    search.lastIndex = end;
    yield { start, end, name, closes: match[1] === '/' };
  }
}

/** Blanks out tags, comments and hidden elements, and writes character references as their characters. */
export function maskTags(source: string, from: number, mask: Mask): void {
  if (source.includes('<', from)) for (const { start, end } of tags(source, from)) mask.blank(start, end);
  maskReferences(source, from, mask);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  eacute: 'é',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
};

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

/** The character references of a text (HTML Living Standard, 13.1.4), and what each stands for; unknown names are left out. */
export function* characterReferences(
  text: string,
  from = 0,
): Iterable<{ readonly start: number; readonly end: number; readonly character: string }> {
  const pattern = new RegExp(reference);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const code = match[1] ? Number(match[1]) : match[2] ? Number.parseInt(match[2], 16) : undefined;
    const character =
      code === undefined ? named[match[3]!] : code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    if (character !== undefined) yield { start: match.index, end: match.index + match[0].length, character };
  }
}

function maskReferences(source: string, from: number, mask: Mask): void {
  if (!source.includes('&', from)) return;
  for (const { start, end, character } of characterReferences(source, from)) {
    // Next to the letters it belongs to: before them where letters follow, else after what precedes.
    const putAt = isLetter(source.charCodeAt(end)) ? end - character.length : start;
    mask.blank(start, end, character, putAt);
  }
}

/** The visible text, as long as the source, and where blocks start. */
export function readHtml(source: string): { text: string; boundaries: Map<number, LineMark> } {
  const mask = new Mask();
  const boundaries = new Map<number, LineMark>();
  const open: BlockKind[] = [];
  for (const { start, end, name, closes } of tags(source, 0)) {
    mask.blank(start, end);
    const kind = blockTags[name];
    if (!kind) continue;
    if (kind !== 'prose') {
      if (!closes) open.push(kind);
      else if (open.at(-1) === kind) open.pop();
    }
    boundaries.set(end, { kind: open.at(-1) ?? 'prose', starts: true });
  }
  maskReferences(source, 0, mask);
  return { text: mask.apply(source), boundaries };
}
