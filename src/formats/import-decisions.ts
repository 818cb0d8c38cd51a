/** Imported annotations as people's decisions: only where they differ from what is found anyway. */
import type { Mention } from '../annotation.ts';
import type { Decision } from '../corpus/house-list.ts';
import { quoteOf } from '../corpus/not-errors.ts';
import type { ImportedArticle } from './imports.ts';

/**
 * The decisions that make an article's mentions those that were imported. `file` is the article as the list
 * writes it, `found` what is recognised in it now; each decision is anchored to its spot.
 */
export function importDecisions(
  { text, mentions }: ImportedArticle,
  file: string,
  found: readonly Mention[],
): Decision[] {
  const key = ({ start, end, type }: Pick<Mention, 'start' | 'end' | 'type'>) => `${start} ${end} ${type}`;
  const known = new Set(found.map(key));
  const decision = (span: Pick<Mention, 'start' | 'end'>, type: Mention['type'] | 'none'): Decision => ({
    kind: 'mention',
    text: text.slice(span.start, span.end),
    type,
    file,
    anchor: quoteOf(text, span),
  });
  const added = mentions.filter((mention) => !known.has(key(mention)));
  const gone = found.filter(
    ({ start, end }) => !mentions.some((mention) => mention.start < end && start < mention.end),
  );
  return [
    ...added.map((mention) => decision(mention, mention.type)),
    ...gone.map((mention) => decision(mention, 'none')),
  ];
}
