/**
 * Articles without any capitals. In text that is all capitals the recogniser is seldom wrong where it is sure, so
 * an article that is all small letters is read as if it were all capitals.
 */
import type { ArticleText } from '../text/article-text.ts';
import { readArticle } from '../text/read-article.ts';
import { remembered } from '../text/remember.ts';

/** Shorter texts tell nothing: a caption, a fragment. */
const fewestWords = 12;
/** In so many words one may have a capital: a slip, or "I". */
const oneIn = 100;

/** Only mentions this sure are kept where nothing but the words tells names. */
export const leastConfidenceWithoutCapitals = 0.8;

/** Whether an article with so many words, so many of them in small letters, does without capitals. */
export function lacksCapitals(words: number, small: number): boolean {
  return small >= fewestWords && (words - small) * oneIn <= words;
}

/** The article as if it were written in capitals, at the same offsets: only these show where sentences start. */
export const inCapitals = remembered(
  ({ file, source, format }: ArticleText): ArticleText => readArticle(file, capitals(source), format),
);

/** Letters whose capital is longer ("ß") stay as they are, so that every offset is the same. */
function capitals(text: string): string {
  const all = text.toUpperCase();
  if (all.length === text.length) return all;
  return text.replace(/\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });
}
