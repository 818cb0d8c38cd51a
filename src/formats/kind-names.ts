/** What editors call the kinds of findings; the same words as in the sidebar. */
import type { GarbleKind } from '../annotation.ts';

export const kindNames: Readonly<Record<GarbleKind, string>> = {
  name: 'Garbled name',
  variant: 'Variant spelling',
  glued: 'Words run together',
  fragment: 'Sentence fragment',
  quote: 'Quotation marks',
  linktext: 'Leftover link text',
  boilerplate: 'Site furniture',
  linebreak: 'Broken line',
  wordorder: 'Word order',
  duplicate: 'Repeated text',
  punctuation: 'Punctuation',
  lexical: 'Wrong word',
  mojibake: 'Broken characters',
  date: 'Contradictory date',
  other: 'Other',
};
