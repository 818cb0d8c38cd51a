/** Many articles: their mentions linked to entities, their names checked against each other. */
import {
  type Annotation,
  entityTypes,
  type Garble,
  type LinkedAnnotation,
  type LinkedMention,
  sureConfidence,
  type Timex,
} from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type ArticleDigest, digestArticle } from './article-digest.ts';
import type { ArticleFacts } from './article-facts.ts';
import { type ArticleTexts, MemoryTexts } from './article-texts.ts';
import { EntityForest, type EntityNode } from './entity-forest.ts';
import { canonicalName, type Entity, unmentioned, viewEntity } from './entity-view.ts';
import { emptyHouseList, type HouseList } from './house-list.ts';
import { changedLabels, namesCalled } from './house-list-changes.ts';
import { HouseNames } from './house-names.ts';
import { type KeptLink, keepLink, restoreLinks, restoreNames } from './kept-links.ts';
import { type DecisionContext, decideLink } from './link-decision.ts';
import { type FindingContext, judge, nameFindings, type Verdict, verdictText } from './name-findings.ts';
import { NameIndex, type NameRecord } from './name-index.ts';
import { linkKeys } from './name-links.ts';
import { type NearPair, nearRoots } from './near-pairs.ts';
import { NearPeople } from './near-people.ts';
import { notErrorsIn } from './not-errors.ts';
import {
  type CoreHead,
  countIn,
  headOf,
  keysIn,
  type PackedArticle,
  packArticle,
  type UnpackedCore,
  unpackCore,
  unpackDetails,
  unpackNames,
  unpackPrints,
} from './packed-article.ts';
import { NameReader } from './parsed-name.ts';
import { Passages } from './passages/passages.ts';
import { repeatedPassages } from './passages/repeated-passages.ts';
import { datedRoleKey } from './roles.ts';
import { type SiblingDate, type SiblingSource, siblingDate } from './sibling-date.ts';
import {
  type ArticleNames,
  linkedMentions,
  openArticle,
  type StoredArticle,
  sameUse,
  usesIn,
} from './stored-article.ts';
import { StringTable } from './string-table.ts';

/** What an article has by itself. */
export type Outline = Omit<UnpackedCore, 'names' | 'forms' | 'nameOf'>;

export type { Entity } from './entity-view.ts';
export type { NearPair } from './near-pairs.ts';

/** With more names changed at once, all verdicts are forgotten instead of those that rest on them. */
const manyNames = 2000;

/**
 * The articles of a workspace or a run. `set` and `delete` are cheap: they note what changed. The next read
 * links anew the names that the change touched, with the same result as if all had been set from scratch
 * in any order. `file` is any key: a path or a URI.
 */
export class Corpus {
  readonly #lexicon: Lexicon;
  readonly #reader: NameReader;
  readonly #people: NearPeople;
  readonly #index: NameIndex;
  readonly #forest = new EntityForest();
  readonly #strings: StringTable;
  readonly #texts: ArticleTexts;
  readonly #memory: MemoryTexts | undefined;
  readonly #articles = new Map<string, StoredArticle>();
  /** Articles by number; numbers are used again, so this stays as long as the corpus is large. */
  readonly #byNumber: (StoredArticle | undefined)[] = [];
  readonly #free: number[] = [];
  /** Sentences of all articles, by what they say. */
  readonly passages = new Passages((file) => this.text(file));
  #list: HouseList = emptyHouseList;
  #house: HouseNames;
  /** Entities as last shown. */
  readonly #views = new Map<EntityNode, Entity>();
  #entities: readonly Entity[] | undefined;
  #stale = false;
  #generation = 0;
  /** Restored names have all that decisions need. */
  #isComplete = true;

  /** Names linked since their links were last taken. */
  readonly #relinked = new Set<NameRecord>();
  /** What names were found to be, until something that it rests on changes. */
  readonly #verdicts = new Map<NameRecord, Verdict | undefined>();
  /** Names whose verdict may be another now, with what it was. */
  readonly #unsettled = new Map<NameRecord, string>();

