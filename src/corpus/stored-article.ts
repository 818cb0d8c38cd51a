/** One article as the corpus keeps it: packed, since a hundred thousand of them must fit. */
import { type EntityType, entityTypes, type LinkedMention, type Mention } from '../annotation.ts';
import type { NameIndex, NameRecord, NameUse } from './name-index.ts';
import { type UnpackedCore, unpackCore } from './packed-article.ts';
import type { NameReader, ParsedName } from './parsed-name.ts';
import { datedRole } from './role-counts.ts';
import type { StringTable } from './string-table.ts';

export interface StoredArticle {
  /** Number of the article in this corpus. */
  readonly number: number;
  readonly file: string;
  /** As it was packed. */
  readonly packed: Uint8Array;
  /** The same, but for names that people told apart. */
  readonly core: Uint8Array;
}

/** An article's names and mentions, taken apart to be looked at. */
export interface ArticleNames {
  readonly number: number;
  readonly publishedOn: string | null;
  readonly names: readonly NameRecord[];
  /** The offices beside a name, by its index in `names`, in this article, without a date (`roleKey`). */
  readonly roles: (name: number) => readonly string[];
  /** For each mention the index of its name in `names`. */
  readonly nameOf: readonly number[];
  readonly mentions: readonly Mention[];
}

/** What people see of an article, its names being those of the index. */
export interface OpenedArticle extends ArticleNames {
  readonly file: string;
  /** All of it, for what is not here. */
  readonly core: UnpackedCore;
}

/** An article taken apart; `names` are those of the index. */
export function openArticle(
  { number, file }: StoredArticle,
  core: UnpackedCore,
  strings: StringTable,
  index: NameIndex,
): OpenedArticle {
  const { publishedOn, nameOf, mentions } = core;
  return {
    ...{ core, number, file, publishedOn, nameOf, mentions },
    names: core.names.map(({ key }) => index.get(strings.text(key))!),
    roles: (name) => core.names[name]!.roles.map((role) => strings.text(role)),
  };
}

/** The mentions with the canonical names of their entities. */
export function linkedMentions(
  { mentions, nameOf, names }: ArticleNames,
  canonical: (name: NameRecord) => string,
): LinkedMention[] {
  const entities = names.map(canonical);
  return mentions.map((mention, i) => ({ ...mention, entity: entities[nameOf[i]!]! }));
}

/** What an article contributes to the names of the corpus. */
export function usesIn(
  { number, core }: StoredArticle,
  strings: StringTable,
  reader: NameReader,
): readonly NameUse[] {
  const { names, forms, publishedOn } = unpackCore(core, strings);
  const date = publishedOn === null ? 0 : strings.intern(publishedOn) + 1;
  const formsOf: string[][] = names.map(() => []);
  for (const [name, form] of forms) formsOf[name]!.push(strings.text(form));
  return names.map(({ key, form, type, mentions, roles }, i) => ({
    key: strings.text(key),
    type,
    name: readName(strings.text(key), [strings.text(form)], type, reader),
    article: number,
    mentions,
    forms: formsOf[i]!,
    roles: roles.map((role) => datedRole(role, date)),
  }));
}

/**
 * The name with a key, read from the first of its forms that reads so. A form may have been read as of another
 * type than the mention that comes first.
 */
export function readName(
  key: string,
  forms: readonly string[],
  first: EntityType,
  reader: NameReader,
): ParsedName {
  for (const type of [first, ...entityTypes])
    for (const form of forms) {
      const name = reader.read(form, type);
      if (name.key === key) return name;
    }
  return reader.read(forms[0]!, first);
}

/** Whether two uses of one name tell the index the same. */
export function sameUse(a: NameUse, b: NameUse): boolean {
  return a.mentions === b.mentions && sameSet(a.forms, b.forms) && sameSet(a.roles, b.roles);
}

function sameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
