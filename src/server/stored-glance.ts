/** An article for lists, of which only what is asked for is unpacked, read or judged. */
import type { Garble, PublishedOnFrom, Timex } from '../annotation.ts';
import type { Corpus, Outline } from '../corpus/corpus.ts';
import type { Glance } from './article.ts';
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
