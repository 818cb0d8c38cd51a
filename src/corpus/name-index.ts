/**
 * All names of the corpus, each once, with the articles that write them; and the index by which a name
 * finds the few others it could belong to. No two names are compared unless they share a key.
 */
import type { EntityType } from '../annotation.ts';
import { ArticleSet } from './article-set.ts';
import type { ParsedName } from './parsed-name.ts';
import { RoleCounts } from './role-counts.ts';
import type { StringTable } from './string-table.ts';

/** A name as the corpus writes it: all chains, in whatever article, whose fullest name has this key. */
export interface NameRecord {
  readonly key: string;
  readonly type: EntityType;
  readonly name: ParsedName;
  /** Surface forms of its mentions → number of articles that use them. */
  readonly forms: Map<string, number>;
  /** Numbers of the articles that mention it. */
  readonly articles: ArticleSet;
  /** Number of its mentions in all articles. */
  mentions: number;
  /** Offices named right beside it, each as of the articles' dates. */
  readonly roles: RoleCounts;
  /** What an entity that stands on this name is called; undefined until that is worked out of the forms. */
  label: string | undefined;
}

/** Keys that a name can be found under, and keys under which it looks for others. */
export interface IndexKeys {
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
}

/** One posting or several: most keys have one, and an array for each would cost more than the names. */
type Postings = Map<string, NameRecord | NameRecord[]>;

/** More names than this under one key (of near names, which begin with ~) are a crowd. */
const crowd = 40;

/** Names by key. `keysOf` must be a pure function of the record's data. */
export class NameIndex {
  readonly #records = new Map<string, NameRecord>();
  readonly #offered: Postings = new Map();
  readonly #sought: Postings = new Map();
  readonly #keys = new Map<NameRecord, IndexKeys>();
  #touched = new Set<NameRecord>();
  /** Those that the flush under way is still to look at. */
  #taken = new Set<NameRecord>();
  /** Keys under which it changed something, with how many names they had before. */
  readonly #moved = new Map<string, number>();
  /** Restored names whose keys are not worked out yet. */
  readonly #unkeyed = new Set<NameRecord>();
  readonly #keysOf: (record: NameRecord) => IndexKeys;
  readonly #strings: StringTable;

  /** @param strings Has the words of the offices. */
  constructor(keysOf: (record: NameRecord) => IndexKeys, strings: StringTable) {
    this.#keysOf = keysOf;
    this.#strings = strings;
  }

  /** Names that wait for the next {@link flush}, or for the one under way. */
  get waiting(): number {
    return this.#touched.size + this.#taken.size + this.#moved.size;
  }

  get size(): number {
    return this.#records.size;
  }

  get(key: string): NameRecord | undefined {
    return this.#records.get(key);
  }

  records(): IterableIterator<NameRecord> {
    return this.#records.values();
  }

