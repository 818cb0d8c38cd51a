/**
 * An article too many before a place, or one too few before a name that needs it: languages draw that line
 * elsewhere.
 *
 * Found: `he flew to the Geneva, where` → `to Geneva`; `a base in Middle East, he said` → `in the Middle East`.
 * Not found: `the Geneva talks`, `in the Hague`, `by United Nations troops`, headlines.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { exactly } from './needs.ts';

const prepositions = 'in to from with of that by for at into against';
const before = `(?<=\\b(?:${prepositions.replaceAll(' ', '|')}) )`;
/** What ends a noun phrase: the name is no adjective of a noun behind it. */
const behind =
  '(?=[,.;:)”]|$| (?:and|or|has|have|had|is|are|was|were|will|would|on|in|to|for|by|as|at|after|before|if|that|said|says|where|which|who)\\b)';

const named =
  'United States|United Kingdom|United Nations|European Union|Soviet Union|White House|Kremlin|Pentagon|Security Council|State Department|Middle East|Black Sea|Baltic Sea|Persian Gulf|Netherlands|Philippines|Czech Republic|United Arab Emirates|West Bank|Gaza Strip';
const firstWords = new Set(named.split('|').map((name) => name.split(' ')[0]!));
const missing = new RegExp(`${before}(${named})${behind}`, 'g');
const needless = new RegExp(`${before}the (\\p{Lu}\\p{Ll}{3,})${behind}`, 'gu');
/** Places that keep their article, and capitals that are a family, a people or a ship as well. */
const withArticle =
  /^(?:Hague|Vatican|Congo|Gambia|Netherlands|Philippines|Ukraine|Sudan|Lebanon|Crimea|Bronx|Bahamas|Maldives|Seychelles|Yemen|Argentine|Punjab|Transvaal|Tyrol|Saar|Ruhr|Sinai|Levant|Kremlin|Cameroons|Ivory|Washington|Georgia|Victoria|Santiago|Sahara|Gabon|Holy|Malvinas|Falklands|Comoros|Arctic|Caucasus|Donbas|Donbass|Sahel|Balkans|Dakotas|Carolinas|Londons?|Manila|Madrid|Berlin|Niger|Chad|Jordan|Amazon|Panama|Turks|Java)$/;

/** One quick look that most lines do not pass. */
const hint = /\b(?:in|to|from|with|of|that|by|for|at|into|against) (?:the )?[A-Z]/;

export const articleSlip: Detector = {
  id: 'article-slip',
  scope: 'block',
  kind: 'lexical',
  severity: 'warning',
  needs: [
    { behind: exactly(prepositions), word: (word) => firstWords.has(word) },
    { behind: exactly('the'), word: isNeedless },
  ],
  *detect(input) {
    for (const { text, start, kind } of linesOf(input.article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(missing)) {
        const name = match[1]!;
        yield draft(start + match.index, name, `the ${name}`, `English says “the ${name}”.`);
      }
      for (const match of text.matchAll(needless)) {
        const name = match[1]!;
        if (!withArticle.test(name) && isPlace(input, name, start + match.index + 4))
          yield draft(start + match.index, match[0], name, `“${name}” takes no article.`);
      }
    }
  },
};

/** A capital or a country by the lexicon, and a place by its surroundings too. */
function isPlace({ lexicon, mentions }: DetectorInput, name: string, at: number): boolean {
  const mention = mentions.find(({ start }) => start === at);
  if (mention && (mention.type !== 'PLACE' || mention.text !== name)) return false;
  return isKnownPlace(lexicon, name);
}

function isKnownPlace(lexicon: Lexicon, name: string): boolean {
  if (lexicon.isWord(name.toLowerCase())) return false;
  return lexicon.country(name) !== undefined || lexicon.places(name).some(({ kind }) => kind === 'capital');
}

/** A token that begins with the name of a place that takes no article. */
function isNeedless(word: string, lexicon: Lexicon): boolean {
  const name = /^\p{Lu}\p{Ll}{3,}/u.exec(word)?.[0];
  return name !== undefined && !withArticle.test(name) && isKnownPlace(lexicon, name);
}

function draft(start: number, text: string, fix: string, because: string): Draft {
  return {
    start,
    end: start + text.length,
    confidence: 0.65,
    message: 'Article in the wrong place',
    evidence: [because],
    fixes: [fix],
  };
}
