/** One article in the making: annotated again after every edit, at the cost of what the edit touched. */
import type { Annotation } from './annotation.ts';
import { type AnnotateOptions, type ArticleInput, annotate, annotateDraft, type Draft } from './article.ts';
import type { Engine } from './engine.ts';
import { KnownBlocks } from './text/known-blocks.ts';

/**
 * Annotates the versions of one article. Each result is the same as `annotate` gives; what was worked out
 * for the blocks of the last two versions is kept and used again, so memory stays in step with the article.
 */
export class ArticleSession {
  readonly #known = new KnownBlocks();

  annotate(input: ArticleInput, engine: Engine, options: AnnotateOptions = {}): Annotation {
    return annotate(input, engine, options, this.#known);
  }

  /** The same without garbles; `annotate` after it takes only the time of what is missing. */
  draft(input: ArticleInput, engine: Engine, options: AnnotateOptions = {}): Draft {
    return annotateDraft(input, engine, options, this.#known);
  }
}
