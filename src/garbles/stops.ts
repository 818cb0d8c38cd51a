/**
 * Stops and commas that stand twice or behind a gap: what is left when a system translates a sentence end
 * that was there already, or drops the words between two stops.
 *
 * Found: `the coast. .` → `.`; `the coast..` → `.`; `the coast , and` → `,`; `it ended.”.` → `.”`; `Jones,,` → `,`.
 * `7, 000 people` → `7,000`; `2. 5 million` → `2.5`.
 * Not found: `…`, `...`, `. . .`, `Inc., which`, `“… the U.S.”.` (the stop of the abbreviation), `.NET`, `.5`,
 * French ` :`, a smiley.
 */
import { isAbbreviation } from '../text/abbreviations.ts';
import type { Detector, Draft } from './detector.ts';
import { isReadable, linesOf } from './lines.ts';
import { matching } from './needs.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly evidence: string;
  readonly confidence: number;
  /** The replacement, or undefined where the match is no garble after all. */
  readonly fix: (match: RegExpMatchArray, line: string) => string | undefined;
}

const rules: readonly Rule[] = [
  {
    pattern: /(?<=[^\s.…]\s?)(?<!\.\s?)\.\s+\.(?!\s?\.)(?!\p{L}|\d)/gu,
    message: 'Full stop twice',
    evidence: 'One sentence ends only once.',
    confidence: 0.97,
    fix: () => '.',
  },
  {
    pattern: /(?<=[\p{L}\p{N}”"’)\]])\.\.(?=\s|$|[”"])/gu,
    message: 'Full stop twice',
    evidence: 'Two dots are neither a stop nor an ellipsis.',
    confidence: 0.85,
    fix: (match, line) => (/^\s\p{Ll}/u.test(line.slice(match.index! + 2, match.index! + 4)) ? '…' : '.'),
  },
  {
    pattern: /,\s*,(?![,\d])/g,
    message: 'Comma twice',
    evidence: 'Words between the commas are gone, or one is too many.',
    confidence: 0.9,
    fix: () => ',',
  },
  {
    pattern: /([.,])(["”])\s?\1(?=\s|$)/g,
    message: 'Stop on both sides of the quotation mark',
    evidence: 'One of the two is enough; inside is the American way.',
    confidence: 0.93,
    fix: (match, line) => (endsInAbbreviation(line, match.index!) ? undefined : `${match[1]}${match[2]}`),
  },
  {
    pattern: /(?<=\p{L})([,;:])\s?\.(?=\s|$|[”"])/gu,
    message: 'Two marks where one belongs',
    evidence: 'A sentence does not end in a comma and a stop.',
    confidence: 0.85,
    fix: () => '.',
  },
  {
    pattern: /(?<![\d.,])\d{1,3}, (?:\d{3}, )?000(?![\d.,]\d|,\s?\d)/g,
    message: 'A space inside a number',
    evidence: 'English writes the groups of a number close together.',
    confidence: 0.85,
    fix: ([number]) => number!.replaceAll(' ', ''),
  },
  {
    pattern: /(?<![\d.,])\d{1,3}\. \d{1,2}(?= (?:million|billion|trillion|per ?cent|percent)\b|\s?%)/g,
    message: 'A space inside a number',
    evidence: 'English writes a decimal fraction close together.',
    confidence: 0.85,
    fix: ([number]) => number!.replaceAll(' ', ''),
  },
  {
    pattern: /(?<=\p{Ll}{2})\.,(?=\s\p{Ll})/gu,
    message: 'Two marks where one belongs',
    evidence: 'No abbreviation stands before the comma.',
    confidence: 0.75,
    fix: (match, line) => (endsInAbbreviation(line, match.index!) ? undefined : ','),
  },
];

/** One quick look that hardly any line passes, before the rules are tried. */
const hint = /[.,;:]["”]?\s*[.,]|\d[.,] \d/;

export const stops: Detector = {
  id: 'stops',
  scope: 'block',
  kind: 'punctuation',
  severity: 'warning',
  needs: [
    { word: matching(/[.,;:]["”]?[.,]/) },
    { behind: matching(/[.,;:"”]$/), word: matching(/^[.,]/) },
    { behind: matching(/[.,]$/), word: matching(/^\d/) },
  ],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isReadable(kind) || !hint.test(text)) continue;
      for (const rule of rules) {
        for (const match of text.matchAll(rule.pattern)) {
          const fix = rule.fix(match, text);
          if (fix !== undefined) yield draftOf(rule, start + match.index, match[0], fix);
        }
      }
    }
  },
};

function draftOf({ message, evidence, confidence }: Rule, start: number, text: string, fix: string): Draft {
  return { start, end: start + text.length, confidence, message, evidence: [evidence], fixes: [fix] };
}

/** True where the letters before offset `at` are an abbreviation: "Inc", "U.S", "a.m". */
function endsInAbbreviation(line: string, at: number): boolean {
  const word = /(?<![\p{L}.])[\p{L}.]+$/u.exec(line.slice(Math.max(0, at - 16), at))?.[0] ?? '';
  return word.includes('.') || /^\p{L}$/u.test(word) || isAbbreviation(word, false);
}
