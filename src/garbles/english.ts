/** Whether a text is English: the detectors know no other language. */
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import { toldByStart } from '../text/versions.ts';

const common: ReadonlySet<string> = new Set(
  (
    'the of to and a in that is was for on with as it at by from he be said has have not are his but an this ' +
    'they were'
  ).split(' '),
);

/** Words that are looked at: enough to tell, few enough to cost nothing. */
const sample = 600;
/** The share of them that the common words must exceed, and how many different ones there must be. */
const share = 0.12;
const fewest = 5;

/** True unless a text of some length lacks the words that every English text is full of. */
export const isEnglish = toldByStart(judge);

function judge({ text: whole, parts }: ArticleText) {
  const distinct = new Set<string>();
  let words = 0;
  let found = 0;
  let looked = 0;
  for (const { article } of parts) {
    const { text, tokens } = article;
    if (words >= sample) break;
    looked++;
    for (let i = 0; i < tokens.length && words < sample; i++) {
      if (tokens.kind[i] !== TokenKind.Word) continue;
      words++;
      if (tokens.end[i]! - tokens.start[i]! > 4) continue;
      const word = text.slice(tokens.start[i], tokens.end[i]);
      if (!common.has(word)) continue;
      found++;
      distinct.add(word);
      // Whatever the rest of the sample holds, these are enough.
      if (found > sample * share && distinct.size > fewest) return { answer: true, looked };
    }
  }
  const answer =
    words < 40
      ? !/[\u0400-\u9fff\uac00-\ud7af]{20}/.test(whole)
      : found > words * share && distinct.size > fewest;
  return { answer, looked };
}
