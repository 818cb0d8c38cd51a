/**
 * Last names that the model passed over: where an article has introduced "Ngozi Okafor", a bare "Okafor" is
 * that person too, however odd the sentence that it stands in.
 */
import type { Mention } from '../annotation.ts';
import { type ArticleText, TokenKind } from '../text/article-text.ts';

/** From this on a full name speaks for its last name. */
const introduces = 0.8;
/** Given to a mention that was found by its full name alone. */
const found = 0.7;
/** Shorter names are too often words or initials. */
const shortest = 4;

const capitalized = /^\p{Lu}\p{L}*\p{Ll}$/u;

/**
 * The mentions with the bare last names added, by start.
 * @param isCommon Whether a lower-case word is common in English: at the start of a sentence its capital
 *   tells nothing.
 */
export function withLastNames(
  article: ArticleText,
  mentions: readonly Mention[],
  isCommon: (word: string) => boolean,
): readonly Mention[] {
  const names = introduced(mentions);
  if (names.size === 0) return mentions;
  const { tokens, text, sentences } = article;
  const added: Mention[] = [];
  const word = (t: number) => text.slice(tokens.start[t], tokens.end[t]);
  let next = 0;
  for (let t = 0; t < tokens.length; t++) {
    const start = tokens.start[t]!;
    const end = tokens.end[t]!;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (end - start < shortest || tokens.kind[t] !== TokenKind.Word) continue;
    if (next < mentions.length && mentions[next]!.start < end) continue;
    const name = word(t);
    if (!names.has(name)) continue;
    const { first, last } = sentences[tokens.sentence[t]!]!;
    if (t === first && isCommon(name.toLowerCase())) continue;
    // Part of another name, as in "Okafor Street", or of a word, as in "Okafor-like".
    if (
      t + 1 < last &&
      (capitalized.test(word(t + 1)) || (tokens.start[t + 1] === end && word(t + 1) === '-'))
    )
      continue;
    if (t > first && tokens.end[t - 1] === start && word(t - 1) === '-') continue;
    added.push({ start, end, text: name, type: 'PERSON', confidence: found });
  }
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.start - b.start);
}

/** Last names of the people whose full names the article gives. */
function introduced(mentions: readonly Mention[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, confidence, text } of mentions) {
    if (type !== 'PERSON' || confidence < introduces) continue;
    const last = /[\p{L}.]\s+(\S+)$/u.exec(text)?.[1];
    if (last && last.length >= shortest && capitalized.test(last)) names.add(last);
  }
  return names;
}
