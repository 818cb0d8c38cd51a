/**
 * Names and their links as text, so that a store can keep them: putting them together and deciding on them anew
 * takes long for a large archive.
 */
import { ArticleSet } from './article-set.ts';
import { type EntityForest, isAnchor, type Link } from './entity-forest.ts';
import { labelOf } from './entity-view.ts';
import type { NameIndex, NameRecord } from './name-index.ts';
import type { NameReader, ParsedName } from './parsed-name.ts';
import { RoleCounts } from './role-counts.ts';
import { readName } from './stored-article.ts';
import type { StringTable } from './string-table.ts';

/** A name and its link. */
export interface KeptLink {
  /** Number of the name's key in the table of strings. */
  readonly key: number;
  /** '' for a name that stands for itself. */
  readonly link: string;
  /** Type, mentions, forms with their counts, what an entity of it alone is called; '' for a name that no article mentions any more. */
  readonly name: string;
}

type KeptName = readonly [
  type: NameRecord['type'],
  mentions: number,
  forms: Readonly<Record<string, number>>,
  label?: string,
];

export function keepLink(record: NameRecord, forest: EntityForest, strings: StringTable): KeptLink {
  const key = strings.intern(record.key);
  const { type, mentions, forms, articles } = record;
  const link = forest.linkOf(record);
  const kept = [type, mentions, Object.fromEntries(forms)] as const;
  const labelled = (): KeptName => (link ? kept : [...kept, labelOf(record)]);
  const name = articles.size === 0 ? '' : JSON.stringify(labelled());
  if (!link) return { key, link: '', name };
  const to = isAnchor(link.to) ? link.to : link.to.key;
  return { key, link: JSON.stringify({ to, ...(link.wrong && { wrong: true }) }), name };
}

/** Puts the names back, without their articles and roles. @throws where one is damaged. */
export function restoreNames(
  links: Iterable<KeptLink>,
  index: NameIndex,
  reader: NameReader,
  strings: StringTable,
): void {
  for (const { key, name } of links) {
    if (name === '') continue;
    index.restore(new RestoredName(strings.text(key), JSON.parse(name), reader, strings));
  }
}

/** Most names of an archive are never looked at: theirs are not read. */
class RestoredName implements NameRecord {
  readonly key: string;
  readonly type: NameRecord['type'];
  readonly forms: Map<string, number>;
  readonly articles = new ArticleSet();
  readonly roles: RoleCounts;
  mentions: number;
  label: string | undefined;
  readonly #reader: NameReader;
  #name: ParsedName | undefined;

  constructor(
    key: string,
    [type, mentions, forms, label]: KeptName,
    reader: NameReader,
    strings: StringTable,
  ) {
    this.key = key;
    this.type = type;
    this.mentions = mentions;
    this.label = label;
    this.forms = new Map(Object.entries(forms));
    this.roles = new RoleCounts(strings);
    this.#reader = reader;
  }

  get name(): ParsedName {
    return (this.#name ??= readName(this.key, [...this.forms.keys()], this.type, this.#reader));
  }
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
    if (!record) continue;
    if (link === '') {
      forest.link(record, undefined);
      continue;
    }
    const { to, wrong = false }: { to: string | Exclude<Link['to'], NameRecord>; wrong?: boolean } =
      JSON.parse(link);
    const target = typeof to === 'string' ? index.get(to) : to;
    if (target) forest.link(record, { to: target, wrong });
  }
}
