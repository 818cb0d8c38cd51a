/** Findings of kind `duplicate` across articles: the same passage in two files. */
import type { Garble, RelatedSpan } from '../../annotation.ts';
import type { Passages, Twin } from './passages.ts';
import type { SharedWording } from './shared-wording.ts';

/** Findings of this sort in one article; wire copy is normal, and one line says enough. */
const most = 3;
/** Twins pointed at by one finding. */
const mostRelated = 5;
/** From this share of an article's words on, the article as a whole is the duplicate. */
const wholeShare = 0.8;
const sameWordsConfidence = 0.55;
/** Two reports of one event may well be alike: only shown when strict. */
const otherWordsConfidence = 0.4;

interface Placed extends SharedWording {
  readonly file: string;
  readonly reworded: boolean;
}

interface Article {
  readonly file: string;
  /** Asked for only where something is repeated. */
  readonly text: () => string;
  /** Its findings so far. */
  readonly own: readonly Garble[];
}

/**
 * At most three findings for an article, of severity `info`, each on the first line of a passage: passages
 * that overlap are one finding, whichever articles they are shared with, and a copy of the whole article is
 * one finding. What lies in the site's furniture is no news to anyone. Rewordings only where `strict`.
 */
export function repeatedPassages(
  { file, text: textOf, own }: Article,
  passages: Passages,
  { strict = false }: { readonly strict?: boolean },
): Garble[] {
  const found = [
    ...placed(passages.twins(file), false),
    ...(strict ? placed(passages.rewordings(file), true) : []),
  ];
  if (found.length === 0) return [];
  const furniture = own.filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate');
  const groups: Placed[][] = [];
  for (const passage of found.sort((a, b) => Number(a.reworded) - Number(b.reworded) || b.words - a.words)) {
    if (furniture.some(({ start, end }) => start < passage.end && passage.start < end)) continue;
    const group = groups.find(([first]) => first!.start < passage.end && passage.start < first!.end);
    if (group) group.push(passage);
    else groups.push([passage]);
  }
  const text = textOf();
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return groups.slice(0, most).map((group) => finding(text, group, words));
}

function placed(twins: readonly Twin[], reworded: boolean): Placed[] {
  return twins.flatMap(({ file, passages }) =>
    passages.map((passage): Placed => ({ ...passage, file, reworded })),
  );
}

function finding(text: string, group: readonly Placed[], wordsOfArticle: number): Garble {
  const [{ start, end, words, file, reworded }] = group as [Placed];
  const line = text.slice(start, end).search(/[\r\n]/);
  const shown = line < 0 ? end : start + line;
  const files = new Set(group.map((passage) => passage.file));
  const what = !reworded && words >= wordsOfArticle * wholeShare ? 'This article' : 'This passage';
  const where = `${nameOf(file)}${files.size > 1 ? ` and ${files.size - 1} more` : ''}`;
  return {
    start,
    end: shown,
    text: text.slice(start, shown),
    kind: 'duplicate',
    severity: 'info',
    confidence: reworded ? otherWordsConfidence : sameWordsConfidence,
    message: `${what} is also in ${where}${reworded ? ', in other words' : ''}`,
    evidence: [
      reworded
        ? 'Several sentences in a row say the same in the same order.'
        : `${words} words are the same, in the same order.`,
    ],
    fixes: [],
    related: group
      .slice(0, mostRelated)
      .map(({ file: other, twin }): RelatedSpan => ({ file: other, ...twin })),
  };
}

/** The last part of a path or URI, in quotation marks. */
function nameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  try {
    return `“${decodeURIComponent(name)}”`;
  } catch {
    return `“${name}”`;
  }
}
