/** Where a text stands in the articles, for replacing it: as a whole word, and not as part of another name. */
import type { LinkedMention, Span } from '../annotation.ts';
import type { Article, Glance } from './article.ts';
import { isCollected } from './collections.ts';
import type { ReplaceParams } from './protocol.ts';
import { unhurried } from './unhurried.ts';
import type { Workspace } from './workspace.ts';

export interface Occurrence extends Span {
  /** What to put there; in capitals where the text stood in capitals. */
  readonly newText: string;
}

/** The articles that a replacement may touch: those in its scope that can be written and that a look finds promising. */
export async function* articlesIn(
  { articles }: Workspace,
  { scope, uri }: Pick<ReplaceParams, 'scope' | 'uri'>,
  isPromising: (glance: Glance) => boolean,
): AsyncIterable<Article> {
  for await (const candidate of unhurried(scope === 'corpus' ? articles.uris() : [uri])) {
    const glance = isCollected(candidate) ? undefined : articles.glance(candidate);
    const article = glance && isPromising(glance) ? articles.get(candidate) : undefined;
    if (article) yield article;
  }
}

/** What a text names in an article; undefined where it names nothing there. */
export function namedBy(article: Article | undefined, text: string): LinkedMention | undefined {
  return article?.entities.find((mention) => mention.text === text);
}

/**
 * The occurrences of `from` in one article, as it is written and in capitals. Left out are those inside a
 * longer name ("Brown" in "Brown County") and those that name another entity than `named` does.
 */
export function occurrencesIn(
  article: Article,
  { from, to }: Pick<ReplaceParams, 'from' | 'to'>,
  named: LinkedMention | undefined,
): Occurrence[] {
  const capitals = from.toUpperCase();
  const spans = wordsIn(article.text, from).map((span) => ({ ...span, newText: to }));
  if (capitals !== from && capitals.length === from.length)
    spans.push(...wordsIn(article.text, capitals).map((span) => ({ ...span, newText: to.toUpperCase() })));
  return spans.filter((span) => !namesAnother(article, span, to, named)).sort((a, b) => a.start - b.start);
}

function namesAnother(article: Article, span: Span, to: string, named: LinkedMention | undefined): boolean {
  const mention = firstOverlapping(article.entities, span);
  if (!mention) return false;
  const inside = mention.start <= span.start && span.end <= mention.end;
  if (!inside) return false;
  if (mention.end - mention.start > span.end - span.start) return true;
  if (!named || (mention.entity === named.entity && mention.type === named.type)) return false;
  // An article that doesn't say more of the name than we asked to replace may mean the same.
  if (mention.entity === mention.text) return false;
  return !article.garbles.some(
    ({ start, end, fixes }) => start === span.start && end === span.end && fixes.includes(to),
  );
}

/** The first of the mentions, sorted and without overlaps, that shares a character with the span. */
function firstOverlapping(mentions: readonly LinkedMention[], span: Span): LinkedMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low];
  return mention && mention.start < span.end ? mention : undefined;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Where a text stands as a whole word; without overlaps. */
function wordsIn(text: string, wanted: string): Span[] {
  const out: Span[] = [];
  if (wanted === '') return out;
  const startsWord = wordCharacter.test(wanted[0]!);
  const endsWord = wordCharacter.test(wanted.at(-1)!);
  let from = 0;
  for (;;) {
    const start = text.indexOf(wanted, from);
    if (start < 0) return out;
    const end = start + wanted.length;
    const glued =
      (startsWord && start > 0 && wordCharacter.test(text[start - 1]!)) ||
      (endsWord && end < text.length && wordCharacter.test(text[end]!));
    if (!glued) out.push({ start, end });
    from = glued ? start + 1 : end;
  }
}
