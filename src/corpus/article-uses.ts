/** What changes for the names of the corpus when an article takes the place of another. */
import type { NameUse } from './name-index.ts';
import { unpackCore } from './packed-article.ts';
import type { NameReader } from './parsed-name.ts';
import { type StoredArticle, sameUse, usesIn } from './stored-article.ts';
import type { StringTable } from './string-table.ts';

/** What the article before said of names and the one after does not, and the other way round. */
export function changedUses(
  before: StoredArticle | undefined,
  after: StoredArticle | undefined,
  strings: StringTable,
  reader: NameReader,
): { readonly gone: readonly NameUse[]; readonly fresh: readonly NameUse[] } {
  const old = before ? usesIn(before, strings, reader) : [];
  const fresh = after ? usesIn(after, strings, reader) : [];
  // Names are judged by more of their articles than the names themselves.
  const sameFacts = before && after && factsOf(before, strings) === factsOf(after, strings);
  if (!sameFacts) return { gone: old, fresh };
  const isIn = (uses: readonly NameUse[], use: NameUse) =>
    uses.some((other) => other.key === use.key && sameUse(other, use));
  return { gone: old.filter((use) => !isIn(fresh, use)), fresh: fresh.filter((use) => !isIn(old, use)) };
}

function factsOf({ core }: StoredArticle, strings: StringTable): string {
  const { publishedOn, sketch, names } = unpackCore(core, strings);
  const places = names.filter(({ type }) => type === 'PLACE' || type === 'MISC').map(({ key }) => key);
  return [publishedOn, sketch, ...places.sort()].join();
}
