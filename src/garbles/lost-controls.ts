/**
 * Marks of which only the first byte is left: `â` of an apostrophe or a dash (E2 80 99, E2 80 93) whose other two
 * bytes, read as controls, were dropped.
 *
 * Found: `donât` → `don’t`; `itâs` → `it’s`; `OâBrien` → `O’Brien`; `the wall â built in June â fell` → `–`.
 * Not found: `château`, `pâté`, `mât`.
 */
import type { Detector } from './detector.ts';
import { linesOf } from './lines.ts';

const apostrophe =
  /(?<=\p{Ll}n)â(?=t(?!\p{L}))|(?<=\p{L}{2})â(?=(?:s|re|ll|ve)(?!\p{L}))|(?<=\p{L})â(?=\p{Lu}\p{Ll})/gu;
const dash = /(?<=[\p{L}\p{N},”"’] )â(?= [\p{L}\p{N}“"])/gu;

export const lostControls: Detector = {
  id: 'lost-controls',
  scope: 'block',
  kind: 'mojibake',
  severity: 'error',
  needs: [{ mark: /â/ }],
  *detect({ article }) {
    for (const { text, start } of linesOf(article)) {
      if (!text.includes('â')) continue;
      for (const [pattern, mark] of [
        [apostrophe, '’'],
        [dash, '–'],
      ] as const)
        for (const { index } of text.matchAll(pattern))
          yield {
            start: start + index,
            end: start + index + 1,
            confidence: 0.9,
            message: 'Characters read in the wrong encoding',
            evidence: [`“â” is the first byte of “${mark}”; the others were dropped.`],
            fixes: [mark],
          };
    }
  },
};
