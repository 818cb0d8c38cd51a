/**
 * The tail of a sentence cut off as one of its own: a name or an adverb, then prepositions, and no verb.
 *
 * Found: `… the loss of the ship. Kenya by boat in 1998.`; `… to the press. Shortly with aides before lunch.`
 * Not found: `Not so fast.`, `Why now?`, datelines, captions, quotations, any sentence with a word that may
 * be a verb outside a noun phrase.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Sentence } from '../text/article-text.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { hasVerb, prepositions } from './has-verb.ts';
import { isProse } from './lines.ts';
import { isPossibleName } from './name-parts.ts';
import { matching } from './needs.ts';
import { startsUpper, tokenText } from './tokens.ts';

/** A word with a capital that such a fragment may begin with. */
function opensFragment(word: string, lexicon: Lexicon): boolean {
  if (!startsUpper(word)) return false;
  return isAdverb(word, lexicon) || isPossibleName(lexicon, word);
}

const isAdverb = (word: string, lexicon: Lexicon) =>
  /^\p{Lu}\p{Ll}+ly$/u.test(word) && lexicon.isWord(word.toLowerCase());

export const verbless: Detector = {
  id: 'verbless',
  scope: 'block',
  kind: 'fragment',
  severity: 'warning',
  needs: [
    { behind: opensFragment, word: matching(prepositions) },
    { behind: matching(/\.$/), word: (word) => /^\p{L}/u.test(word) && !startsUpper(word) },
  ],
  *detect(input) {
    const { sentences } = input.article;
    for (let i = 1; i < sentences.length; i++) {
      const draft = judge(input, sentences[i - 1]!, sentences[i]!);
      if (draft) yield draft;
    }
  },
};

function judge(input: DetectorInput, before: Sentence, sentence: Sentence): Draft | undefined {
  const { article, lexicon } = input;
  if (before.block !== sentence.block || !isProse(article.blocks[sentence.block]?.kind ?? 'prose'))
    return undefined;
  const length = sentence.last - sentence.first;
  if (length < 4 || length > 16) return undefined;
  if (!article.text.startsWith('.', sentence.end - 1) || !article.text.startsWith('.', before.end - 1))
    return undefined;
  if (!prepositions.test(tokenText(article, sentence.first + 1))) return undefined;
  const first = tokenText(article, sentence.first);
  const adverb = isAdverb(first, lexicon);
  if (!adverb && !isPossibleName(lexicon, first)) return undefined;
  if (hasVerb(article, lexicon, sentence)) return undefined;
  const lastWord = tokenText(article, before.last - 2);
  const start = article.tokens.start[before.last - 2] ?? sentence.start;
  const end = article.tokens.end[sentence.first]!;
  return {
    start,
    end,
    confidence: 0.75,
    message: 'Sentence without a verb, probably cut off from the one before',
    evidence: ['Between its stops stands no word that could be a verb.'],
    fixes: [`${lastWord} ${adverb ? first.toLowerCase() : first}`],
  };
}
