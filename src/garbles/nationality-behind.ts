/**
 * A nationality behind its noun, where Romance and Semitic languages put adjectives: "the government Polish".
 *
 * Only nationalities that name no person by themselves are looked at ("a French" is no one, "a German" is),
 * behind nouns of offices and institutions, and only where no noun follows that they could belong to.
 *
 * Found: `the Ministry of Foreign Affairs French said` → `the French Ministry of Foreign Affairs said`;
 * `the president Ukrainian has` → `the Ukrainian president has`.
 * Not found: `the minister French voters chose`, `the government Poland has`, `the army, French and British`.
 */
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { matching } from './needs.ts';

const nationality =
  'American|British|Chinese|Czech|Danish|Dutch|Egyptian|English|Finnish|French|German|Greek|Indian|Iranian|Iraqi|Irish|' +
  'Israeli|Italian|Japanese|Korean|Mexican|Norwegian|Polish|Portuguese|Romanian|Russian|Serbian|Spanish|Swedish|' +
  'Swiss|Syrian|Turkish|Ukrainian|Belarusian|Brazilian|Canadian|European|Georgian|Hungarian|Lithuanian';
const noun =
  '(?:foreign |defense |defence |prime |interior |finance )?(?:government|ministry|minister|president|presidency|army|authorities|parliament|embassy|ambassador|chancellor|diplomacy|constitution|economy|opposition|intelligence services|secret services|armed forces|territory|border|capital|counterpart)';

const behind = new RegExp(
  `(?<![\\w-])([Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) ((?:${noun})|(?:Ministry|Minister|President|Government|Embassy|Chancellor|Army|Parliament)(?: of (?:Foreign Affairs|Defense|Defence|Finance|the Interior|Interior|Health|Justice|the Republic))?) (${nationality})(?=[,.]| (?:has|have|had|is|are|was|were|will|would|said|says|in|on|at|by|for|with|to|of|and|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)(?![\\p{L}-]))`,
  'gu',
);
/** One quick look that most lines do not pass. */
const hint = new RegExp(`[a-z] (?:${nationality})(?![a-z])`);

/** What the nouns of `behind` end in. */
const lastOfNoun =
  /(?:government|ministry|minister|president|presidency|army|authorities|parliament|embassy|ambassador|chancellor|diplomacy|constitution|economy|opposition|services|forces|territory|border|capital|counterpart|affairs|defen[cs]e|finance|interior|health|justice|republic)$/i;

export const nationalityBehind: Detector = {
  id: 'nationality-behind',
  scope: 'block',
  kind: 'wordorder',
  severity: 'warning',
  needs: [{ behind: matching(lastOfNoun), word: matching(new RegExp(`^(?:${nationality})(?![a-z])`)) }],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(behind)) {
        const [whole, lead, what, nation] = match as unknown as [string, string, string, string];
        const article = /^an?$/i.test(lead) ? `${lead[0]}${/^[AEIOU]/.test(nation) ? 'n' : ''}` : lead;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.75,
          message: `“${nation}” behind its noun`,
          evidence: ['English puts adjectives before the noun.'],
          fixes: [`${article} ${nation} ${what}`],
        };
      }
    }
  },
};
