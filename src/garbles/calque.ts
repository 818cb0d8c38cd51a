/**
 * Word-for-word translations of what English says in another way, from two lists (`calques.ts`, `news-calques.ts`).
 *
 * Found: `they discussed about the price` → `discussed`; `he requested the anonymity` → `requested anonymity`.
 * Not found: the same words across a comma or a stop; `since two years ago`; quotations are searched too,
 * since they are translated like the rest.
 */
import { calques } from './calques.ts';
import type { Detector } from './detector.ts';
import { newsCalques } from './news-calques.ts';
import { phraseDetector } from './phrase-rules.ts';

export const calque: Detector = phraseDetector({
  id: 'calque',
  kind: 'lexical',
  message: 'Not the English way to say it',
  rules: [...calques, ...newsCalques],
});
