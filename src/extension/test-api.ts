/** What {@link activate} returns, for tests in a real host and for checks that the extension is up. */
import type { Highlights, Status } from '../server/protocol.ts';
import type { SectionNode } from './views/parallel-items.ts';

export interface TestApi {
  /** Settles when the server runs and every article known at start is annotated or skipped. */
  readonly ready: Promise<void>;
  /** The latest state of the corpus. */
  status(): Status;
  /** What is painted for a document on screen; undefined until its first highlights are. */
  highlights(uri: string): Highlights | undefined;
  /** What the Parallel Passages view lists. */
  parallels(): readonly SectionNode[];
}
