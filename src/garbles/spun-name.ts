/**
 * Names rewritten by a synonym program, from a list (`spun-names.ts`).
 *
 * Found: `a White Home spokesman` → `White House`; `the Overseas Minister of Kenya` → `Foreign Minister`;
 * `in jap Ukraine` → `eastern`.
 * Not found: the same words in small letters (`a white home by the sea`, `overseas ministers met`).
 */
import type { Detector } from './detector.ts';
import { phraseDetector } from './phrase-rules.ts';
import { spunNames } from './spun-names.ts';

export const spunName: Detector = phraseDetector({
  id: 'spun-name',
  kind: 'lexical',
  message: 'A name with synonyms for its words',
  rules: spunNames,
  caseSensitive: true,
});
