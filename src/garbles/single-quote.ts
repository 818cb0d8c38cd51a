/**
 * A single opening quotation mark that was turned into an apostrophe and lost its space: `old’clock tower’`.
 *
 * The apostrophe of contractions, possessives and names is the same character, so both sides must be words,
 * the right one no ending, and a closing mark must follow.
 *
 * The same the other way round: the apostrophe of a possessive that became an opening mark behind a space.
 *
 * Found: `the new’road tax’ is` → `new ‘road`; `the country ‘s oil` → `country’s`. Not found: `o’clock`, `rock’n’roll`, `Xi’an`, `coup d’état`,
 * `L’Oréal`, `O’Brien`, `the boys’ room`, `y’all’ve`.
 */
import type { Detector } from './detector.ts';
import { isReadable, paragraphsOf } from './lines.ts';
import { matching } from './needs.ts';

const inside = /(?<![\p{L}\p{N}’'])(\p{L}\p{Ll}+)(’|')(\p{Ll}{4,})(?![\p{L}’'])/gu;

/** One quick look that hardly any paragraph passes. */
const hint = /[a-z][’'][a-z]{4}|[\p{L}] [‘`]s /u;

/** "country ‘s": no quotation is a single s. */
const possessive = /(?<!\p{L})(\p{L}{2,}) [‘`]s(?= \p{L})/gu;

export const singleQuote: Detector = {
  id: 'single-quote',
  scope: 'block',
  kind: 'quote',
  severity: 'warning',
  needs: [{ word: matching(/[a-z][’'][a-z]{4}/) }, { behind: matching(/[‘`]$/), word: matching(/^s/) }],
  *detect({ article, lexicon }) {
    for (const { text, start, kind } of paragraphsOf(article)) {
      if (!isReadable(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(possessive)) {
        yield {
          start: start + match.index,
          end: start + match.index + match[0].length,
          confidence: 0.9,
          message: 'Apostrophe turned into an opening quotation mark',
          evidence: ['A single “s” behind an opening mark is the ending of the word before.'],
          fixes: [`${match[1]}’s`],
        };
      }
      for (const match of text.matchAll(inside)) {
        const [whole, left, mark, right] = match as unknown as [string, string, string, string];
        if (!lexicon.isWord(left.toLowerCase()) || !lexicon.isWord(right)) continue;
        const rest = text.slice(match.index + whole.length, match.index + whole.length + 120);
        const closes = /[\p{L},.!?](?:’|')(?=[\s,.;:!?”"]|$)/u.test(rest);
        if (!closes) continue;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.85,
          message: 'Opening quotation mark turned into an apostrophe',
          evidence: [`“${left}” and “${right}” are words of their own, and a closing mark follows.`],
          fixes: [`${left} ${mark === '’' ? '‘' : "'"}${right}`],
        };
      }
    }
  },
};
