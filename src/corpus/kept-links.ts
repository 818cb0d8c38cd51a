/**
 * Names and their links in few bytes, so that a store can keep them: putting them together and deciding on them anew
 * takes long for a large archive.
 *
 * A name, as varints: type, mentions, articles, articles of its entity (where it speaks for one of several names, else
 * 0), what it is called alone (string + 1, or 0), its link (0 for none, 1 to a name, 2 to an authority's entry, and 4
 * more where it is a wrong form) and to what (a string: the name's key, or the entry as JSON), then its forms, each
 * with the number of its articles.
 */
import { entityTypes } from '../annotation.ts';
import { ArticleSet } from './article-set.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Anchor, type EntityForest, type EntityNode, isAnchor } from './entity-forest.ts';
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
  /** Empty for a name that no article mentions any more. */
  readonly name: Uint8Array;
}

const [toName, toEntry, isWrongForm] = [1, 2, 4];

const nothing = new Uint8Array();

/** @param articlesOf How many articles mention an entity. */
export function keepLink(
  record: NameRecord,
  forest: EntityForest,
  strings: StringTable,
  articlesOf: (root: EntityNode) => number,
): KeptLink {
  const key = strings.intern(record.key);
  const { type, mentions, forms, articles } = record;
  if (articles.size === 0) return { key, name: nothing };
  const link = forest.linkOf(record);
  const root = forest.root(forest.node(record));
  const speaks = speakerFor(root, forest) === record;
  const out = new ByteWriter();
  out.varint(entityTypes.indexOf(type)).varint(mentions).varint(articles.size);
  out.varint(speaks ? articlesOf(root) : 0);
  out.varint(link ? 0 : strings.intern(labelOf(record)) + 1);
  if (!link) out.varint(0);
  else {
    const wrong = link.wrong ? isWrongForm : 0;
    if (isAnchor(link.to)) out.varint(toEntry + wrong).varint(strings.intern(JSON.stringify(link.to)));
    else out.varint(toName + wrong).varint(strings.intern(link.to.key));
  }
  for (const [form, count] of forms) out.varint(strings.intern(form)).varint(count);
  return { key, name: out.take() };
}

/**
 * The name that keeps in how many articles an entity of several names is: any would do, as long as it is the same one
 * whoever asks. Undefined for an entity of one name, which needs none.
 */
export function speakerFor(root: EntityNode, forest: EntityForest): NameRecord | undefined {
  if (root.record && root.children.size === 0) return undefined;
  const names = forest.members(root).flatMap(({ record }) => record ?? []);
  if (names.length < 2) return undefined;
  return root.record ?? names.reduce((first, name) => (name.key < first.key ? name : first));
}

/** What was put back. */
export interface RestoredLinks {
  /** The names, by the number of their key. */
  readonly names: readonly (NameRecord | undefined)[];
  /** How often articles mention a name that others mention too or not: the articles of all names together. */
  readonly uses: number;
  /** How many articles mention each entity of several names. */
  readonly articlesOf: ReadonlyMap<EntityNode, number>;
}

/** Puts the names back and ties them, without their articles and roles, which are to come. @throws where one is damaged. */
export function restoreLinks(
  links: Iterable<KeptLink>,
  index: NameIndex,
  forest: EntityForest,
  reader: NameReader,
  strings: StringTable,
): RestoredLinks {
  const names: (NameRecord | undefined)[] = [];
  const ties: Tie[] = [];
  let uses = 0;
  for (const { key, name } of links) {
    const { record, tie } = restoredName(strings.text(key), name, reader, strings);
    index.restore(record);
    names[key] = record;
    ties.push(tie);
    uses += record.articles.size;
  }
  const entries = new Map<number, Anchor>();
  const entry = (number: number): Anchor => {
    let known = entries.get(number);
    if (!known) entries.set(number, (known = JSON.parse(strings.text(number)) as Anchor));
    return known;
  };
  for (const { record, link, to } of ties) {
    const target = link & toEntry ? entry(to) : link & toName ? index.get(strings.text(to)) : undefined;
    forest.link(record, target && { to: target, wrong: (link & isWrongForm) !== 0 });
  }
  const articlesOf = new Map<EntityNode, number>();
  for (const { record, entityArticles } of ties) {
    if (entityArticles === 0) continue;
    const root = forest.root(forest.node(record));
    if (speakerFor(root, forest) === record) articlesOf.set(root, entityArticles);
  }
  return { names, uses, articlesOf };
}

/** What is kept of a name beside what it is. */
interface Tie {
  readonly record: NameRecord;
  readonly link: number;
  /** Number of a string. */
  readonly to: number;
  readonly entityArticles: number;
}

function restoredName(
  key: string,
  name: Uint8Array,
  reader: NameReader,
  strings: StringTable,
): { readonly record: NameRecord; readonly tie: Tie } {
  const from = new ByteReader(name);
  const [type, mentions, articles] = [entityTypes[from.varint()]!, from.varint(), from.varint()];
  const [entityArticles, label, link] = [from.varint(), from.varint(), from.varint()];
  const to = link === 0 ? 0 : from.varint();
  const forms = name.subarray(from.at);
  const record = new RestoredName(key, type, forms, reader, strings);
  record.mentions = mentions;
  record.articles.expect(articles);
  record.label = label === 0 ? undefined : strings.text(label - 1);
  return { record, tie: { record, link, to, entityArticles } };
}

/** Most names of an archive are never looked at: theirs are not read. */
class RestoredName implements NameRecord {
  readonly key: string;
  readonly type: NameRecord['type'];
  readonly articles = new ArticleSet();
  readonly roles: RoleCounts;
  mentions = 0;
  label: string | undefined;
  readonly #reader: NameReader;
  readonly #strings: StringTable;
  #packedForms: Uint8Array;
  #forms: Map<string, number> | undefined;
  #name: ParsedName | undefined;

  constructor(
    key: string,
    type: NameRecord['type'],
    packedForms: Uint8Array,
    reader: NameReader,
    strings: StringTable,
  ) {
    this.key = key;
    this.type = type;
    this.roles = new RoleCounts(strings);
    this.#packedForms = packedForms;
    this.#reader = reader;
    this.#strings = strings;
  }

  get name(): ParsedName {
    return (this.#name ??= readName(this.key, [...this.forms.keys()], this.type, this.#reader));
  }

  get forms(): Map<string, number> {
    if (!this.#forms) {
      this.#forms = new Map();
      for (const from = new ByteReader(this.#packedForms); !from.isAtEnd; )
        this.#forms.set(this.#strings.text(from.varint()), from.varint());
      this.#packedForms = nothing;
    }
    return this.#forms;
  }
}
