/** Annotating files, and open documents of great length, away from the server's own thread. */
import type { AnnotateOptions, ArticleInput } from '../article.ts';
import type { ArticleDigest } from '../corpus/article-digest.ts';

export interface AnnotateJob extends Pick<ArticleInput, 'marks' | 'siblingDate'> {
  readonly uri: string;
  /** Of an open document; of a file it is read. */
  readonly text?: string;
  /** In bytes. */
  readonly maxSize: number;
  readonly encoding: string | undefined;
  readonly publishedOn: string | null;
  readonly options: AnnotateOptions;
  /** Hash of the text that is annotated already; where it is still the same, nothing is done. */
  readonly knownHash: number | undefined;
  /** Not together with others: one of those that it was with was the end of a worker. */
  readonly alone?: boolean;
}

export type AnnotateOutcome =
  /** `stamp` is that of the file that was read; '' where the text was given. */
  | { readonly kind: 'digest'; readonly digest: ArticleDigest; readonly stamp: string }
  | { readonly kind: 'same'; readonly stamp: string }
  | { readonly kind: 'skipped'; readonly reason: string };

/** Several workers that share the files among them. */
export interface Annotators {
  /** How many jobs keep all of them busy. */
  readonly lanes: number;
  /** None of them is there: the next job has one called, which takes a while. */
  readonly isAsleep: boolean;
  /** Never rejects: what goes wrong with a file is its outcome. */
  annotate(job: AnnotateJob): Promise<AnnotateOutcome>;
  /** Lets the workers go while there is nothing to do; the next job calls them back. */
  rest(): void;
  close(): void;
}
