import { entityTypes } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleShelf } from './article-shelf.ts';
import { changedUses } from './article-uses.ts';
import { EntityForest, type EntityNode } from './entity-forest.ts';
import { EntityList } from './entity-list.ts';
import type { Entity } from './entity-view.ts';
import { emptyHouseList, type HouseList } from './house-list.ts';
import { changedLabels, namesCalled } from './house-list-changes.ts';
import { HouseNames } from './house-names.ts';
import { type KeptLink, keepLink, restoreLinks, speakerFor } from './kept-links.ts';
import { type DecisionContext, decideLink } from './link-decision.ts';
import { judge } from './name-findings.ts';
import { NameIndex, type NameRecord, type NameUse } from './name-index.ts';
import { linkKeys } from './name-links.ts';
import { NearPeople } from './near-people.ts';
import { nameCount } from './packed-article.ts';
import { NameReader } from './parsed-name.ts';
import { Parting } from './parting.ts';
import { RestoredUses } from './restored-uses.ts';
import type { StoredArticle } from './stored-article.ts';
import type { StringTable } from './string-table.ts';
import { Verdicts } from './verdicts.ts';

/** Links to be written where they outlive us. */
export interface ChangedLinks {
  readonly changed: readonly KeptLink[];
  /** No others changed. */
  readonly isAll: boolean;
  /** Says that they were written. */
  readonly taken: () => void;
}

/** With more names changed at once, all verdicts are forgotten instead of those that rest on them. */
const manyNames = 2000;

/**
 * The names of all articles, tied to what they name. What changes is noted; `update` links anew the names that it
 * touched, with the same result as if all had been there from the start, in any order.
 */
export class LinkedNames {
  readonly reader: NameReader;
  readonly index: NameIndex;
  readonly forest = new EntityForest();
  /** Names are judged by what is linked: after `update`. */
  readonly verdicts: Verdicts;
  readonly #lexicon: Lexicon;
  readonly #strings: StringTable;
  readonly #shelf: ArticleShelf;
  #list: HouseList = emptyHouseList;
  #context: DecisionContext;
  #parting: Parting;
  /** Labels on which the list differs from the one that names were last linked under. */
  readonly #changedLabels = new Set<string>();
  /** Of these, the ones by which articles are parted, or were. */
  readonly #partedLabels = new Set<string>();
  readonly #entities = new EntityList(this.forest);
  /** Names to be linked anew. */
  readonly #toLink = new Set<NameRecord>();
  /** What restored names still lack: which articles have them, and what decisions need. */
  #missing: RestoredUses | undefined;
  /** Reads wait for nothing: until {@link linking} is through, names stay linked as they were. */
  #inBackground = false;
  /** Reads link at most so many names; where more wait, it is for whoever calls {@link linking}. */
  mostAtOnce = Number.POSITIVE_INFINITY;
  /** Names linked since their links were last taken. */
  readonly #relinked = new Set<NameRecord>();

