/** Many articles: their mentions linked to entities, their names checked against each other. */
import {
  type Annotation,
  type Garble,
  type LinkedAnnotation,
  type LinkedMention,
  sureConfidence,
  type Timex,
} from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type ArticleDigest, digestArticle } from './article-digest.ts';
import { ArticleShelf } from './article-shelf.ts';
import { type ArticleTexts, MemoryTexts } from './article-texts.ts';
import { changedUses } from './article-uses.ts';
import { canonicalName, type Entity, unmentioned } from './entity-view.ts';
import type { HouseList } from './house-list.ts';
import type { KeptLink } from './kept-links.ts';
import { type ChangedLinks, LinkedNames } from './linked-names.ts';
import { nameFindings } from './name-findings.ts';
import type { NameRecord } from './name-index.ts';
import { type NearPair, nearRoots } from './near-pairs.ts';
import { notErrorsIn } from './not-errors.ts';
import { officeFindings } from './office-findings.ts';
import {
  mentionsNamed,
  type PackedArticle,
  packArticle,
  type UnpackedCore,
  unpackDetails,
  unpackPrints,
} from './packed-article.ts';
import { Passages } from './passages/passages.ts';
import { repeatedPassages } from './passages/repeated-passages.ts';
import { type SiblingDate, siblingDate } from './sibling-date.ts';
import { siblingSource } from './sibling-source.ts';
import { Slabs } from './slabs.ts';
import { linkedMentions, type OpenedArticle, openArticle, type StoredArticle } from './stored-article.ts';
import { StringTable } from './string-table.ts';

/** What an article has by itself. */
export type Outline = Omit<UnpackedCore, 'names' | 'forms' | 'nameOf'>;

export type { Entity } from './entity-view.ts';
export type { NearPair } from './near-pairs.ts';

/** An entity, its names, and the numbers of their keys in the table of strings. */
interface FoundEntity {
  readonly name: string;
  readonly names: ReadonlySet<NameRecord>;
  readonly keys: ReadonlySet<number>;
}

/**
 * The articles of a workspace or a run. `set` and `delete` are cheap: they note what changed. The next read
 * links anew the names that the change touched, with the same result as if all had been set from scratch
 * in any order. `file` is any key: a path or a URI.
 */
