/**
 * CoNLL-2003 keeps hyphenated words whole ("Peru-based" is one MISC). Copydesk marks the name alone, so
 * training data is marked that way too.
 */
import type { EntityType } from '../../src/annotation.ts';
import type { GoldDocument, GoldSpan } from './conll.ts';

const suffixed = /^(.*[\p{L}.])-(\p{Ll}+)$/u;
const prefixed = /^(\p{Ll}+|Ex|Pro|Anti|Non|Post|Pre|Mid|Mainly)-(\p{Lu}.*)$/u;
const paired = /^(\p{Lu}[\p{L}.]*)-(\p{Lu}[\p{L}.]*)$/u;

type Types = ReadonlyMap<string, EntityType>;

/** Marks names in hyphenated MISC mentions alone, with the type they mostly have elsewhere. */
export function splitHyphenated(documents: readonly GoldDocument[]): GoldDocument[] {
  const types = mostFrequentTypes(documents);
  return documents.map(({ text, entities }) => ({
    text,
    entities: entities.flatMap((span) => namesIn(span, text.slice(span.start, span.end), types)),
  }));
}

function namesIn(span: GoldSpan, surface: string, types: Types): readonly GoldSpan[] {
  if (span.type !== 'MISC') return [span];
  const part = (start: number, end: number, fallback: EntityType): GoldSpan => ({
    start: span.start + start,
    end: span.start + end,
    type: types.get(surface.slice(start, end)) ?? fallback,
  });
  const suffix = suffixed.exec(surface);
  if (suffix && /^\p{Lu}/u.test(surface)) return [part(0, suffix[1]!.length, 'PLACE')];
  const prefix = prefixed.exec(surface);
  if (prefix) return [part(prefix[1]!.length + 1, surface.length, 'MISC')];
  const pair = paired.exec(surface);
  const known = (name: string) => types.get(name) === 'MISC' || types.get(name) === 'PLACE';
  if (pair && known(pair[1]!) && known(pair[2]!))
    return [part(0, pair[1]!.length, 'MISC'), part(pair[1]!.length + 1, surface.length, 'MISC')];
  return [span];
}

function mostFrequentTypes(documents: readonly GoldDocument[]): Types {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const { text, entities } of documents)
    for (const { start, end, type } of entities) {
      const surface = text.slice(start, end);
      const own = counts.get(surface) ?? new Map<EntityType, number>();
      counts.set(surface, own.set(type, (own.get(type) ?? 0) + 1));
    }
  return new Map([...counts].map(([surface, own]) => [surface, [...own].sort((a, b) => b[1] - a[1])[0]![0]]));
}
