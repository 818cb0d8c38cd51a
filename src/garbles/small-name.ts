/**
 * Nationalities, weekdays and months in small letters: languages that write them so leave them so.
 *
 * Words that are something else too ("polish", "may", "march", "china", "turkey") are left alone, and so are
 * things that are named after a country ("french fries", "dutch oven").
 *
 * Found: `the french soldiers` → `French`; `on monday` → `Monday`.
 * Not found: an article in small letters throughout, `danish pastries`, `swiss cheese`.
 */
import { TokenKind } from '../text/article-text.ts';
import type { Detector } from './detector.ts';
import { isProse } from './lines.ts';
import { hasCapitals, standsAlone } from './small-letters.ts';
import { tokenText } from './tokens.ts';

const names: ReadonlySet<string> = new Set(
  (
    'american european russian ukrainian german french british italian spanish chinese japanese korean indian ' +
    'turkish iranian iraqi syrian israeli palestinian egyptian saudi african asian canadian mexican brazilian ' +
    'australian swedish norwegian danish finnish dutch belgian austrian hungarian romanian bulgarian greek ' +
    'portuguese serbian croatian belarusian georgian armenian afghan pakistani indonesian vietnamese nigerian ' +
    'kenyan ethiopian monday tuesday wednesday thursday friday saturday sunday january february april june july ' +
    'september october november december'
  ).split(' '),
);
/** The lengths and first letters that occur spare most words the look-up. */
const firstLetters: ReadonlySet<number> = new Set([...names].map((name) => name.charCodeAt(0)));
const times =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october|november|december)$/;

/** What is named after a nation and written small as often as not. */
const thing =
  /^(?:fr(?:y|ies|ied)|toast|press|doors?|windows?|horns?|bulldogs?|dressing|beans?|bread|braid|kiss|ovens?|auction|courage|uncle|cheese|chard|rolls?|ink|lanterns?|checkers|coffee|delight|baths?|towel|pastr(?:y|ies)|salad|yog(?:h)?urt|oak|walnut|elm|ivy|roulette|dolls?|dressing|leather|omelet(?:te)?|shepherds?|measles|sausages?|flu|harp|linen|stew|summer|elephants?|ocean|ink|food|cuisine|restaurants?|takeaway|wine|beer|whisk(?:e)?y|lager|pale|ale)$/;

export const smallName: Detector = {
  id: 'small-name',
  scope: 'block',
  kind: 'lexical',
  severity: 'warning',
  needs: [{ word: (word) => names.has(word) }],
  *detect({ article }) {
    const { text, tokens, sentences, blocks } = article;
    for (let i = 1; i < tokens.length; i++) {
      const start = tokens.start[i]!;
      const end = tokens.end[i]!;
      if (end - start < 4 || end - start > 11 || tokens.kind[i] !== TokenKind.Word) continue;
      if (!firstLetters.has(text.charCodeAt(start))) continue;
      const word = text.slice(start, end);
      if (!names.has(word) || !standsAlone(text, start, end)) continue;
      const next = tokenText(article, i + 1).toLowerCase();
      if (!times.test(word) && (thing.test(next) || !/^\p{Ll}{3,}$/u.test(next))) continue;
      if (!isProse(blocks[sentences[tokens.sentence[i]!]!.block]!.kind) || !hasCapitals(text, start))
        continue;
      yield {
        start,
        end,
        confidence: 0.7,
        message: `“${word}” in small letters`,
        evidence: ['English writes nationalities, weekdays and months with a capital.'],
        fixes: [word[0]!.toUpperCase() + word.slice(1)],
      };
    }
  },
};
