/**
 * Two small words that never stand side by side: an article and a verb, two relative pronouns. Something
 * between them is gone, or one of them came from elsewhere in the sentence.
 *
 * Found: `at the of`, `the his government`, `a the plan`, `who which visited`, `have ago`.
 * Not found: words with a mark between them, capitals (`vitamin A is`, `The Who`), `the have-nots`.
 */
import type { Detector } from './detector.ts';
import { isProse } from './lines.ts';
import { exactly, wordSet } from './needs.ts';
import { tokenText } from './tokens.ts';

const determiners = 'a an the its their our my your';
/** What no determiner stands before. */
const notAfterDeterminer =
  'a an the its his their our my your these those of he she they we us them him is was are were has had been be';
const others =
  'who which,which who,have ago,has ago,had ago,are ago,is ago,would will,will would,has have,have has,is are,are is,' +
  'who whom,at of,by of,said told,told said,says said,should would,would should,could will,must will';

const pairs: ReadonlySet<string> = new Set([
  ...determiners.split(' ').flatMap((a) => notAfterDeterminer.split(' ').map((b) => `${a} ${b}`)),
  ...others.split(','),
]);
/** The words that come second: most words are none of them. */
const seconds: ReadonlySet<string> = new Set([...pairs].map((pair) => pair.split(' ')[1]!));
const longest = Math.max(...[...seconds].map(({ length }) => length));

export const clashingWords: Detector = {
  id: 'clashing-words',
  scope: 'block',
  kind: 'wordorder',
  severity: 'warning',
  needs: [
    { behind: wordSet(determiners), word: exactly(notAfterDeterminer) },
    ...others.split(',').map((pair) => {
      const [behind, word] = pair.split(' ') as [string, string];
      return { behind: wordSet(behind), word: exactly(word) };
    }),
  ],
  *detect({ article }) {
    const { text, tokens, sentences, blocks } = article;
    for (let i = 1; i < tokens.length; i++) {
      const start = tokens.start[i]!;
      const end = tokens.end[i]!;
      if (end - start > longest || start !== tokens.end[i - 1]! + 1) continue;
      const second = text.slice(start, end);
      if (!seconds.has(second) || tokens.start[i + 1] === end) continue;
      const first = tokenText(article, i - 1);
      if (!pairs.has(`${first.toLowerCase()} ${second}`) || first === second) continue;
      // "by of course".
      const next = tokenText(article, i + 1);
      if (second === 'of' && /^(?:course|all|late)$/.test(next)) continue;
      // "the a la carte menu"
      if (second === 'a' && /^(?:la|priori|posteriori|cappella)$/.test(next)) continue;
      const sentence = sentences[tokens.sentence[i]!]!;
      const capital = first !== first.toLowerCase();
      if (capital && (i - 1 !== sentence.first || first.length === 1)) continue;
      if (!isProse(blocks[sentence.block]!.kind) || text[tokens.start[i - 1]! - 1] === '-') continue;
      yield {
        start: tokens.start[i - 1]!,
        end,
        confidence: 0.7,
        message: `“${first} ${second}”: words are missing or misplaced`,
        evidence: ['These two words do not stand side by side in English.'],
        fixes: [],
      };
    }
  },
};
