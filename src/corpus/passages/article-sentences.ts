/** The sentences of an article as they are compared with those of others. */
import type { Span } from '../../annotation.ts';
import { readArticle } from '../../text/read-article.ts';
import { scanWords } from './word-scan.ts';

/** A sentence and the stems of its words, each once. */
export interface ComparableSentence extends Span {
  readonly stems: ReadonlySet<number>;
}

/** The sentences of the article's prose, lists and headlines, in order. */
export function sentencesOf(file: string, source: string): readonly ComparableSentence[] {
  const { text, sentences, blocks } = readArticle(file, source);
  return sentences.flatMap(({ start, end, block }) => {
    const kind = blocks[block]?.kind;
    if (kind === 'code' || kind === 'table' || kind === 'frontmatter') return [];
    return [{ start, end, stems: stemsOf(text.slice(start, end)) }];
  });
}

/** The distinct stems of a text. */
export function stemsOf(text: string): Set<number> {
  const { stem, length } = scanWords(text);
  const stems = new Set<number>();
  for (let i = 0; i < length; i++) if (stem[i] !== 0) stems.add(stem[i]!);
  return stems;
}
