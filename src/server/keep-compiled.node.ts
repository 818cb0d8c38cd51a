/** Keeps the compiled program from one start to the next: compiling it takes a good part of starting. */
import module from 'node:module';
import { join } from 'node:path';

/** Milliseconds after which what was needed at the start has been compiled. */
const started = 5000;

/** Node 22.10 and newer. */
interface Compiling {
  readonly enableCompileCache?: (folder: string) => unknown;
  readonly flushCompileCache?: () => void;
}

/**
 * From now on, what is loaded is kept in a folder beside the program, as far as that can be written: once it has
 * started, and at the end. Node takes what it kept only for the same code, the same version of itself and the same
 * flags.
 * @param afterwards Called once it has started and that is kept.
 */
export function keepCompiled(afterwards: () => void): void {
  const { enableCompileCache, flushCompileCache } = module as Compiling;
  enableCompileCache?.(join(__dirname, 'compiled'));
  setTimeout(() => {
    flushCompileCache?.();
    afterwards();
  }, started).unref();
}
