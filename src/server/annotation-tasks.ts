/** What annotating an article takes beside the engine: settings, people's decisions, dates that others told. */
import type { AnnotateOptions, ArticleInput } from '../article.ts';
import { type HouseList, marksIn } from '../corpus/house-list.ts';
import { isFile } from '../corpus/not-errors.ts';
import type { AnnotateJob } from './annotator.ts';
import { isCollected } from './collections.ts';
import { dateDecided } from './house-lists.ts';
import type { Settings } from './protocol.ts';

export interface AnnotationTasksOptions {
  readonly settings: () => Settings;
  readonly houseList: () => HouseList;
  /** The publication date that other articles told. */
  readonly siblingDate: (uri: string) => string | undefined;
}

export class AnnotationTasks {
  readonly #options: AnnotationTasksOptions;

  constructor(options: AnnotationTasksOptions) {
    this.#options = options;
  }

  /** For annotating a text here. */
  of(uri: string, text: string): { readonly input: ArticleInput; readonly options: AnnotateOptions } {
    const { settings, houseList, siblingDate } = this.#options;
    const { strict, dateOrder } = settings();
    const list = houseList();
    const publishedOn = dateDecided(list, uri) ?? null;
    const date = siblingDate(uri);
    const input = {
      ...{ file: uri, text, publishedOn, marks: marksIn(uri, text, list.mentions) },
      ...(date !== undefined && { siblingDate: date }),
    };
    return { input, options: { strict, dateOrder } };
  }

  /** For a worker that annotates the text of an open article. */
  forText(uri: string, text: string): AnnotateJob {
    const { input, options } = this.of(uri, text);
    const { publishedOn = null, marks, siblingDate } = input;
    return {
      ...{ uri, text, publishedOn, options, encoding: undefined, knownHash: undefined },
      maxSize: this.#options.settings().maxFileSize,
      ...(marks && { marks }),
      ...(siblingDate !== undefined && { siblingDate }),
    };
  }

  /** For a worker that reads a file; see {@link isSpecial}. */
  forFile(uri: string, knownHash: number | undefined): AnnotateJob {
    const { strict, dateOrder, maxFileSize } = this.#options.settings();
    return {
      ...{ uri, knownHash, maxSize: maxFileSize, encoding: this.encoding(uri) },
      publishedOn: dateDecided(this.#options.houseList(), uri) ?? null,
      options: { strict, dateOrder },
    };
  }

  /** Annotating it takes more than its file. */
  isSpecial(uri: string): boolean {
    return this.#isMarked(uri) || this.#options.siblingDate(uri) !== undefined;
  }

  /** All that an annotation depends on beside the text. */
  maker(uri: string, engineVersion: string): string {
    const { strict, dateOrder, encoding } = this.#options.settings();
    const list = this.#options.houseList();
    const marks = this.#isMarked(uri) ? JSON.stringify(list.mentions) : '';
    const decided = dateDecided(list, uri) ?? '';
    return [engineVersion, strict, dateOrder, encoding ?? '', decided, marks].join(' ');
  }

  /** Texts of collections come decoded. */
  encoding(uri: string): string | undefined {
    return isCollected(uri) ? undefined : this.#options.settings().encoding;
  }

  /** People marked mentions in the article by hand. */
  #isMarked(uri: string): boolean {
    return this.#options.houseList().mentions.some(({ file }) => file === undefined || isFile(uri, file));
  }
}
