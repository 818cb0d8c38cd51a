/** Many articles: their mentions linked to entities, their names checked against each other. */
import {
  type Annotation,
  type Garble,
  type LinkedAnnotation,
  type LinkedMention,
  sureConfidence,
} from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArticleFacts } from './article-facts.ts';
import { EntityForest, type EntityNode } from './entity-forest.ts';
import { canonicalName, type Entity, viewEntity } from './entity-view.ts';
import { emptyHouseList, type HouseList } from './house-list.ts';
import { HouseNames } from './house-names.ts';
import { type DecisionContext, decideLink } from './link-decision.ts';
import { type FindingContext, nameFindings } from './name-findings.ts';
import { NameIndex, type NameRecord } from './name-index.ts';
import { linkKeys } from './name-links.ts';
import { NearPeople } from './near-people.ts';
import { notErrorsIn } from './not-errors.ts';
import { NameReader } from './parsed-name.ts';
import { Passages } from './passages/passages.ts';
import { repeatedPassages } from './passages/repeated-passages.ts';
import { sketchOf } from './sketch.ts';
import { PackedMentions, type StoredArticle, usesOf } from './stored-article.ts';

export type { Entity } from './entity-view.ts';

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

  readonly #sketches = new Map<number, number>();
  readonly #facts: ArticleFacts = {
    date: (number) => this.#byNumber[number]!.rest.publishedOn,
    countries: (number) => countriesOf(this.#byNumber[number]!),
    file: (number) => this.#byNumber[number]!.file,
    count: (record, number) => countOf(record, this.#byNumber[number]!),
    sketch: (number) => this.#sketch(number),
  };

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#reader = new NameReader(lexicon);
    this.#people = new NearPeople(lexicon);
    this.#index = new NameIndex((record) => linkKeys(record, this.#reader, this.#lexicon));
    this.#house = new HouseNames(emptyHouseList, this.#reader);
  }

  /** Puts the list in force, instead of the one before. */
  setHouseList(list: HouseList): void {
    this.#list = list;
    this.#house = new HouseNames(list, this.#reader);
    this.#forest.clear();
    this.#views.clear();
    this.#index.touchAll();
    this.#stale = true;
  }

  /** Adds an article, or replaces the one under the same file. `text` is what the offsets count in. */
  set(annotation: Annotation, text: string): void {
    this.delete(annotation.file);
    const number = this.#free.pop() ?? this.#byNumber.length;
    const { uses, chains } = usesOf(annotation, text, number, this.#reader, this.#lexicon);
    const Numbers = chains.length > 0xffff ? Uint32Array : Uint16Array;
    const nameOf = new Numbers(annotation.entities.length);
    chains.forEach((chain, i) => {
      for (const mention of chain.mentions) nameOf[mention] = i;
    });
    const { entities, ...rest } = annotation;
    const article: StoredArticle = {
      number,
      file: annotation.file,
      text,
      rest,
      mentions: new PackedMentions(entities),
      nameOf,
      names: uses.map((use) => this.#index.add(use)),
    };
    this.#articles.set(annotation.file, article);
    this.#byNumber[number] = article;
    this.passages.set(annotation.file, text);
    this.#stale = true;
  }

  /** @returns false where there is no such article. */
  delete(file: string): boolean {
    const article = this.#articles.get(file);
    if (!article) return false;
    const { uses } = usesOf(
      this.#annotation(article),
      article.text,
      article.number,
      this.#reader,
      this.#lexicon,
    );
    for (const use of uses) this.#index.remove(use);
    this.#articles.delete(file);
    this.#byNumber[article.number] = undefined;
    this.#free.push(article.number);
    this.#sketches.delete(article.number);
    this.passages.delete(file);
    this.#stale = true;
    return true;
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
    return this.#articles.get(file)?.text;
  }

  /**
   * An article with its mentions linked, and with the findings that need other articles or authorities.
   * Findings of low confidence only where `strict`.
   */
  get(file: string, options: { readonly strict?: boolean } = {}): LinkedAnnotation | undefined {
    const article = this.#articles.get(file);
    if (!article) return undefined;
    this.#update();
    const entities = this.#linked(article);
    const least = options.strict ? 0 : sureConfidence;
    const names = nameFindings(article, this.#findingContext()).filter(
      ({ confidence }) => confidence >= least,
    );
    const again = repeatedPassages(article, this.passages, options);
    const garbles = [...article.rest.garbles, ...names, ...again].sort(bySpan);
    return { ...article.rest, entities, garbles: notErrorsIn(article, this.#list.notErrors).filter(garbles) };
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
    for (let i = 0; i < article.mentions.length; i++) {
      if (offset < article.mentions.start(i) || offset > article.mentions.end(i)) continue;
      return this.#view(this.#rootOf(article.names[article.nameOf[i]!]!));
    }
    return undefined;
  }

  /** All mentions of an entity, article by article in the order set, by place in each. */
  mentions(id: string): readonly { readonly file: string; readonly mention: LinkedMention }[] {
    this.#update();
    const node = this.#forest.get(id);
    if (!node) return [];
    const root = this.#forest.root(node);
    const entity = canonicalName(root);
    const names = new Set(this.#forest.members(root).flatMap((member) => member.record ?? []));
    const articles = new Set([...names].flatMap((name) => [...name.articles]));
    return [...articles]
      .map((number) => this.#byNumber[number]!)
      .sort((a, b) => a.number - b.number)
      .flatMap((article) => {
        const out: { file: string; mention: LinkedMention }[] = [];
        for (let i = 0; i < article.mentions.length; i++) {
          if (!names.has(article.names[article.nameOf[i]!]!)) continue;
          out.push({ file: article.file, mention: { ...article.mentions.at(i, article.text), entity } });
        }
        return out;
      });
  }

  /** Links the names that changes since the last read touched. */
  #update(): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.#entities = undefined;
    const { changed, gone } = this.#index.flush();
    for (const record of gone) {
      this.#forgetView(record);
      this.#forest.remove(record);
    }
    const context = this.#context();
    for (const record of changed) {
      const link = decideLink(record, context);
      this.#forgetView(record);
      this.#forest.link(record, link);
      this.#forgetView(record);
    }
  }

  /** What was shown of the name's entity no longer holds. */
  #forgetView(record: NameRecord): void {
    const node = this.#forest.get(record.key);
    if (node) this.#views.delete(this.#forest.root(node));
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

  #annotation(article: StoredArticle): Annotation {
    const entities = Array.from({ length: article.mentions.length }, (_, i) =>
      article.mentions.at(i, article.text),
    );
    return { ...article.rest, entities };
  }

  #linked(article: StoredArticle): LinkedMention[] {
    const canonical = article.names.map((name) => canonicalName(this.#rootOf(name)));
    return Array.from({ length: article.mentions.length }, (_, i) => ({
      ...article.mentions.at(i, article.text),
      entity: canonical[article.nameOf[i]!]!,
    }));
  }

  #rootOf(record: NameRecord): EntityNode {
    return this.#forest.root(this.#forest.node(record));
  }

  #view(root: EntityNode): Entity {
    let view = this.#views.get(root);
    if (!view) this.#views.set(root, (view = viewEntity(root, this.#forest)));
    return view;
  }

  #sketch(number: number): number {
    let sketch = this.#sketches.get(number);
    if (sketch === undefined) this.#sketches.set(number, (sketch = sketchOf(this.#byNumber[number]!.text)));
    return sketch;
  }
}

/** How often an article mentions a name. */
function countOf(record: NameRecord, article: StoredArticle): number {
  const at = article.names.indexOf(record);
  let count = 0;
  for (const name of article.nameOf) if (name === at) count++;
  return count;
}

/** The countries that an article names, by name or by their people. */
function countriesOf({ names }: StoredArticle): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { name } of names) {
    if (name.kind === 'place' && name.country) out.add(name.country);
    if (name.kind === 'misc' && name.demonymOf) out.add(name.demonymOf);
  }
  return out;
}

const bySpan = (a: Garble, b: Garble): number => a.start - b.start || a.end - b.end;
