/** A block that was decoded, and what of the rest of the article that hung on. Offsets are those of the block. */
import type { Mention } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import { type Senses, type Voters, votersOf } from './consistency.ts';
import type { DocumentViewer, Overview, Survey } from './document-view.ts';
import { type BareName, freeNames, introducedBy, type LastNames, mayBeOneOf } from './last-names.ts';

const none: readonly never[] = [];

/** Its mentions stand for as long as the article tells the same of the words in it. */
export class DecodedBlock {
  readonly viewer: DocumentViewer;
  readonly article: ArticleText;
  readonly survey: Survey;
  mentions: readonly Mention[] = none;
  /** Last names that it introduces. */
  introduced: readonly string[] = none;
  /** Bare names that are no mentions. */
  #free: readonly BareName[] = none;
  /** The clues of the words that the survey asks for. */
  readonly #clues: Uint16Array;
  #topic = -1;
  #figures = -1;
  /** The mentions with the last names of people whom the article introduces; these; and in one sense each. */
  #named: Voters | undefined;
  #names: LastNames | undefined;
  #unified: readonly Mention[] | undefined;

  /** @param viewer Who made the survey: another one numbers words in another way. */
  constructor(viewer: DocumentViewer, article: ArticleText, survey: Survey) {
    this.viewer = viewer;
    this.article = article;
    this.survey = survey;
    this.#clues = new Uint16Array(survey.asked.length);
  }

  /** Whether it was decoded before. */
  get isDecoded(): boolean {
    return this.#topic >= 0;
  }

  /** Whether decoding it again would find the same mentions. */
  fits({ clues, topic, figures }: Overview): boolean {
    if (topic !== this.#topic || figures !== this.#figures) return false;
    const { asked } = this.survey;
    const own = this.#clues;
    for (let k = 0; k < asked.length; k++) if (clues[asked[k]!] !== own[k]) return false;
    return true;
  }

  /** Keeps the mentions that were found in the block with this overview. */
  keep({ clues, topic, figures }: Overview, mentions: readonly Mention[]): void {
    const { asked } = this.survey;
    for (let k = 0; k < asked.length; k++) this.#clues[k] = clues[asked[k]!]!;
    this.#topic = topic;
    this.#figures = figures;
    this.mentions = mentions;
    this.introduced = introducedBy(mentions);
    this.#free = freeNames(this.article, mentions);
    this.#named = undefined;
  }

  /** Whether it may have other mentions where the article introduces these last names. */
  mayHave(names: ReadonlySet<string>): boolean {
    return this.#free.some(({ name }) => mayBeOneOf(name, names));
  }

  /** The mentions, with those bare names that are last names of people whom the article introduces. */
  named(names: LastNames): Voters {
    if (this.#named && this.#names === names) return this.#named;
    const mentions = this.#free.length === 0 ? this.mentions : names.addedTo(this.mentions, this.#free);
    this.#names = names;
    if (this.#named?.mentions !== mentions) {
      this.#named = votersOf(mentions);
      this.#unified = undefined;
    }
    return this.#named!;
  }

  /** The same, each name in one sense; the list of before where nothing changed. To be called after {@link named}. */
  unified(senses: Senses): readonly Mention[] {
    const mentions = senses.unified(this.#named!);
    const before = this.#unified;
    if (!before || mentions.some(({ type }, i) => type !== before[i]!.type)) this.#unified = mentions;
    return this.#unified!;
  }
}
