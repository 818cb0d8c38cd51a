/**
 * Verbs in forms that cannot stand together, from a list of patterns (`verb-forms.ts`).
 *
 * Found: `has became` → `has become`; `did not went` → `did not go`; `was scheduled make` → `scheduled to make`.
 * Not found: `has a broke friend`, `is expected growth`, `the people they spoke to went`, `he was told that`.
 */
import type { Detector } from './detector.ts';
import { phraseDetector } from './phrase-rules.ts';
import { verbForms } from './verb-forms.ts';

export const verbForm: Detector = phraseDetector({
  id: 'verb-form',
  kind: 'lexical',
  message: 'Forms of verbs that do not go together',
  rules: verbForms,
});
