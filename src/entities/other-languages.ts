/**
 * Articles in other languages than English, where the model's grammar fails: few mentions rather than nonsense.
 * German writes every noun with a capital, and anywhere the first word of a sentence looks like a name.
 */
import type { EntityType, Mention } from '../annotation.ts';
import { hashString } from './hash.ts';
import { extendPhrase, kindsBits, type Lookups, phraseStart } from './lookups.ts';
import { namePartsOf } from './name-parts.ts';
import { lookupForm } from './word-features.ts';

/** Only mentions this sure are kept. */
const least = 0.9;

/** What a word that stands alone must be known as. */
const known: Readonly<Record<Exclude<EntityType, 'PERSON'>, number>> = {
  PLACE: kindsBits('country', 'capital', 'city', 'region', 'water'),
  ORG: kindsBits('organization', 'company'),
  MISC: kindsBits('demonym'),
};

/** Those of the mentions that hold in any language. */
export function sureAbroad(mentions: readonly Mention[], lookups: Lookups): readonly Mention[] {
  const sure = mentions.filter((m) => m.confidence >= least && /^[\p{Script=Latin}\P{L}]+$/u.test(m.text));
  const lastNames = new Set<string>();
  for (const { type, text } of sure) if (type === 'PERSON') lastNames.add(namePartsOf(text).lastLower);
  return sure.filter(({ type, text }) => {
    if (/\s/.test(text)) return true;
    if (type === 'PERSON') return lastNames.has(text.toLowerCase());
    const phrase = extendPhrase(phraseStart, hashString(lookupForm(text)));
    return (lookups.phraseMask(phrase) & known[type]) !== 0;
  });
}