  /** Names found under a key, in no particular order. */
  offered(key: string): readonly NameRecord[] {
    return list(this.#offered.get(key));
  }

  /** As `offered`, but nothing where so many share the key that it tells little: no name is compared with all. */
  fewOffered(key: string): readonly NameRecord[] {
    const found = this.offered(key);
    return found.length <= crowd ? found : [];
  }

  /** Adds one article's chain to its name. */
  add(use: NameUse): NameRecord {
    let record = this.#records.get(use.key);
    if (!record) {
      record = {
        key: use.key,
        type: use.type,
        name: use.name,
        forms: new Map(),
        articles: new ArticleSet(),
        mentions: 0,
        roles: new RoleCounts(this.#strings),
        label: undefined,
      };
      this.#records.set(use.key, record);
    }
    record.label = undefined;
    if (use.isToCome) record.articles.expect(1);
    else record.articles.add(use.article);
    record.mentions += use.mentions;
    for (const form of use.forms) record.forms.set(form, (record.forms.get(form) ?? 0) + 1);
    for (const role of use.roles) record.roles.add(role);
    this.#touched.add(record);
    return record;
  }

  /** Takes back what `add` did for the same use. */
  remove(use: NameUse): void {
    const record = this.#records.get(use.key);
    if (!record) return;
    record.label = undefined;
    if (use.isToCome) record.articles.expect(-1);
    else record.articles.delete(use.article);
    record.mentions -= use.mentions;
    for (const form of use.forms) decrease(record.forms, form);
    for (const role of use.roles) record.roles.remove(role);
    this.#touched.add(record);
  }

  /** These are looked at again by the next `flush`: for when what they are judged by has changed. */
  touch(records: Iterable<NameRecord>): void {
    for (const record of records) this.#touched.add(record);
  }

  /** Puts a name back as it was, looked at; its articles and roles are for the caller to add. */
  restore(record: NameRecord): void {
    this.#records.set(record.key, record);
    this.#unkeyed.add(record);
  }

  /** Lets restored names be found, bit by bit as it is read, once all that their keys depend on is there. */
  *settle(): Iterable<void> {
    for (const record of this.#unkeyed) {
      this.#unkeyed.delete(record);
      if (record.articles.size > 0) this.#replaceKeys(record, this.#keys.get(record), this.#keysOf(record));
      yield;
    }
  }

  /**
   * Brings the index up to date, bit by bit as it is read; goes on where it was left. What is touched meanwhile waits
   * for the next time.
   * @param changed Told of names whose links may have changed.
   * @param gone Told of names that no article mentions any more.
   */
  *flush(changed: (record: NameRecord) => void, gone: (record: NameRecord) => void): Iterable<void> {
    if (this.#taken.size + this.#moved.size === 0) {
      this.#taken = this.#touched;
      this.#touched = new Set();
    }
    for (const record of this.#taken) {
      this.#taken.delete(record);
      if (this.#records.get(record.key) !== record) continue;
      this.#rekey(record);
      if (record.articles.size > 0) changed(record);
      else gone(record);
      yield;
    }
    for (const [key, size] of this.#moved) {
      this.#moved.delete(key);
      // A crowd before and after: nobody looked there, and nobody does.
      if (key.startsWith('~') && size > crowd && this.offered(key).length > crowd) continue;
      for (const seeker of list(this.#sought.get(key))) changed(seeker);
      yield;
    }
  }

  /** Lets a name be found under the keys it has now. */
  #rekey(record: NameRecord): void {
    const before = this.#keys.get(record);
    for (const key of before?.offers ?? []) this.#move(key);
    if (record.articles.size === 0) {
      this.#records.delete(record.key);
      this.#replaceKeys(record, before, undefined);
      return;
    }
    const keys = this.#keysOf(record);
    for (const key of keys.offers) this.#move(key);
    this.#replaceKeys(record, before, keys);
  }

  #move(key: string): void {
    if (!this.#moved.has(key)) this.#moved.set(key, this.offered(key).length);
  }

  #replaceKeys(record: NameRecord, before: IndexKeys | undefined, after: IndexKeys | undefined): void {
    replace(this.#offered, record, before?.offers, after?.offers);
    replace(this.#sought, record, before?.seeks, after?.seeks);
    if (after) this.#keys.set(record, after);
    else this.#keys.delete(record);
  }
}

/** What one article contributes to a name. */
export interface NameUse {
  readonly key: string;
  readonly type: EntityType;
  readonly name: ParsedName;
  readonly article: number;
  /** Number of mentions. */
  readonly mentions: number;
  /** Distinct surface forms. */
  readonly forms: readonly string[];
  /** Distinct offices (`datedRole`). */
  readonly roles: readonly number[];
  /** The article will be counted later: the name is only to know that one more or fewer will come. */
  readonly isToCome?: boolean;
}

const list = (postings: NameRecord | NameRecord[] | undefined): readonly NameRecord[] =>
  postings === undefined ? [] : Array.isArray(postings) ? postings : [postings];

function decrease(counts: Map<string, number>, key: string): void {
  const left = (counts.get(key) ?? 0) - 1;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

function replace(
  postings: Postings,
  record: NameRecord,
  before: readonly string[] = [],
  after: readonly string[] = [],
): void {
  for (const key of before) if (!after.includes(key)) withdraw(postings, key, record);
  for (const key of after) if (!before.includes(key)) post(postings, key, record);
}

function post(postings: Postings, key: string, record: NameRecord): void {
  const old = postings.get(key);
  if (old === undefined) postings.set(key, record);
  else if (Array.isArray(old)) old.push(record);
  else postings.set(key, [old, record]);
}

function withdraw(postings: Postings, key: string, record: NameRecord): void {
  const old = postings.get(key);
  if (old === record) postings.delete(key);
  else if (Array.isArray(old)) {
    const rest = old.filter((other) => other !== record);
    if (rest.length > 0) postings.set(key, rest);
    else postings.delete(key);
  }
}
