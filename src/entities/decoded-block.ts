/** A block that was decoded, and what of the rest of the article that hung on. */
import type { Mention } from '../annotation.ts';
import type { DocumentViewer, Overview, Survey } from './document-view.ts';

/** Its mentions stand for as long as the article tells the same of the words in it. */
export class DecodedBlock {
  readonly viewer: DocumentViewer;
  readonly survey: Survey;
  /** With offsets of the block. */
  mentions: readonly Mention[] = [];
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
    for (let k = 0; k < asked.length; k++) if (clues[asked[k]!] !== this.clues[k]) return false;
    return true;
  }

  /** Keeps the mentions that were found with this overview. */
  keep({ clues, topic, figures }: Overview, mentions: readonly Mention[]): readonly Mention[] {
    const { asked } = this.survey;
    for (let k = 0; k < asked.length; k++) this.clues[k] = clues[asked[k]!]!;
    this.topic = topic;
    this.figures = figures;
    this.mentions = mentions;
    return mentions;
  }
}
