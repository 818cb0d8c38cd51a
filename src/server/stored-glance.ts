/** An article for lists, of which only what is asked for is unpacked, read or judged. */
import type { Garble, LinkedAnnotation, LinkedMention, PublishedOnFrom, Timex } from '../annotation.ts';
import type { Corpus, Outline } from '../corpus/corpus.ts';
import type { Article, Glance } from './article.ts';
import { TextPositions } from './text-positions.ts';

export class StoredGlance implements Glance {
  readonly uri: string;
  readonly version: number | null;
  readonly #corpus: Corpus;
  readonly #outline: Outline;
  readonly #garbles: () => readonly Garble[];
  #positions: TextPositions | undefined;
  #found: readonly Garble[] | undefined;

  constructor(
    uri: string,
    version: number | null,
    corpus: Corpus,
    outline: Outline,
    garbles: () => readonly Garble[],
  ) {
    this.uri = uri;
    this.version = version;
    this.#corpus = corpus;
    this.#outline = outline;
    this.#garbles = garbles;
  }

  /** '' while the file is another than the one that was annotated. */
  get text(): string {
    return this.#corpus.text(this.uri) ?? '';
  }
  get positions(): TextPositions {
    return (this.#positions ??= new TextPositions('', this.#outline));
  }
  get publishedOn(): string | null {
    return this.#outline.publishedOn;
  }
  get publishedOnFrom(): PublishedOnFrom | null {
    return this.#outline.publishedOnFrom;
  }
  get dates(): readonly Timex[] {
    return this.#corpus.dates(this.uri);
  }
  get garbles(): readonly Garble[] {
    return (this.#found ??= this.#garbles());
  }
}

/** An article as it was annotated last, with all that was found; its text is looked up when asked for. */
export class StoredArticle implements Article {
  readonly uri: string;
  readonly version: number | null;
  readonly positions: TextPositions;
  readonly publishedOn: string | null;
  readonly publishedOnFrom: PublishedOnFrom | null;
  readonly entities: readonly LinkedMention[];
  readonly dates: readonly Timex[];
  readonly garbles: readonly Garble[];
  readonly #glance: Glance;

  constructor(glance: Glance, { publishedOn, publishedOnFrom, entities, dates, garbles }: LinkedAnnotation) {
    this.uri = glance.uri;
    this.version = glance.version;
    this.positions = glance.positions;
    this.publishedOn = publishedOn;
    this.publishedOnFrom = publishedOnFrom;
    this.entities = entities;
    this.dates = dates;
    this.garbles = garbles;
    this.#glance = glance;
  }

  get text(): string {
    return this.#glance.text;
  }
}
