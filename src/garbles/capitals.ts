/** Whether a text is written in small letters throughout: most detectors tell by capitals where sentences begin. */
import { lacksCapitals } from '../entities/without-capitals.ts';
import { type ArticleText, TokenKind } from '../text/article-text.ts';
import { toldByStart } from '../text/versions.ts';

/** Words with a capital that show beyond doubt that there are capitals: enough for any text of the usual length. */
const enough = 20;

/** True where a text of some length has hardly any capital. Mostly decided by its first sentences. */
export const isWithoutCapitals = toldByStart(({ parts }: ArticleText) => {
  let small = 0;
  let capital = 0;
  for (let b = 0; b < parts.length; b++) {
    const { text, tokens } = parts[b]!.article;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.kind[i] !== TokenKind.Word) continue;
      const first = text.charAt(tokens.start[i]!);
      if (first !== first.toLowerCase()) capital++;
      else if (first !== first.toUpperCase()) small++;
    }
    if (capital >= enough && capital * enough > small) return { answer: false, looked: b + 1 };
  }
  return { answer: lacksCapitals(small + capital, small), looked: parts.length };
});
