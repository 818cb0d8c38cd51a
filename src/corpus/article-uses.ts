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
  return { gone: old.filter(isNotAmong(fresh)), fresh: fresh.filter(isNotAmong(old)) };
}

/** By key: a long article has hundreds of names, and is looked at after every keystroke. */
function isNotAmong(uses: readonly NameUse[]): (use: NameUse) => boolean {
  const byKey = new Map<string, NameUse[]>();
  for (const use of uses) {
    const same = byKey.get(use.key);
    if (same) same.push(use);
    else byKey.set(use.key, [use]);
  }
  return (use) => !byKey.get(use.key)?.some((other) => sameUse(other, use));
}

function factsOf({ core }: StoredArticle, strings: StringTable): string {
  const { publishedOn, sketch, names } = unpackCore(core, strings);
  const places = names.filter(({ type }) => type === 'PLACE' || type === 'MISC').map(({ key }) => key);
  return [publishedOn, sketch, ...places.sort()].join();
}
