/** What the lists of calques have in common. */
import type { PhraseRule } from './phrase-rules.ts';

export const preposition = 'English uses another preposition here, or none.';
export const noPlural = 'English has no plural of this word.';
export const noArticleLost = 'English has an article here.';
export const noArticle = 'English has no article here.';
export const idiom = 'A set phrase of another language, translated word for word.';

/** The start of a sentence, looked at from behind it. */
export const sentenceStart = '(?<=(?:^|[.!?”"] ))';

/** A phrase, what to write instead, and why. */
export function entry(pattern: string, fix: string, because: string, confidence = 0.75): PhraseRule {
  return { pattern, fix, because, confidence };
}