export class Corpus {
  readonly #lexicon: Lexicon;
  readonly #strings: StringTable;
  readonly #texts: ArticleTexts;
  readonly #memory: MemoryTexts | undefined;
  readonly #shelf: ArticleShelf;
  readonly #cores = new Slabs();
  readonly #names: LinkedNames;
  /** Sentences of all articles, by what they say. */
  readonly passages = new Passages((file) => this.text(file));
  #generation = 0;

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
    this.#shelf = new ArticleShelf(strings);
    this.#names = new LinkedNames(lexicon, this.#shelf, strings);
  }

  /** Puts the list in force, instead of the one before. Only names that the two lists differ on are linked anew. */
  setHouseList(list: HouseList): void {
    this.#names.setHouseList(list);
    this.#generation++;
  }

  /** Adds an article, or replaces the one under the same file. `text` is what the offsets count in. */
  set(annotation: Annotation, text: string): void {
    const { details } = this.put(this.digest(annotation, text));
    this.#memory?.set(annotation.file, { text, details, dates: annotation.dates });
  }

  /** What `put` takes; pure. */
  digest(annotation: Annotation, text: string): ArticleDigest {
    return digestArticle(annotation, text, this.#names.reader, this.#lexicon);
  }

  /** Adds an article, or replaces the one under the same file. @returns what a store has to keep of it. */
  put(digest: ArticleDigest): PackedArticle {
    const { core, ...rest } = packArticle(digest, this.#strings);
    const packed = { ...rest, core: this.#cores.keep(core) };
    const { file } = digest.annotation;
    const before = this.#shelf.get(file);
    this.#replace(before, this.#names.shelve(file, packed.core));
    this.passages.add(file, digest.prints);
    return packed;
  }

  /** Adds an article as it was packed before, which must not be here yet. @throws RangeError where damaged. */
  restore(file: string, core: Uint8Array): void {
    this.#replace(undefined, this.#names.shelve(file, core));
  }

  /** @returns false where there is no such article. */
  delete(file: string): boolean {
    const article = this.#shelf.get(file);
    if (!article) return false;
    this.#replace(article, undefined);
    this.#shelf.delete(article);
    this.#memory?.delete(file);
    this.passages.delete(file);
    return true;
  }

  #replace(before: StoredArticle | undefined, after: StoredArticle | undefined): void {
    const { gone, fresh } = changedUses(before, after, this.#strings, this.#names.reader);
    this.#names.replace(gone, fresh);
    this.#generation++;
  }

  /**
   * The links that changed since they were last taken, at most so many, once all names are linked; undefined while
   * more wait than a read would link.
   */
  links(most = Number.POSITIVE_INFINITY): ChangedLinks | undefined {
    this.#names.update();
    return this.#names.links(most);
  }

  /**
   * Fills an empty corpus with articles as they were packed, and with their names as they were linked under a
   * house list. Which articles a name is in is put together when that is first asked for, and what only decisions need
   * when the first is made. Passages are found once `restorePrints` was given theirs.
   * @throws where something is damaged or does not fit; the corpus is of no use then.
   */
  restoreLinked(
    articles: Iterable<{ readonly uri: string; readonly core: Uint8Array }>,
    links: readonly KeptLink[],
    list: HouseList,
  ): void {
    this.#names.restore(articles, links, list);
    this.#generation++;
  }

  /**
   * After `restoreLinked`: puts together what decisions need, bit by bit as it is read, so that reads need not wait
   * for it. Meanwhile names stay linked as they were, and nothing is found about them.
   */
  *completion(): Iterable<void> {
    yield* this.#names.completion();
    this.#generation++;
  }

  /** How many changed names wait to be linked, about; 0 where reads show all as it is. */
  get waiting(): number {
    return this.#names.waiting;
  }

  /**
   * Where more names wait than this, reads show them linked as they were, until `linking` was read to its end.
   * Default: there is no such number, and the first read links them all.
   */
  set linkedAtOnce(most: number) {
    this.#names.mostAtOnce = most;
  }

  /** Links the names that wait, bit by bit as it is read. What changes meanwhile waits for the next time. */
  *linking(): Iterable<void> {
    yield* this.#names.linking();
    this.#generation++;
  }

  /** At the end: links the names that wait without a pause, until it is late; nobody is to read `linking` any more. */
  finishLinking(isLate: () => boolean): void {
    this.#names.finishLinking(isLate);
  }

  /**
   * Lets the passages of a restored article be found; of one that was set again since, those it has now stay.
   * @throws RangeError where damaged.
   */
  restorePrints(file: string, prints: Uint8Array): void {
    const article = this.#shelf.get(file);
    if (!article || this.passages.has(file)) return;
    // Under the shelf's own string: whoever reads an index has another of each.
    this.passages.restore(article.file, unpackPrints(prints));
    this.#generation++;
  }

  /** Another whenever something changed that reads can show. */
  get generation(): number {
    return this.#generation;
  }

  get size(): number {
    return this.#shelf.size;
  }

  /** In the order in which they were set. */
  files(): string[] {
    return this.#shelf.files();
  }

  /** The string that the corpus itself keeps of an article's file. */
  ownFile(file: string): string | undefined {
    return this.#shelf.get(file)?.file;
  }

  /** The article's text as it was set. */
  text(file: string): string | undefined {
    return this.#shelf.get(file) && this.#texts.text(file);
  }

  /** Hash of an article's text. */
  hash(file: string): number | undefined {
    const article = this.#shelf.get(file);
    return article && this.#shelf.head(article).hash;
  }

  /** What an article has by itself, its text and the words of its findings left out; cheap. */
  outline(file: string): Outline | undefined {
    const article = this.#shelf.get(file);
    return article && this.#shelf.unpacked(article);
  }

  /** The dates of an article. */
  dates(file: string): readonly Timex[] {
    const article = this.#shelf.get(file);
    return article ? this.#dates(file, this.#shelf.unpacked(article)) : [];
  }

  #dates(file: string, { dates }: Pick<UnpackedCore, 'dates'>): readonly Timex[] {
    if (dates.length === 0) return [];
    const known = this.#texts.dates(file);
    if (known) return known;
    const text = this.text(file) ?? '';
    return dates.map((date) => ({ ...date, text: text.slice(date.start, date.end) }));
  }

  /**
   * An article with its mentions linked, and with the findings that need other articles or authorities.
   * Findings of low confidence only where `strict`.
   */
  get(file: string, options: { readonly strict?: boolean } = {}): LinkedAnnotation | undefined {
    const opened = this.#open(file);
    if (!opened) return undefined;
    return {
      file,
      publishedOn: opened.publishedOn,
      publishedOnFrom: opened.core.publishedOnFrom,
      entities: this.#linked(opened),
      dates: this.#dates(file, opened.core),
      garbles: this.#findings(opened, options.strict ?? false, true),
    };
  }

  /** The mentions of an article, linked. */
  mentionsIn(file: string): readonly LinkedMention[] {
    const opened = this.#open(file);
    return opened ? this.#linked(opened) : [];
  }

  #linked(opened: OpenedArticle): readonly LinkedMention[] {
    return linkedMentions(opened, (name) => canonicalName(this.#names.rootOf(name)));
  }

  /**
   * As the findings of `get`; those about passages only where `passages`, as they take reading texts. Without `words`,
   * what is there anyway without reading it: enough to count them.
   */
  findings(
    file: string,
    options: { readonly strict?: boolean; readonly passages?: boolean; readonly words?: boolean } = {},
  ): Garble[] {
    const { strict = false, passages = true, words = true } = options;
    const opened = this.#open(file);
    return opened ? this.#findings(opened, strict, passages, words) : [];
  }

  /** Where the names of an article begin that are flagged as wrong; of one entity, by its id, or of all. */
  flagged(
    file: string,
    { strict = false, of }: { readonly strict?: boolean; readonly of?: string } = {},
  ): ReadonlySet<number> {
    const opened = this.#open(file);
    const root = of === undefined ? undefined : this.#names.root(of);
    const names = root && this.#names.namesOf(root);
    const found = opened ? this.#exceptThose(opened, this.#nameFindings(opened, strict, names)) : [];
    return new Set(found.flatMap(({ kind, start }) => (kind === 'name' ? start : [])));
  }

  /** The article with its names as they are linked now. */
  #open(file: string): OpenedArticle | undefined {
    const article = this.#shelf.get(file);
    if (!article) return undefined;
    this.#names.update();
    return openArticle(article, this.#shelf.unpacked(article), this.#strings, this.#names.index);
  }

  #findings(opened: OpenedArticle, strict: boolean, passages: boolean, words = true): Garble[] {
    const { file, core } = opened;
    const { findings } = core;
    const text = () => this.text(file) ?? '';
    // Passages and people's decisions are held against the words.
    const isToBeRead =
      findings.length > 0 && (words || passages || this.#names.houseList.notErrors.length > 0);
    const own = unpackDetails(findings, isToBeRead ? this.#texts.details(file) : '');
    const isJudged = (name: NameRecord) => this.#names.verdicts.on(name) !== undefined;
    const all = [
      ...own,
      ...this.#nameFindings(opened, strict),
      ...officeFindings(opened, text, this.#lexicon, isJudged, strict),
      ...(passages ? repeatedPassages({ file, text, own }, this.passages, { strict }) : []),
    ];
    return this.#exceptThose(opened, all.sort(bySpan));
  }

  #nameFindings(opened: OpenedArticle, strict: boolean, among?: ReadonlySet<NameRecord>): Garble[] {
    const { forest, verdicts } = this.#names;
    const found = nameFindings(opened, { ...this.#names.context(), forest }, (name) =>
      !among || among.has(name) ? verdicts.on(name) : undefined,
    );
    return strict ? found : found.filter(({ confidence }) => confidence >= sureConfidence);
  }

  /** The findings of which people did not say that they are none. */
  #exceptThose({ file }: OpenedArticle, found: readonly Garble[]): Garble[] {
    const { notErrors } = this.#names.houseList;
    if (notErrors.length === 0 || found.length === 0) return [...found];
    return notErrorsIn({ file, text: this.text(file) ?? '' }, notErrors).filter(found);
  }

  /**
   * Files of articles that mention a name that is judged otherwise than when this was last asked: their
   * findings may be others. Names are judged while this is read, so it may be read bit by bit.
   */
  *affected(): Iterable<string> {
    this.#names.update();
    this.#names.countUses();
    const seen = new Set<number>();
    for (const { record, changed } of this.#names.verdicts.changed()) {
      for (const number of changed ? record.articles : []) {
        if (seen.has(number)) continue;
        seen.add(number);
        const file = this.#shelf.find(number)?.file;
        if (file !== undefined) yield file;
      }
      // Whoever reads may want to pause here too.
      yield '';
    }
  }

  /** The date of an article that tells none, by articles about the same event; null where they leave doubt. */
  siblingDate(file: string): SiblingDate | null {
    if (!this.#shelf.get(file)) return null;
    this.#names.countUses();
    const text = (other: string) => this.text(other);
    return siblingDate(file, siblingSource(this.#shelf, this.#names.index, this.passages, text));
  }

  /** All entities, those that most articles mention first; the same list as long as nothing changed. */
  entities(): readonly Entity[] {
    this.#names.update();
    return this.#names.entities();
  }

  entity(id: string): Entity | undefined {
    this.#names.update();
    const root = this.#names.root(id);
    return root && this.#names.view(root);
  }

  /** The entity mentioned at an offset of the text; the ends of a mention count as inside. */
  entityAt(file: string, offset: number): Entity | undefined {
    const opened = this.#open(file);
    if (!opened) return undefined;
    const { mentions, nameOf, names } = opened;
    const at = mentions.findIndex(({ start, end }) => start <= offset && offset <= end);
    return at < 0 ? undefined : this.#names.view(this.#names.rootOf(names[nameOf[at]!]!));
  }

  /** Entities that may be one, the most likely first: "is this the same?". */
  nearPairs(): NearPair[] {
    this.#names.complete();
    this.#names.update();
    return nearRoots(this.#names.context(), this.#names.forest).map(({ a, b, closeness, reason }) => ({
      entities: ['children' in a ? this.#names.view(a) : unmentioned(a), this.#names.view(b)],
      closeness,
      reason,
    }));
  }

  /** All mentions of an entity, article by article in the order set, by place in each. */
  mentions(id: string): readonly { readonly file: string; readonly mention: LinkedMention }[] {
    const found = this.#entity(id);
    if (!found) return [];
    this.#names.countUses();
    const numbers = new Set([...found.names].flatMap(({ articles }) => [...articles]));
    return [...numbers]
      .sort((a, b) => a - b)
      .flatMap((number) => {
        const article = this.#shelf.at(number);
        return this.#mentionsIn(article, found).map((mention) => ({ file: article.file, mention }));
      });
  }

  /**
   * As `mentions`, but in the order of the files, article by article and only as far as it is read: of a country,
   * nobody reads more than the first of a hundred thousand.
   */
  *mentionsByFile(
    id: string,
  ): Iterable<{ readonly file: string; readonly mentions: readonly LinkedMention[] }> {
    const found = this.#entity(id);
    if (!found) return;
    this.#names.countUses();
    for (const article of this.#shelf.byFile(found.names))
      yield { file: article.file, mentions: this.#mentionsIn(article, found) };
  }

  /** The mentions of an entity in one article. */
  mentionsOf(id: string, file: string): readonly LinkedMention[] {
    const found = this.#entity(id);
    const article = this.#shelf.get(file);
    return found && article ? this.#mentionsIn(article, found) : [];
  }

  /** Whether a name of the entity may be wrong anywhere: a quick answer before {@link flagged}. */
  mayBeFlagged(id: string): boolean {
    const names = this.#entity(id)?.names ?? [];
    return [...names].some((name) => this.#names.verdicts.on(name) !== undefined);
  }

  #entity(id: string): FoundEntity | undefined {
    this.#names.update();
    const root = this.#names.root(id);
    if (!root) return undefined;
    const names = this.#names.namesOf(root);
    const keys = new Set(Array.from(names, ({ key }) => this.#strings.intern(key)));
    return { name: canonicalName(root), names, keys };
  }

  #mentionsIn({ core }: StoredArticle, { name, keys }: FoundEntity): LinkedMention[] {
    return mentionsNamed(core, keys, this.#strings).map((mention) => ({ ...mention, entity: name }));
  }
}

const bySpan = (a: Garble, b: Garble): number => a.start - b.start || a.end - b.end;
