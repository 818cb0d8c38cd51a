/** The parts that annotating needs, loaded once and shared by every article. */
import type { Mention } from './annotation.ts';
import { loadRecognizer } from './entities/load-recognizer.ts';
import type { Gunzip } from './lexicon/gunzip.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { loadLexicon } from './lexicon/load-lexicon.ts';
import type { ArticleText } from './text/article-text.ts';

/** Finds the mentions of one article; pure. Sorted, without overlaps. */
export type Recognizer = (article: ArticleText) => readonly Mention[];

export interface Engine {
  readonly lexicon: Lexicon;
  readonly recognize: Recognizer;
  /** Changes whenever the same text could be annotated otherwise; keys caches. */
  readonly version: string;
}

/** Raised by hand with any change of the rules (not the data) that alters annotations. */
const rulesVersion = 6;

/**
 * Builds the engine from the bytes of the two media files, wherever they came from.
 * @param gunzip Where the host has something faster than the streams that all hosts have.
 * @throws where either file is damaged or of another version.
 */
export async function createEngine(
  lexiconBytes: Uint8Array,
  modelBytes: Uint8Array,
  gunzip?: Gunzip,
): Promise<Engine> {
  const [lexicon, recognize] = await Promise.all([
    loadLexicon(lexiconBytes, gunzip),
    loadRecognizer(modelBytes, gunzip),
  ]);
  return { lexicon, recognize, version: `${rulesVersion}.${lexicon.version}.${recognize.version}` };
}
