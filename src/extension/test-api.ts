/** What {@link activate} returns, for tests in a real host and for checks that the extension is up. */
import type { Highlights, Status } from '../server/protocol.ts';
import type { SectionNode } from './views/parallel-items.ts';

export interface Timings {
  /** The call that activates the extension. */
  readonly activation: number;
  /** From the end of that call until the first highlights were painted; undefined until then. */
  readonly firstHighlights: number | undefined;
}

export interface TestApi {
  /** Settles when the server runs and every article known at start is annotated or skipped. */
  readonly ready: Promise<void>;
  /** The latest state of the corpus. */
  status(): Status;
  /** How long things took, in milliseconds; see docs/measurements.md. */
  timings(): Timings;
  /** What is painted for a document on screen; undefined until its first highlights are. */
  highlights(uri: string): Highlights | undefined;
  /** What the Parallel Passages view lists. */
  parallels(): readonly SectionNode[];
}
