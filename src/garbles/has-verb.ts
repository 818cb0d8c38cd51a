/** Whether a sentence can have a verb, judged by its words alone. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleText, Sentence } from '../text/article-text.ts';
import { startsUpper, tokenText } from './tokens.ts';
import { maybeFinite } from './verbs.ts';
import { auxiliary, determiner, linkWord } from './words.ts';

/** Behind these stands a noun. */
export const prepositions =
  /^(?:in|on|at|by|for|from|with|of|to|into|against|between|during|under|over|after|before)$/;

/**
 * True where any word may be a finite verb outside a noun phrase, or a mark shows that more than one sentence
 * is meant: false only where nothing can be.
 */
export function hasVerb(article: ArticleText, lexicon: Lexicon, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) {
    const word = tokenText(article, i);
    if (/^[“”":;?!—–(]/.test(word) || word.startsWith('’') || word.startsWith("'")) return true;
    const lower = word.toLowerCase();
    if (auxiliary.has(lower)) return true;
    if (startsUpper(word) || linkWord.has(lower) || determiner.has(lower)) continue;
    const previous = tokenText(article, i - 1).toLowerCase();
    const inNounPhrase = determiner.has(previous) || prepositions.test(previous);
    if (!inNounPhrase && maybeFinite(lexicon, lower)) return true;
  }
  return false;
}
