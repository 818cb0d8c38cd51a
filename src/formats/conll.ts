/**
 * CoNLL-2003 columns, two of them: token TAB IOB2 tag; a blank line after each sentence, a -DOCSTART- line
 * before each article (Tjong Kim Sang and De Meulder 2003). The format has no offsets: reading it back
 * needs the text, and finds each token in order.
 */
import type { EntityType } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import type { ImportedSpan } from './exported-article.ts';

const labels: Record<EntityType, string> = { PERSON: 'PER', ORG: 'ORG', PLACE: 'LOC', MISC: 'MISC' };

interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** One article. Mentions that cut a token in two take the whole token. */
export function toConll(article: ArticleText, mentions: readonly Tagged[]): string {
  const { tokens, sentences, text } = article;
  const lines = ['-DOCSTART-\tO', ''];
  let next = 0;
  for (const { first, last } of sentences) {
    let open: Tagged | undefined;
    for (let t = first; t < last; t++) {
      const start = tokens.start[t]!;
      const end = tokens.end[t]!;
      while (next < mentions.length && mentions[next]!.end <= start) next++;
      const mention = mentions[next];
      const inside = mention !== undefined && mention.start < end ? mention : undefined;
      lines.push(`${text.slice(start, end)}\t${tag(inside, open)}`);
      open = inside;
    }
    if (last > first) lines.push('');
  }
  return lines.map((line) => `${line}\n`).join('');
}

function tag(mention: Tagged | undefined, previous: Tagged | undefined): string {
  if (!mention) return 'O';
  return `${mention === previous ? 'I' : 'B'}-${labels[mention.type]}`;
}

/** The types behind CoNLL's labels; undefined for labels Copydesk has no type for. */
export function typeOfConllLabel(label: string): EntityType | undefined {
  return (Object.keys(labels) as EntityType[]).find((type) => labels[type] === label);
}

/**
 * The spans of one article's columns in its text.
 * @throws Error naming the line whose token is not found in the text.
 */
export function fromConll(columns: string, text: string): ImportedSpan[] {
  const spans: { start: number; end: number; label: string }[] = [];
  let at = 0;
  let open: { start: number; end: number; label: string } | undefined;
  for (const [index, line] of columns.split(/\r?\n/).entries()) {
    const [token, tag = 'O'] = line.split('\t');
    if (!token || token === '-DOCSTART-') {
      open = undefined;
      continue;
    }
    const start = text.indexOf(token, at);
    if (start < 0) throw new Error(`line ${index + 1}: “${token}” is not in the text from offset ${at}`);
    at = start + token.length;
    const [, prefix, label] = /^([BI])-(.+)$/.exec(tag) ?? [];
    if (!label) open = undefined;
    else if (prefix === 'I' && open?.label === label) open.end = at;
    else spans.push((open = { start, end: at, label }));
  }
  return spans;
}
