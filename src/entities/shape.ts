/** The shape of a word: what is left when only the kinds of its characters count. */
import { CharKind, charKind } from '../text/characters.ts';

const letters = ['?', ' ', 'X', 'x', 'c', 'd', "'", '.', '$', 'e', ''];

/** "McKay" → "XxXxx" long, "XxXx" short; "1996" → "dddd" and "d". Runs are cut at 4 in the long shape. */
export function shapeOf(word: string): { readonly long: string; readonly short: string } {
  let long = '';
  let short = '';
  let last = '';
  let run = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = charKind(word.charCodeAt(i));
    const letter = kind === CharKind.Punctuation ? word[i]! : letters[kind]!;
    run = letter === last ? run + 1 : 1;
    if (letter !== last) short += letter;
    if (run <= 4) long += letter;
    last = letter;
    if (long.length >= 12) break;
  }
  return { long, short };
}
