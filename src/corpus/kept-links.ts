/** Links of names as text, so that a store can keep them: deciding them anew for a large archive takes long. */
import { type EntityForest, isAnchor, type Link } from './entity-forest.ts';
import type { NameIndex, NameRecord } from './name-index.ts';
import type { StringTable } from './string-table.ts';

/** A name's link. */
export interface KeptLink {
  /** Number of the name's key in the table of strings. */
  readonly key: number;
  /** '' for a name that stands for itself. */
  readonly link: string;
}

export function keepLink(record: NameRecord, forest: EntityForest, strings: StringTable): KeptLink {
  const key = strings.intern(record.key);
  const link = forest.linkOf(record);
  if (!link) return { key, link: '' };
  const to = isAnchor(link.to) ? link.to : link.to.key;
  return { key, link: JSON.stringify({ to, ...(link.wrong && { wrong: true }) }) };
}

/**
 * Ties the names as they were tied when the links were kept. Names that are gone are passed over.
 * @throws where a link is damaged.
 */
export function restoreLinks(
  links: Iterable<KeptLink>,
  index: NameIndex,
  forest: EntityForest,
  strings: StringTable,
): void {
  for (const { key, link } of links) {
    const record = index.get(strings.text(key));
    if (!record || link === '') continue;
    const { to, wrong = false }: { to: string | Exclude<Link['to'], NameRecord>; wrong?: boolean } =
      JSON.parse(link);
    const target = typeof to === 'string' ? index.get(to) : to;
    if (target) forest.link(record, { to: target, wrong });
  }
}
