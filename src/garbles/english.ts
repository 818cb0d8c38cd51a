/** Whether a text is English: the detectors know no other language. */
import type { ArticleText } from '../text/article-text.ts';
import { wordCounts } from './article-words.ts';

const common =
  'the of to and a in that is was for on with as it at by from he be said has have not are his but an this they were'.split(
    ' ',
  );

/** True unless a text of some length lacks the words that every English text is full of. */
export function isEnglish(article: ArticleText): boolean {
  const counts = wordCounts(article);
  let all = 0;
  for (const count of counts.values()) all += count;
  if (all < 40) return !/[\u0400-\u9fff\uac00-\ud7af]{20}/.test(article.text);
  const found = common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const distinct = common.filter((word) => counts.has(word)).length;
  return found > all * 0.12 && distinct > 5;
}
