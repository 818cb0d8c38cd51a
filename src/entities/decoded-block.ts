/** A block that was decoded, and what of the rest of the article that hung on. */
import type { Mention } from '../annotation.ts';
import type { ArticleText } from '../text/article-text.ts';
import type { DocumentViewer, Overview, Survey } from './document-view.ts';
import { type BareName, freeNames, introducedBy } from './last-names.ts';

/** Its mentions stand for as long as the article tells the same of the words in it. */
export class DecodedBlock {
  readonly viewer: DocumentViewer;
  readonly survey: Survey;
  /** With offsets of the block. */
  mentions: readonly Mention[] = [];
  /** Bare names that are no mentions, with offsets of the block; last names that it introduces. */
  free: readonly BareName[] = [];
  introduced: readonly string[] = [];
  /** The mentions where the block stood last. */
  private placed: readonly Mention[] = [];
  private place = 0;
  /** The clues of the words that the survey asks for. */
  private readonly clues: Uint16Array;
  private topic = -1;
  private figures = -1;

  /** @param viewer Who made the survey: another one numbers words in another way. */
  constructor(viewer: DocumentViewer, survey: Survey) {
    this.viewer = viewer;
    this.survey = survey;
    this.clues = new Uint16Array(survey.asked.length);
  }

  /** Whether decoding it again would find the same mentions. */
  isValid({ clues, topic, figures }: Overview): boolean {
    if (topic !== this.topic || figures !== this.figures) return false;
    const { asked } = this.survey;
    const own = this.clues;
    for (let k = 0; k < asked.length; k++) if (clues[asked[k]!] !== own[k]) return false;
    return true;
  }

  /** Keeps the mentions that were found in the block with this overview. */
  keep({ clues, topic, figures }: Overview, block: ArticleText, mentions: readonly Mention[]): void {
    const { asked } = this.survey;
    for (let k = 0; k < asked.length; k++) this.clues[k] = clues[asked[k]!]!;
    this.topic = topic;
    this.figures = figures;
    this.mentions = mentions;
    this.free = freeNames(block, mentions);
    this.introduced = introducedBy(mentions);
    this.placed = mentions;
    this.place = 0;
  }

  /** The mentions with offsets of the article, where the block starts at `start`. */
  at(start: number): readonly Mention[] {
    if (start !== this.place) {
      this.placed = this.mentions.map(({ start: from, end: to, text, type, confidence }) => ({
        start: from + start,
        end: to + start,
        text,
        type,
        confidence,
      }));
      this.place = start;
    }
    return this.placed;
  }
}
