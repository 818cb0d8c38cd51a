/**
 * An American secretary called a minister. Most languages have ministers, so "Secretary of State" comes back
 * as "Foreign Minister" once an article has been through another language.
 *
 * The lexicon must know the person by full name and hold the American office for them.
 *
 * Found: `Foreign Minister Antony Blinken` → `Secretary of State`. Not found: ministers of countries that
 * have them, people the lexicon does not know, "foreign ministers" in general.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { wordSet } from './needs.ts';

const offices: Readonly<Record<string, { readonly held: RegExp; readonly usual: string }>> = {
  foreign: { held: /^Secretary of State$/i, usual: 'Secretary of State' },
  defense: { held: /^(?:Secretary of Defense|Defense Secretary)$/i, usual: 'Defense Secretary' },
  finance: { held: /^(?:Secretary of the Treasury|Treasury Secretary)$/i, usual: 'Treasury Secretary' },
  justice: { held: /^Attorney General$/i, usual: 'Attorney General' },
};

const pattern =
  /(?<![\p{L}-])([Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Jj]ustice) [Mm]inister (\p{Lu}[\p{L}’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’-]+){1,2})/gu;
const hint = / minister [A-Z]/i;

export const wrongOffice: Detector = {
  id: 'wrong-office',
  scope: 'block',
  kind: 'lexical',
  severity: 'warning',
  needs: [{ behind: wordSet('foreign defense defence finance justice'), word: wordSet('minister') }],
  *detect({ article, lexicon }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(pattern)) {
        const [whole, field, name] = match as unknown as [string, string, string];
        const office = offices[field.toLowerCase().replace('defence', 'defense')];
        if (!office || !isAmericanHolder(lexicon, name, office.held)) continue;
        const length = whole.length - name.length - 1;
        yield {
          start: start + match.index,
          end: start + match.index + length,
          confidence: 0.85,
          message: `${name} is no minister`,
          evidence: [`The office in the United States is “${office.usual}”.`],
          fixes: [office.usual],
        };
      }
    }
  },
};

/** The longest beginning of `name` that the lexicon knows held the office in the United States. */
function isAmericanHolder(lexicon: Lexicon, name: string, held: RegExp): boolean {
  const words = name.split(' ');
  for (let count = words.length; count > 1; count--) {
    const people = lexicon.people(words.slice(0, count).join(' '));
    if (
      people.some(({ terms }) =>
        terms.some((term) => term.country === 'United States' && held.test(term.position)),
      )
    )
      return true;
  }
  return false;
}
