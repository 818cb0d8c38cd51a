/**
 * Someone reported as speaking about themselves by name: "official Novak said Novak would". The name was an
 * adjective of the speaker ("a senior Novak official") and was moved behind it.
 *
 * Found: `Senior campaign aide Harper said Harper would run` → `A senior Harper campaign aide said …`.
 * Not found: `Harper said he would`, `Harper said Collins would`, `Harper said Harper’s book`, quotations.
 */
import type { Detector } from './detector.ts';
import { isProse, paragraphsOf } from './lines.ts';

const pattern =
  /(?<![\p{L}\p{N}’'-])((?:\p{Lu}?\p{Ll}+\s){0,4})(\p{Lu}[\p{L}’-]+)\s(said|says|told reporters|added|warned|announced|insisted|stressed|noted)\s(?:that\s)?\2\s(?=(?:will|would|is|was|has|had|can|could|should|may|might|intends?|plans?|wants?|hopes?|expects?|does|did)\b)(\p{Ll}+)/gu;

export const selfReport: Detector = {
  id: 'self-report',
  kind: 'wordorder',
  severity: 'error',
  *detect({ article, lexicon }) {
    for (const { text, start, kind } of paragraphsOf(article)) {
      if (!isProse(kind)) continue;
      for (const match of text.matchAll(pattern)) {
        const [whole, lead, name, verb] = match as unknown as [string, string, string, string];
        const title = lead.trim();
        const words = title === '' ? [] : title.split(' ');
        const role = words.length > 0 && words.every((word) => lexicon.isWord(word.toLowerCase()));
        const rest = whole.slice(lead.length + name.length);
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: role ? 0.93 : 0.75,
          message: `“${name}” speaks of “${name}”: the name belongs elsewhere`,
          evidence: ['People are not reported to speak of themselves by name.'],
          fixes: role
            ? [`${withArticle(words, name)}${rest}`]
            : [`${lead}${name} ${verb} he${rest.slice(rest.lastIndexOf(' '))}`],
        };
      }
    }
  },
};

/** "Senior campaign aide" + "Harper" → "A senior Harper campaign aide": the name before the last noun group. */
function withArticle(words: readonly string[], name: string): string {
  const [first = '', ...rest] = words.map((word) => word.toLowerCase());
  if (first === 'a' || first === 'an' || first === 'the') return `${first} ${name} ${rest.join(' ')}`;
  if (rest.length === 0) return `A ${name} ${first}`;
  return `${/^[aeiou]/.test(first) ? 'An' : 'A'} ${first} ${name} ${rest.join(' ')}`;
}
