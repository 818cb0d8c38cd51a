/** Where a sentence ends, told from the words alone, well enough to keep a verb with its own dates. */
import { isMark, Kind, lexeme, type Words } from './words.ts';

/** Whether a sentence ends at token `i`: a stop, "?" or "!" before a capital or a quotation mark, or a blank line. */
export function endsSentence(words: Words, i: number): boolean {
  if (i < 0 || i >= words.length || words.kind[i] === Kind.Break) return true;
  if (words.kind[i] !== Kind.Punctuation || !isMark(words, i, '.?!')) return false;
  if (i + 1 >= words.length) return true;
  if (words.start[i + 1] === words.end[i]) return isMark(words, i + 1, '"”\'’)');
  if (isMark(words, i, '.') && isAbbreviation(words, i - 1) && words.end[i - 1] === words.start[i])
    return false;
  const next = words.text.charAt(words.start[i + 1]!);
  return next === next.toUpperCase();
}

/** An initial, a short title or a month: "U.S. Army", "Gen. Milley", "Dec. 7". */
function isAbbreviation(words: Words, i: number): boolean {
  if (words.kind[i] !== Kind.Word) return false;
  const length = words.end[i]! - words.start[i]!;
  const first = words.text.charAt(words.start[i]!);
  if (length === 1) return true;
  const { month, weekday } = lexeme(words, i);
  return first !== first.toLowerCase() && (length <= 3 || month > 0 || weekday > 0);
}
