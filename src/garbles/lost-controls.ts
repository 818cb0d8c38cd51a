/**
 * Marks of which only the first byte is left: `â` of an apostrophe or a dash (E2 80 99, E2 80 93) whose other two
 * bytes, read as controls, were dropped; `Â` of a no-break space (C2 A0) that became a space or was lost.
 *
 * Found: `donât` → `don’t`; `itâs` → `it’s`; `OâBrien` → `O’Brien`; `the wall â built in June â fell` → `–`;
 * `the wallÂ fell` → `the wall fell`. Not found: `château`, `pâté`, `mât`, `the letter Â`.
 */
import type { Detector } from './detector.ts';
import { linesOf } from './lines.ts';

const apostrophe =
  /(?<=\p{Ll}n)â(?=t(?!\p{L}))|(?<=\p{L}{2})â(?=(?:s|re|ll|ve)(?!\p{L}))|(?<=\p{L})â(?=\p{Lu}\p{Ll})/gu;
const dash = /(?<=[\p{L}\p{N},”"’] )â(?= [\p{L}\p{N}“"])/gu;
/** Behind a word or a mark, or between two spaces: then one of them goes too. */
const space =
  /(?<=[\p{Ll}\d.,;:!?)”"’])Â(?=[\s.,;:!?)]|$)|(?<=(?<=[\p{Ll}\d.,;:!?)”"’])(?<!\bletters?) )Â (?=[\p{L}\d])/gu;

export const lostControls: Detector = {
  id: 'lost-controls',
  scope: 'block',
  kind: 'mojibake',
  severity: 'error',
  needs: [{ mark: /[âÂ]/ }],
  *detect({ article }) {
    for (const { text, start } of linesOf(article)) {
      if (!/[âÂ]/.test(text)) continue;
      for (const [pattern, mark] of [
        [apostrophe, '’'],
        [dash, '–'],
        [space, ''],
      ] as const)
        for (const { index, 0: found } of text.matchAll(pattern))
          yield {
            start: start + index,
            end: start + index + found.length,
            confidence: 0.9,
            message: 'Characters read in the wrong encoding',
            evidence: [
              mark === ''
                ? '“Â” is the first byte of a no-break space.'
                : `“â” is the first byte of “${mark}”; the others were dropped.`,
            ],
            fixes: [mark],
          };
    }
  },
};