  constructor(lexicon: Lexicon, shelf: ArticleShelf, strings: StringTable) {
    this.#lexicon = lexicon;
    this.#shelf = shelf;
    this.#strings = strings;
    this.reader = new NameReader(lexicon);
    this.index = new NameIndex((record) => linkKeys(record, this.reader, lexicon), strings);
    this.#context = {
      index: this.index,
      reader: this.reader,
      lexicon,
      house: new HouseNames(emptyHouseList, this.reader),
      facts: shelf.facts(this.index),
      people: new NearPeople(lexicon),
    };
    this.#parting = this.#newParting();
    this.verdicts = new Verdicts(
      (record) => {
        this.complete();
        return judge(record, { ...this.#context, forest: this.forest });
      },
      () => !this.#inBackground,
    );
  }

  /** What decisions rest on. */
  context(): DecisionContext {
    if (!this.#inBackground) this.complete();
    return this.#context;
  }

  get houseList(): HouseList {
    return this.#list;
  }

  /** Only names that the two lists differ on are linked anew. */
  setHouseList(list: HouseList): void {
    const labels = changedLabels(this.#list, list);
    const before = this.#context.house;
    this.#takeUp(list);
    for (const label of labels) {
      this.#changedLabels.add(label);
      for (const house of [before, this.#context.house])
        if (house.isApart(label))
          for (const parted of [label, ...house.othersThan(label)]) this.#partedLabels.add(parted);
    }
  }

  #takeUp(list: HouseList): void {
    this.#list = list;
    this.#context = { ...this.#context, house: new HouseNames(list, this.reader) };
    this.#parting = this.#newParting();
  }

  #newParting(): Parting {
    return new Parting(this.#context.house, this.reader, this.#lexicon, this.#strings);
  }

  /** Lets names go that the list says something else of than before, and parts articles as it says now. */
  #applyList(): void {
    const called = this.#called(this.#changedLabels);
    const roots = new Set(Array.from(called, ({ key }) => this.root(key)));
    for (const record of called) this.#forgetView(record);
    // Entries that nothing is tied to any more go: the new list has them as they are now.
    for (const record of called) this.forest.link(record, undefined);
    for (const root of roots) this.#keepCount(root);
    this.index.touch(called);
    const parted = new Set([...this.#called(this.#partedLabels)].flatMap(({ articles }) => [...articles]));
    for (const number of parted) this.#partAnew(this.#shelf.at(number));
    this.#changedLabels.clear();
    this.#partedLabels.clear();
  }

  #called(labels: Iterable<string>): Set<NameRecord> {
    const { index, reader, forest } = this;
    return namesCalled(labels, { index, reader, forest, lexicon: this.#lexicon });
  }

  #partAnew(before: StoredArticle): void {
    const { file, packed } = before;
    const core = this.#parting.part(packed);
    if (core.length === before.core.length && core.every((byte, i) => byte === before.core[i])) return;
    const { gone, fresh } = changedUses(
      before,
      this.#shelf.set(file, packed, core),
      this.#strings,
      this.reader,
    );
    this.replace(gone, fresh);
  }

  /** Puts an article on the shelf, as the list has it. */
  shelve(file: string, packed: Uint8Array): StoredArticle {
    return this.#shelf.set(file, packed, this.#parting.part(packed));
  }

  /** Takes back what an article said of names and adds what it says now. */
  replace(before: readonly NameUse[], after: readonly NameUse[]): void {
    if (before.length + after.length === 0) return;
    const counted = (use: NameUse) => this.#missing?.counted(use) ?? use;
    for (const use of before) this.index.remove(counted(use));
    for (const use of after) this.index.add(counted(use));
  }

  /** Puts names back as they were linked under a house list; and their articles. @throws where damaged. */
  restore(
    articles: Iterable<{ readonly uri: string; readonly core: Uint8Array }>,
    links: readonly KeptLink[],
    list: HouseList,
  ): void {
    this.#takeUp(list);
    let uses = 0;
    for (const { uri, core } of articles) uses += nameCount(this.shelve(uri, core).core);
    const restored = restoreLinks(links, this.index, this.forest, this.reader, this.#strings);
    if (restored.uses !== uses) throw new RangeError('the names are not those of the articles');
    this.#entities.articlesOf = (root) => {
      const known = restored.articlesOf.get(root);
      if (known === undefined) this.countUses();
      return known;
    };
    this.#missing = new RestoredUses(this.#shelf, this.index, this.#strings, restored.names);
  }

  /** Puts together which articles have restored names: until then, these only know how many. */
  countUses(): void {
    for (const _ of this.#missing?.count() ?? []) {
      // All of it.
    }
  }

  /** Puts together all of restored names: their articles, the offices beside them, and who is found by what. */
  complete(): void {
    for (const _ of this.completion()) {
      // All of it.
    }
  }

  /**
   * As `complete`, bit by bit as it is read. Meanwhile all can be read and changed; but names stay linked as they were,
   * and nothing is found about them.
   */
  *completion(): Iterable<void> {
    if (!this.#missing) return;
    this.#inBackground = true;
    try {
      yield* this.#missing.count();
      yield* this.index.settle();
    } finally {
      this.#inBackground = false;
      this.#missing = undefined;
      this.#entities.articlesOf = undefined;
    }
  }

  /** Links that changed since they were last taken, at most so many; undefined while names wait to be linked. */
  links(most: number): ChangedLinks | undefined {
    if (this.waiting > 0) return undefined;
    const records = this.#relinkedFirst(most);
    const articlesOf = (root: EntityNode) => this.view(root).articles;
    return {
      changed: records.map((record) => keepLink(record, this.forest, this.#strings, articlesOf)),
      isAll: records.length === this.#relinked.size,
      taken: () => {
        for (const record of records) this.#relinked.delete(record);
      },
    };
  }

  /** In the order of their keys' numbers, as a store may keep those beside each other together. */
  #relinkedFirst(most: number): NameRecord[] {
    if (this.#relinked.size <= most) return [...this.#relinked];
    const numbered = Array.from(this.#relinked, (record) => ({
      record,
      key: this.#strings.intern(record.key),
    }));
    return numbered
      .sort((a, b) => a.key - b.key)
      .slice(0, most)
      .map(({ record }) => record);
  }

  /** How many names wait to be linked, or make others wait; 0 where all are linked. */
  get waiting(): number {
    return this.index.waiting + this.#toLink.size + this.#changedLabels.size;
  }

  /** Links the names that changes since the last time touched; not where {@link linking} does, or more wait than at once. */
  update(): void {
    while (this.waiting > 0 && !this.#inBackground && this.waiting <= this.mostAtOnce)
      for (const _ of this.linking()) {
        // All of it.
      }
  }

  /**
   * Links the names that wait, bit by bit as it is read; goes on where it was left. Meanwhile all can be read and
   * changed: names stay linked as they were, and judged as they were; what changes waits for the next time.
   */
  *linking(): Iterable<void> {
    if (this.#inBackground) return;
    yield* this.completion();
    this.#inBackground = true;
    try {
      yield* this.#linkTouched();
      if (this.#changedLabels.size === 0) return;
      this.#applyList();
      yield* this.#linkTouched();
    } finally {
      this.#inBackground = false;
    }
  }

  /** Links what waits without a pause, until it is late; whoever reads {@link linking} reads no further. */
  finishLinking(isLate: () => boolean): void {
    this.#inBackground = false;
    if (this.waiting > 0) for (const _ of this.linking()) if (isLate()) return;
  }

  *#linkTouched(): Iterable<void> {
    this.index.touch(this.#namesApart());
    yield* this.index.flush(
      (record) => this.#toLink.add(record),
      (record) => this.#drop(record),
    );
    if (this.#toLink.size > manyNames) this.verdicts.forgetAll();
    for (const record of this.#toLink) {
      this.#toLink.delete(record);
      if (record.articles.size > 0) this.#link(record);
      yield;
    }
  }

  #link(record: NameRecord): void {
    const link = decideLink(record, this.#context);
    const before = this.root(record.key);
    this.#forgetView(record);
    this.forest.link(record, link);
    this.#relinked.add(record);
    this.verdicts.forget(record);
    this.#forgetView(record);
    this.#keepCount(before);
    this.#keepCount(this.rootOf(record));
  }

  #drop(record: NameRecord): void {
    this.#toLink.delete(record);
    this.#forgetView(record);
    const before = this.root(record.key);
    const children = [...(this.forest.get(record.key)?.children ?? [])];
    this.forest.remove(record);
    this.#keepCount(before);
    // From now on they stand for themselves.
    for (const child of children) {
      this.#entities.forget(child);
      this.#keepCount(child);
    }
    this.verdicts.remove(record);
    this.#relinked.add(record);
  }

  /** What is kept of the number of articles of an entity no longer holds. */
  #keepCount(root: EntityNode | undefined): void {
    const speaker = root && this.forest.isRoot(root) ? speakerFor(root, this.forest) : undefined;
    if (speaker) this.#relinked.add(speaker);
  }

  /** Names that people said are not others': these are judged by more than the names that share a key with them. */
  #namesApart(): NameRecord[] {
    const { house } = this.#context;
    return [...house.apart()].flatMap((name) =>
      entityTypes.flatMap((type) => [
        ...[this.index.get(house.keyOf(name, type)) ?? []].flat(),
        ...this.index
          .offered(this.reader.read(name, type).key)
          .filter(({ forms }) => [...forms.keys()].some((form) => house.isApart(form))),
      ]),
    );
  }

  /** The entity that a name belongs to. */
  rootOf(record: NameRecord): EntityNode {
    return this.forest.root(this.forest.node(record));
  }

  /** The root of the tree that has a node of that id. */
  root(id: string): EntityNode | undefined {
    const node = this.forest.get(id);
    return node && this.forest.root(node);
  }

  /** The names tied to an entity. */
  namesOf(root: EntityNode): ReadonlySet<NameRecord> {
    return new Set(this.forest.members(root).flatMap((member) => member.record ?? []));
  }

  /** All entities, those that most articles mention first. */
  entities(): readonly Entity[] {
    return this.#entities.all();
  }

  view(root: EntityNode): Entity {
    return this.#entities.view(root);
  }

  /** What was shown of the name's entity no longer holds. */
  #forgetView(record: NameRecord): void {
    const root = this.root(record.key);
    if (!root) return;
    this.#entities.forget(root);
    for (const member of this.forest.members(root)) if (member.record) this.verdicts.forget(member.record);
  }
}
