/** The parts that annotating needs, loaded once and shared by every article. */
import type { Mention } from './annotation.ts';
import { loadRecognizer } from './entities/load-recognizer.ts';
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
const rulesVersion = 1;

/**
 * Builds the engine from the bytes of the two media files, wherever they came from.
 * @throws where either file is damaged or of another version.
 */
export async function createEngine(lexiconBytes: Uint8Array, modelBytes: Uint8Array): Promise<Engine> {
  const [lexicon, recognize] = await Promise.all([loadLexicon(lexiconBytes), loadRecognizer(modelBytes)]);
  return { lexicon, recognize, version: `${rulesVersion}.${lexicon.version}.${checksum(modelBytes)}` };
}

/** FNV-1a, 32 bits, in hexadecimal (Fowler, Noll, Vo; draft-eastlake-fnv). */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}