  readonly #facts: ArticleFacts = {
    date: (number) => this.#head(number).publishedOn,
    countries: (number) => this.#countries(number),
    file: (number) => this.#byNumber[number]!.file,
    count: (record, number) => countIn(this.#byNumber[number]!.core, this.#strings.intern(record.key)),
    sketch: (number) => this.#head(number).sketch,
  };

  readonly #siblings: SiblingSource = {
    articles: () => this.#articles.size,
    ownDate: (file) => {
      const { publishedOn, publishedOnFrom } = headOf(this.#articles.get(file)!.core, this.#strings);
      return publishedOnFrom === 'corpus' ? null : publishedOn;
    },
    text: (file) => this.text(file),
    twins: (file) =>
      this.passages.twins(file).map(({ file: twin, passages }) => ({
        file: twin,
        words: passages.reduce((sum, { words }) => sum + words, 0),
      })),
    names: (file, most) =>
      keysIn(this.#articles.get(file)!.core).map((key) => {
        const articles = this.#index.get(this.#strings.text(key))?.articles;
        return articles && articles.size <= most
          ? [...articles].map((number) => this.#byNumber[number]!.file)
          : undefined;
      }),
    sketch: (file) => headOf(this.#articles.get(file)!.core, this.#strings).sketch,
  };

  /**
   * @param texts Where texts and details are when they are not to stay in memory; then `put` is to be used
   * instead of `set`.
   * @param strings Those that restored articles were packed with.
   */
  constructor(lexicon: Lexicon, texts?: ArticleTexts, strings: StringTable = new StringTable()) {
    this.#lexicon = lexicon;
    this.#memory = texts ? undefined : new MemoryTexts();
    this.#texts = texts ?? this.#memory!;
    this.#strings = strings;
    this.#reader = new NameReader(lexicon);
    this.#people = new NearPeople(lexicon);
    this.#index = new NameIndex((record) => linkKeys(record, this.#reader, this.#lexicon));
    this.#house = new HouseNames(emptyHouseList, this.#reader);
  }

  /** Puts the list in force, instead of the one before. Only names that the two lists differ on are linked anew. */
  setHouseList(list: HouseList): void {
    const labels = changedLabels(this.#list, list);
    this.#list = list;
    this.#generation++;
    if (labels.size === 0) return;
    this.#update();
    this.#house = new HouseNames(list, this.#reader);
    const parts = { index: this.#index, reader: this.#reader, lexicon: this.#lexicon, forest: this.#forest };
    const called = namesCalled(labels, parts);
    for (const record of called) this.#forgetView(record);
    // Entries that nothing is tied to any more go: the new list has them as they are now.
    for (const record of called) this.#forest.link(record, undefined);
    this.#index.touch(called);
    this.#touch();
  }

  /** Adds an article, or replaces the one under the same file. `text` is what the offsets count in. */
  set(annotation: Annotation, text: string): void {
    const { details } = this.put(this.digest(annotation, text));
    this.#memory?.set(annotation.file, { text, details, dates: annotation.dates });
  }

  /** What `put` takes; pure. */
  digest(annotation: Annotation, text: string): ArticleDigest {
    return digestArticle(annotation, text, this.#reader, this.#lexicon);
  }

  /** Adds an article, or replaces the one under the same file. @returns what a store has to keep of it. */
  put(digest: ArticleDigest): PackedArticle {
    const packed = packArticle(digest, this.#strings);
    const { file } = digest.annotation;
    const before = this.#articles.get(file);
    const after: StoredArticle = { number: before?.number ?? this.#newNumber(), file, core: packed.core };
    this.#replaceUses(before, after);
    this.#keep(after);
    this.passages.add(file, digest.prints);
    this.#touch();
    return packed;
  }

  /**
   * The links that changed since they were last taken, once all names are linked; undefined while some wait.
   * `taken` says that they were written where they outlive us.
   */
  links(): { readonly changed: Iterable<KeptLink>; readonly taken: () => void } | undefined {
    if (this.#stale) return undefined;
    const changed = [...this.#relinked].map((record) => keepLink(record, this.#forest, this.#strings));
    return { changed, taken: () => this.#relinked.clear() };
  }

  /** Hash of an article's text. */
  hash(file: string): number | undefined {
    const article = this.#articles.get(file);
    return article && headOf(article.core, this.#strings).hash;
  }

  /**
   * Fills an empty corpus with articles as they were packed, and with their names as they were linked under a
   * house list. What only decisions need is put together when the first is made. Passages are found once
   * `restorePrints` was given theirs.
   * @throws where something is damaged or does not fit; the corpus is of no use then.
   */
  restoreLinked(
    articles: Iterable<{ readonly uri: string; readonly core: Uint8Array }>,
    links: readonly KeptLink[],
    list: HouseList,
  ): void {
    this.#list = list;
    this.#house = new HouseNames(list, this.#reader);
    restoreNames(links, this.#index, this.#reader, this.#strings);
    const names: (NameRecord | undefined)[] = [];
    for (const { key } of links) names[key] = this.#index.get(this.#strings.text(key));
    for (const { uri, core } of articles) {
      const article: StoredArticle = { number: this.#newNumber(), file: uri, core };
      for (const key of keysIn(core)) names[key]!.articles.add(article.number);
      this.#keep(article);
    }
    restoreLinks(links, this.#index, this.#forest, this.#strings);
    this.#isComplete = false;
    this.#generation++;
  }

  /** Puts together what decisions need of restored names: the offices beside them, and who is found by what. */
  #complete(): void {
    if (this.#isComplete) return;
    this.#isComplete = true;
    for (const { core } of this.#articles.values()) {
      const { names, publishedOn } = unpackNames(core, this.#strings);
      for (const { key, roles } of names) {
        if (roles.length === 0) continue;
        const record = this.#index.get(this.#strings.text(key))!;
        for (const role of roles) {
          const text = datedRoleKey(this.#strings.text(role), publishedOn);
          record.roles.set(text, (record.roles.get(text) ?? 0) + 1);
        }
      }
    }
    this.#index.settle();
  }

  /**
   * Lets the passages of a restored article be found; of one that was set again since, those it has now stay.
   * @throws RangeError where damaged.
   */
  restorePrints(file: string, prints: Uint8Array): void {
    if (!this.#articles.has(file) || this.passages.has(file)) return;
    this.passages.add(file, unpackPrints(prints));
    this.#generation++;
  }

  /** What an article has by itself, its text and the words of its findings left out; cheap. */
  outline(file: string): Outline | undefined {
    const article = this.#articles.get(file);
    return article && unpackCore(article.core, this.#strings);
  }

  /** The dates of an article. */
  dates(file: string): readonly Timex[] {
    const article = this.#articles.get(file);
    return article ? this.#dates(file, unpackCore(article.core, this.#strings)) : [];
  }

  /** As the findings of `get`; those about passages only where `passages`, as they take reading texts. */
  findings(file: string, options: { readonly strict?: boolean; readonly passages?: boolean } = {}): Garble[] {
    const article = this.#articles.get(file);
    if (!article) return [];
    this.#update();
    const opened = openArticle(article, this.#strings, this.#index);
    const own = opened.findings.length === 0 ? [] : unpackDetails(opened.findings, this.#texts.details(file));
    return this.#findings(article, opened, own, options.strict ?? false, options.passages ?? true);
  }

  /** Adds an article as it was packed before, which must not be here yet. @throws RangeError where damaged. */
  restore(file: string, core: Uint8Array): void {
    const article: StoredArticle = { number: this.#newNumber(), file, core };
    for (const use of usesIn(article, this.#strings, this.#reader)) this.#index.add(use);
    this.#keep(article);
    this.#touch();
  }

  /** @returns false where there is no such article. */
  delete(file: string): boolean {
    const article = this.#articles.get(file);
    if (!article) return false;
    this.#replaceUses(article, undefined);
    this.#articles.delete(file);
    this.#byNumber[article.number] = undefined;
    this.#free.push(article.number);
    this.#memory?.delete(file);
    this.passages.delete(file);
    this.#touch();
    return true;
  }

  /** Another whenever something changed that reads can show. */
  get generation(): number {
    return this.#generation;
  }

  get size(): number {
    return this.#articles.size;
  }

  /** In the order in which they were set. */
  files(): string[] {
    return [...this.#articles.keys()];
  }

  /** The article's text as it was set. */
  text(file: string): string | undefined {
    return this.#articles.has(file) ? this.#texts.text(file) : undefined;
  }

  /**
   * An article with its mentions linked, and with the findings that need other articles or authorities.
   * Findings of low confidence only where `strict`.
   */
  get(file: string, options: { readonly strict?: boolean } = {}): LinkedAnnotation | undefined {
    const article = this.#articles.get(file);
    if (!article) return undefined;
    this.#update();
    const opened = openArticle(article, this.#strings, this.#index);
    const garbles = unpackDetails(opened.findings, this.#texts.details(file));
    return {
      file,
      publishedOn: opened.publishedOn,
      publishedOnFrom: opened.publishedOnFrom,
      entities: linkedMentions(opened, (name) => canonicalName(this.#rootOf(name))),
      dates: this.#dates(file, opened),
      garbles: this.#findings(article, opened, garbles, options.strict ?? false),
    };
  }

  #dates(file: string, { dates }: Pick<UnpackedCore, 'dates'>): readonly Timex[] {
    if (dates.length === 0) return [];
    const known = this.#texts.dates(file);
    if (known) return known;
    const text = this.text(file) ?? '';
    return dates.map((date) => ({ ...date, text: text.slice(date.start, date.end) }));
  }

  /** An article's own findings and those about its names, those left out that people said are none. */
  #findings(
    article: StoredArticle,
    opened: ArticleNames,
    own: readonly Garble[],
    strict: boolean,
    passages = true,
  ): Garble[] {
    const context = this.#findingContext();
    const least = strict ? 0 : sureConfidence;
    const names = nameFindings(opened, context, (name) => this.#verdict(name, context), strict);
    const repeated = !passages
      ? []
      : repeatedPassages(
          { file: article.file, text: () => this.text(article.file) ?? '', own },
          this.passages,
          { strict },
        );
    const garbles = [...own, ...names.filter(({ confidence }) => confidence >= least), ...repeated].sort(
      bySpan,
    );
    if (this.#list.notErrors.length === 0) return garbles;
    const text = this.text(article.file) ?? '';
    return notErrorsIn({ file: article.file, text }, this.#list.notErrors).filter(garbles);
  }

  /** The date of an article that tells none, by articles about the same event; null where they leave doubt. */
  siblingDate(file: string): SiblingDate | null {
    return this.#articles.has(file) ? siblingDate(file, this.#siblings) : null;
  }

  /** All entities, in no particular order. */
  entities(): readonly Entity[] {
    this.#update();
    this.#entities ??= [...this.#forest.roots()].map((root) => this.#view(root));
    return this.#entities;
  }

  entity(id: string): Entity | undefined {
    this.#update();
    const node = this.#forest.get(id);
    return node && this.#view(this.#forest.root(node));
  }

  /** The entity mentioned at an offset of the text; the ends of a mention count as inside. */
  entityAt(file: string, offset: number): Entity | undefined {
    const article = this.#articles.get(file);
    if (!article) return undefined;
    this.#update();
    const { mentions, nameOf, names } = openArticle(article, this.#strings, this.#index);
    const at = mentions.findIndex(({ start, end }) => start <= offset && offset <= end);
    return at < 0 ? undefined : this.#view(this.#rootOf(names[nameOf[at]!]!));
  }

  /** Entities that may be one, the most likely first: "is this the same?". */
  nearPairs(): NearPair[] {
    this.#update();
    this.#complete();
    return nearRoots(this.#context(), this.#forest).map(({ a, b, closeness, reason }) => ({
      entities: ['children' in a ? this.#view(a) : unmentioned(a), this.#view(b)],
      closeness,
      reason,
    }));
  }

  /** All mentions of an entity, article by article in the order set, by place in each. */
  mentions(id: string): readonly { readonly file: string; readonly mention: LinkedMention }[] {
    this.#update();
    const node = this.#forest.get(id);
    if (!node) return [];
    const root = this.#forest.root(node);
    const names = this.#namesOf(root);
    return this.#articlesOf(names)
      .sort((a, b) => a.number - b.number)
      .flatMap((article) =>
        this.#mentionsIn(article, names, canonicalName(root)).map((mention) => ({
          file: article.file,
          mention,
        })),
      );
  }

  /**
   * As `mentions`, but in the order of the files, article by article and only as far as it is read: of a country,
   * nobody reads more than the first of a hundred thousand.
   */
  *mentionsByFile(
    id: string,
  ): Iterable<{ readonly file: string; readonly mentions: readonly LinkedMention[] }> {
    this.#update();
    const node = this.#forest.get(id);
    if (!node) return;
    const root = this.#forest.root(node);
    const names = this.#namesOf(root);
    const articles = this.#articlesOf(names).sort((a, b) => (a.file < b.file ? -1 : 1));
    for (const article of articles)
      yield { file: article.file, mentions: this.#mentionsIn(article, names, canonicalName(root)) };
  }

  /** Where the names of an article begin that are flagged as wrong. */
  flagged(file: string, options: { readonly strict?: boolean } = {}): ReadonlySet<number> {
    const article = this.#articles.get(file);
    if (!article) return new Set();
    this.#update();
    const opened = openArticle(article, this.#strings, this.#index);
    const found = this.#findings(article, opened, [], options.strict ?? false, false);
    return new Set(found.flatMap(({ kind, start }) => (kind === 'name' ? start : [])));
  }

  #namesOf(root: EntityNode): ReadonlySet<NameRecord> {
    return new Set(this.#forest.members(root).flatMap((member) => member.record ?? []));
  }

  #articlesOf(names: ReadonlySet<NameRecord>): StoredArticle[] {
    const numbers = new Set<number>();
    for (const name of names) for (const number of name.articles) numbers.add(number);
    return Array.from(numbers, (number) => this.#byNumber[number]!);
  }

  #mentionsIn(article: StoredArticle, names: ReadonlySet<NameRecord>, entity: string): LinkedMention[] {
    const opened = openArticle(article, this.#strings, this.#index);
    return opened.mentions.flatMap((mention, i) =>
      names.has(opened.names[opened.nameOf[i]!]!) ? [{ ...mention, entity }] : [],
    );
  }

  /** Links the names that changes since the last read touched. */
  #update(): void {
    if (!this.#stale) return;
    this.#complete();
    this.#stale = false;
    this.#entities = undefined;
    this.#index.touch(this.#recordsApart());
    const { changed, gone } = this.#index.flush();
    if (changed.size > manyNames) this.#judgeAllAnew();
    for (const record of gone) {
      this.#forgetView(record);
      this.#forest.remove(record);
      this.#verdicts.delete(record);
      this.#relinked.add(record);
    }
    const context = this.#context();
    for (const record of changed) {
      const link = decideLink(record, context);
      this.#forgetView(record);
      this.#forest.link(record, link);
      this.#relinked.add(record);
      this.#judgeAnew(record);
      this.#forgetView(record);
    }
  }

  /** Names that people said are not others': these are judged by more than the names that share a key with them. */
  #recordsApart(): NameRecord[] {
    return [...this.#house.apart].flatMap((name) =>
      entityTypes.flatMap((type) => this.#index.get(this.#reader.read(name, type).key) ?? []),
    );
  }

  /** The verdict on a name no longer holds; what it was is kept until `affected` has compared. */
  #judgeAnew(record: NameRecord): void {
    if (!this.#unsettled.has(record)) this.#unsettled.set(record, verdictText(this.#verdicts.get(record)));
    this.#verdicts.delete(record);
  }

  #judgeAllAnew(): void {
    for (const record of this.#verdicts.keys()) this.#judgeAnew(record);
  }

  /**
   * Files of articles that mention a name that is judged otherwise than when this was last asked: their
   * findings may be others. Names are judged while this is read, so it may be read bit by bit.
   */
  *affected(): Iterable<string> {
    this.#update();
    const unsettled = [...this.#unsettled];
    this.#unsettled.clear();
    const seen = new Set<number>();
    for (const [record, before] of unsettled) {
      if (record.articles.size === 0) continue;
      const same = verdictText(this.#verdict(record, this.#findingContext())) === before;
      for (const number of same ? [] : record.articles) {
        const article = this.#byNumber[number];
        if (!article || seen.has(number)) continue;
        seen.add(number);
        yield article.file;
      }
      // Whoever reads may want to pause here too.
      yield '';
    }
  }

  /** What was shown of the name's entity no longer holds. */
  #forgetView(record: NameRecord): void {
    const node = this.#forest.get(record.key);
    if (!node) return;
    const root = this.#forest.root(node);
    this.#views.delete(root);
    for (const member of this.#forest.members(root)) if (member.record) this.#judgeAnew(member.record);
  }

  #context(): DecisionContext {
    return {
      index: this.#index,
      reader: this.#reader,
      lexicon: this.#lexicon,
      house: this.#house,
      facts: this.#facts,
      people: this.#people,
    };
  }

  #findingContext(): FindingContext {
    return { ...this.#context(), forest: this.#forest };
  }

  #touch(): void {
    this.#stale = true;
    this.#generation++;
  }

  #newNumber(): number {
    return this.#free.pop() ?? this.#byNumber.length;
  }

  #keep(article: StoredArticle): void {
    this.#articles.set(article.file, article);
    this.#byNumber[article.number] = article;
  }

  /** Takes back what an article said of names and adds what it says now; where it says the same, nothing. */
  #replaceUses(before: StoredArticle | undefined, after: StoredArticle | undefined): void {
    this.#complete();
    const old = before ? usesIn(before, this.#strings, this.#reader) : [];
    const fresh = after ? usesIn(after, this.#strings, this.#reader) : [];
    // Names are judged by more of their articles than the names themselves.
    const sameFacts = before && after && this.#factsOf(before) === this.#factsOf(after);
    const kept = new Set<string>();
    if (sameFacts)
      for (const use of fresh) if (old.some((o) => o.key === use.key && sameUse(o, use))) kept.add(use.key);
    for (const use of old) if (!kept.has(use.key)) this.#index.remove(use);
    for (const use of fresh) if (!kept.has(use.key)) this.#index.add(use);
  }

  #factsOf({ core }: StoredArticle): string {
    const { publishedOn, sketch, names } = unpackNames(core, this.#strings);
    return [
      publishedOn,
      sketch,
      ...names
        .filter(({ type }) => type === 'PLACE' || type === 'MISC')
        .map(({ key }) => key)
        .sort(),
    ].join();
  }

  #head(number: number): CoreHead {
    return headOf(this.#byNumber[number]!.core, this.#strings);
  }

  /** The countries that an article names, by name or by their people. */
  #countries(number: number): ReadonlySet<string> {
    const out = new Set<string>();
    for (const key of keysIn(this.#byNumber[number]!.core)) {
      const name = this.#index.get(this.#strings.text(key))?.name;
      if (name?.kind === 'place' && name.country) out.add(name.country);
      if (name?.kind === 'misc' && name.demonymOf) out.add(name.demonymOf);
    }
    return out;
  }

  #verdict(record: NameRecord, context: FindingContext): Verdict | undefined {
    if (!this.#verdicts.has(record)) {
      this.#complete();
      this.#verdicts.set(record, judge(record, context));
    }
    return this.#verdicts.get(record);
  }

  #rootOf(record: NameRecord): EntityNode {
    return this.#forest.root(this.#forest.node(record));
  }

  #view(root: EntityNode): Entity {
    let view = this.#views.get(root);
    if (!view) this.#views.set(root, (view = viewEntity(root, this.#forest)));
    return view;
  }
}

const bySpan = (a: Garble, b: Garble): number => a.start - b.start || a.end - b.end;
