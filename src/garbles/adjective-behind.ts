/**
 * An adjective behind its noun, where Romance and Semitic languages put it: "the mission diplomatic", "a call
 * secure video".
 *
 * Only adjectives that say what something belongs to are looked at, since nobody turns those round for effect,
 * and not behind verbs that say something of their object ("made the question political").
 *
 * Found: `the crisis economic, he said` → `the economic crisis`; `a meeting bilateral in` → `a bilateral
 * meeting in`; `on a call secure video from` → `a secure video call`.
 * Not found: `made the issue political`, `the most political of`, `the attorney general`, `the new economic and`.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { exactly, matching } from './needs.ts';

const adjective =
  'political|economic|diplomatic|presidential|parliamentary|constitutional|territorial|humanitarian|bilateral|multilateral|' +
  'financial|cultural|judicial|electoral|agricultural|governmental|ministerial|environmental|educational|geopolitical|' +
  'technological|scientific|institutional|ideological|monetary|fiscal|budgetary|regional|domestic|international|nuclear|' +
  'military|industrial|annual|defensive|virtual|telephonic|congressional|senatorial|municipal|provincial|federal';

/** Words that also stand for things, and so may end a phrase. */
const noun =
  /^(?:military|international|regional|industrial|annual|federal|nuclear|domestic|virtual|municipal)$/;

/** A determiner, a noun, the adjective, and no noun behind it. */
const behind = new RegExp(
  `(?<![\\p{L}’'-])([Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|this|that) (\\p{Ll}{4,}) (${adjective})(?=[,.;] ?|$| (?:of|in|to|that|on|with|between|against|is|was|has|will|would|by)(?!\\p{L}))`,
  'gu',
);
/** The same without an article: what states do and have, behind a preposition. */
const bare = new RegExp(
  `(?<![\\p{L}’'-])((?:of|for|in|to|with|on|by|against|through|impose|new|lift) )(integrity|crisis|tensions?|sanctions|talks|negotiations|relations|solutions?|aid|cooperation|activit(?:y|ies)|operations?|measures|pressures?|consequences|ties|presence|action|intervention|exercises?|manoeuvres?|maneuvers?) (territorial|${adjective})(?=[,.;] ?|$| (?:of|in|to|that|on|with|between|against|and|by)(?!\\p{L}))`,
  'gu',
);
/** The head, then what belongs before it: "a call secure video". */
const headFirst = new RegExp(
  `(?<![\\p{L}’'-])([Tt]he|[Aa]n?) (call|meeting|summit|conference|agreement|statement|visit|operation|campaign|plan|policy|system|program|programme|ceremony) (secure|joint|${adjective}) (video|press|phone|security|peace|defen[cs]e|trade|energy|health|aid|gas|oil|missile|news|telephone|media|police|tax|border)(?=[,.;] ?|$| (?:of|in|to|that|on|with|between|against|from|for|by|at)(?!\\p{L}))`,
  'gu',
);
const hint = new RegExp(` (?:${adjective}|secure|joint)(?![a-z])`);

/** Verbs that say something of their object. */
const complement =
  /\b(?:ma[dk]e[sd]?|making|keep\w*|kept|consider\w*|call\w*|f[io]u?nd\w*|deem\w*|turn\w*|render\w*|thinks?|thought|see|sees|saw|believ\w+|declar\w+|leav\w+|left|prov\w+|label\w*|more|most|less|as|so|very|too)(?: \S+){0,3}$/i;

export const adjectiveBehind: Detector = {
  id: 'adjective-behind',
  scope: 'block',
  kind: 'wordorder',
  severity: 'warning',
  needs: [
    { behind: matching(/\p{Ll}{4}$/u), word: exactly(`secure joint ${adjective.replaceAll('|', ' ')}`) },
  ],
  *detect(input) {
    for (const { text, start, kind } of linesOf(input.article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(behind)) {
        const draft = judge(input, text, match);
        if (draft) yield placed(draft, start + match.index, match);
      }
      for (const match of text.matchAll(bare)) {
        const [, lead, what, adjective] = match as unknown as [string, string, string, string];
        // "in talks economic and trade ministers held"
        if (complement.test(text.slice(Math.max(0, match.index - 40), match.index).trimEnd())) continue;
        yield placed(finding(adjective, `${lead}${adjective} ${what}`, 0.65), start + match.index, match);
      }
      for (const match of text.matchAll(headFirst)) {
        const [, lead, head, first, second] = match as unknown as [string, string, string, string, string];
        if (complement.test(text.slice(Math.max(0, match.index - 40), match.index).trimEnd())) continue;
        const draft = finding(first, `${article(lead, first)} ${first} ${second} ${head}`, 0.75);
        yield placed(draft, start + match.index, match);
      }
    }
  },
};

/** The finding where it stands; the article before it only where it changes. */
function placed(draft: Omit<Draft, 'start' | 'end'>, start: number, match: RegExpExecArray): Draft {
  const lead = `${match[1]!.trimEnd()} `;
  const [fix = ''] = draft.fixes;
  const end = start + match[0].length;
  if (!fix.startsWith(lead)) return { ...draft, start, end };
  return { ...draft, start: start + lead.length, end, fixes: [fix.slice(lead.length)] };
}

function judge(
  { lexicon }: DetectorInput,
  text: string,
  match: RegExpExecArray,
): Omit<Draft, 'start' | 'end'> | undefined {
  const [, lead, what, adjective] = match as unknown as [string, string, string, string];
  if (!lexicon.isWord(what) || describes.test(what) || hasAdverb(lexicon, what)) return undefined;
  if (complement.test(text.slice(Math.max(0, match.index - 40), match.index).trimEnd())) return undefined;
  return finding(
    adjective,
    `${article(lead, adjective)} ${adjective} ${what}`,
    noun.test(adjective) ? 0.4 : 0.65,
  );
}

/** Adjectives, adverbs and numbers: what stands behind them is no misplaced adjective. */
const describes =
  /(?:ed|(?<!meet|hear|build|fund|spend|stand)ing|ly|ous|ive|ful|less|able|ible|ical|ic|al|ish|ary|most|more|next|last|first|second|third|former|other|same|main|only|current|recent|wider|broader|larger|bigger|greater|foreign|local|new|late|latest|modern|purely|young|whole|entire|very|also|less|united|joint|post|major|minor)$/;

/** "strong" has "strongly": an adjective. */
function hasAdverb(lexicon: Lexicon, word: string): boolean {
  return lexicon.isWord(`${word}ly`) || (word.endsWith('e') && lexicon.isWord(`${word.slice(0, -1)}y`));
}

function finding(adjective: string, fix: string, confidence: number): Omit<Draft, 'start' | 'end'> {
  return {
    confidence,
    message: `“${adjective}” behind its noun`,
    evidence: ['English puts adjectives before the noun.'],
    fixes: [fix],
  };
}

/** "a" or "an", by the word that follows now. */
function article(lead: string, next: string): string {
  return /^an?$/i.test(lead) ? `${lead[0]}${/^[aeiou]/.test(next) ? 'n' : ''}` : lead;
}
