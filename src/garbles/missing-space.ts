/**
 * No space after a full stop or a comma: two paragraphs or sentences joined by a scraper.
 *
 * Found: `crossed the river.The bridge` → `river. The`; `the river,the bridge` → `river, the`;
 * `Mr.Novak` → `Mr. Novak`; `a good start”,said Novak` → `”, said`; `“a good start”.He` → `”. He`;
 * `in the harbour [Roe/Handout]The ferry` → a new paragraph behind the bracket.
 * Not found: `Booking.com`, `Node.js`, `U.S.Army`-like initials, file names, e-mail addresses, `1,000`,
 * lists written tight (`red,green,blue`), `[1]The`, `f(text)Then`.
 */
import { isAbbreviation } from '../text/abbreviations.ts';
import { isCamelCaseName } from './camel-case-names.ts';
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { isClauseStarter, isPossibleName } from './name-parts.ts';

const afterStop =
  /(?<![\p{L}\p{N}@#/_.’'-])(\p{L}[\p{L}’']+)([.!?])(\p{Lu}\p{Ll}*(?:\p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}@/_])(?!\.\S)/gu;
const afterComma = /(?<![\p{L}\p{N}@#/_.,’'-])(\p{L}\p{Ll}+)(,)(\p{L}\p{Ll}+)(?![\p{L}\p{N}@/_]|,\S)/gu;
/** Behind a quotation the comma stands between its mark and the verb. */
const afterQuote = /(?<=[\p{L}.!?])([”’])(,)(\p{Ll}{3,})(?![\p{L}\p{N}])/gu;
/** A stop on either side of a closing mark, and the next sentence. */
const afterClosing =
  /(?:(?<=[\p{L}.!?…,])[”"][.!?]|(?<=[\p{L}\p{N}])[.!?]”)(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}@._])/gu;
/** The source of a picture, of a report or of a quotation in brackets, and the next sentence or paragraph. */
const afterBracket =
  /(?<=^|[\s“"])(\[[^[\](){}]{3,120}\]|\([^[\](){}]{3,120}\))(\p{Lu}\p{Ll}*)(?=,?\s\p{L})/gu;
const domain = /^(?:com|org|net|co|uk|de|fr|ru|cn|in|info|news|tv|js|io|ai|gov|edu|eu|us|py|md)$/i;

/** One quick look that hardly any line passes. */
const hint = /[^\s\d.,!?][.!?,][^\s\d.,!?'"’)\]…]/;
const quotationHint = /[”"][.!?][A-Z]|[.!?]”[A-Z]/;
const bracketHint = /[)\]][A-Z]/;

export const missingSpace: Detector = {
  id: 'missing-space',
  scope: 'block',
  kind: 'punctuation',
  severity: 'warning',
  needs: [
    { behind: /[.!?,]/, mark: /[^\s\d.,!?'"’”)\]…]/ },
    { behind: /[)\]”]/, mark: /[A-Z]/ },
  ],
  *detect(input) {
    for (const { text, start, kind } of linesOf(input.article)) {
      if (!isProse(kind)) continue;
      if (quotationHint.test(text)) yield* behindQuotations(input, text, start);
      if (bracketHint.test(text)) yield* behindBrackets(input, text, start);
      if (!hint.test(text)) continue;
      for (const pattern of [afterStop, afterComma, afterQuote]) {
        for (const match of text.matchAll(pattern)) {
          const [whole, left, mark, right] = match as unknown as [string, string, string, string];
          const confidence = judge(input, left, mark, right);
          if (confidence > 0) yield draft(start + match.index, whole, `${left}${mark} ${right}`, confidence);
        }
      }
    }
  },
};

function* behindQuotations({ lexicon }: DetectorInput, text: string, start: number): Generator<Draft> {
  for (const match of text.matchAll(afterClosing)) {
    const right = match[1]!;
    const marks = match[0].slice(0, 2);
    if (isClauseStarter(right) || lexicon.isWord(right.toLowerCase()) || isPossibleName(lexicon, right))
      yield draft(start + match.index, match[0], `${marks} ${right}`, 0.85);
  }
}

function* behindBrackets({ lexicon }: DetectorInput, text: string, start: number): Generator<Draft> {
  for (const match of text.matchAll(afterBracket)) {
    const [whole, bracketed, right] = match as unknown as [string, string, string];
    if (!/^.\p{L}/u.test(bracketed) || !/\p{L}{3}/u.test(bracketed)) continue;
    if (!isClauseStarter(right) && !lexicon.isWord(right.toLowerCase()) && !isPossibleName(lexicon, right))
      continue;
    const isPicture = bracketed.startsWith('[') && bracketed.includes('/');
    const space = isPicture ? '\n\n' : ' ';
    const at = start + match.index + bracketed.length - 1;
    yield draft(at, whole.slice(bracketed.length - 1), `${bracketed.at(-1)}${space}${right}`, 0.85);
  }
}

function judge({ lexicon }: DetectorInput, left: string, mark: string, right: string): number {
  if (/[”’]/.test(left)) return lexicon.isWord(right) ? 0.85 : 0;
  // "booking.In" is no address, and neither is "left.It".
  if (domain.test(right) && !/^I[nt]$/.test(right)) return 0;
  const known = (word: string) =>
    isClauseStarter(word) ||
    lexicon.isWord(word.toLowerCase()) ||
    isPossibleName(lexicon, word) ||
    isCamelCaseName(word);
  if (mark === '.' && isAbbreviation(left, false)) return isPossibleName(lexicon, right) ? 0.8 : 0;
  if (!known(left)) return isClauseStarter(right) && left.length > 3 && right.length > 1 ? 0.7 : 0.4;
  // "the river.Xilkar": a name that nobody knows, behind a word that everybody does.
  if (!known(right))
    return mark === '.' && /^\p{Ll}{4,}$/u.test(left) && /^\p{Lu}\p{Ll}{3,}$/u.test(right) ? 0.65 : 0.4;
  if (mark === ',') return 0.85;
  return /^\p{Lu}\p{Lu}/u.test(left) ? 0.4 : 0.9;
}

function draft(start: number, whole: string, fix: string, confidence: number): Draft {
  return {
    start,
    end: start + whole.length,
    confidence,
    message: 'No space after the punctuation mark',
    evidence: ['Both sides are words of their own.'],
    fixes: [fix],
  };
}
