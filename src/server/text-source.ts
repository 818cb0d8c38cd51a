/**
 * The texts of the articles and the words of their findings, for the corpus: from memory where they have to be
 * there, else from the file and the index when asked for. A text is given only as it was annotated.
 */
import type { Timex } from '../annotation.ts';
import type { ArticleTexts } from '../corpus/article-texts.ts';
import { decodeArticle } from '../text/decode.ts';
import { hashText } from '../text/hash.ts';

export interface TextSourceOptions {
  /** Bytes of a file at once; undefined where the host can't, so that texts stay in memory. */
  readonly read: ((uri: string) => Uint8Array | undefined) | undefined;
  readonly encoding: (uri: string) => string | undefined;
  /** Details that are not in memory. */
  readonly details: (uri: string) => string;
  /** Hash of the text that was annotated. */
  readonly hash: (uri: string) => number | undefined;
}

interface Kept {
  readonly text: string | undefined;
  readonly details: string | undefined;
  readonly dates: readonly Timex[] | undefined;
}

/** Texts at hand that were read last, in UTF-16 code units. */
const room = 4_000_000;

export class TextSource implements ArticleTexts {
  readonly #options: TextSourceOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #recent = new Map<string, string>();
  #recentLength = 0;

  constructor(options: TextSourceOptions) {
    this.#options = options;
  }

  /** Keeps in memory what is given of an article, until it is kept anew or dropped. */
  keep(uri: string, kept: Partial<Kept>): void {
    this.drop(uri);
    const { text, details, dates } = kept;
    if (text ?? details ?? dates) this.#kept.set(uri, { text, details, dates });
  }

  drop(uri: string): void {
    this.#kept.delete(uri);
    const text = this.#recent.get(uri);
    if (text === undefined) return;
    this.#recent.delete(uri);
    this.#recentLength -= text.length;
  }

  text(uri: string): string | undefined {
    const known = this.#kept.get(uri)?.text ?? this.#recent.get(uri);
    if (known !== undefined) return known;
    const text = this.#read(uri);
    if (text !== undefined) this.#remember(uri, text);
    return text;
  }

  details(uri: string): string {
    return this.#kept.get(uri)?.details ?? this.#options.details(uri);
  }

  dates(uri: string): readonly Timex[] | undefined {
    return this.#kept.get(uri)?.dates;
  }

  #read(uri: string): string | undefined {
    const bytes = this.#options.read?.(uri);
    const decoded = bytes && decodeArticle(bytes, this.#options.encoding(uri));
    // A file that changed and is not annotated anew yet has other offsets.
    return decoded && 'text' in decoded && hashText(decoded.text) === this.#options.hash(uri)
      ? decoded.text
      : undefined;
  }

  #remember(uri: string, text: string): void {
    this.#recent.set(uri, text);
    this.#recentLength += text.length;
    for (const [oldest, { length }] of this.#recent) {
      if (this.#recentLength <= room) break;
      this.#recent.delete(oldest);
      this.#recentLength -= length;
    }
  }
}
