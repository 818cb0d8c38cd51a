/** Bundles a target and counts which of its branches run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createInstrumenter } from 'istanbul-lib-instrument';
import type { Target } from '../target.ts';

/** How often each branch and each function ran since it was last set to zero. */
export interface Counters {
  readonly lists: readonly Record<string, number[] | number>[];
}

export interface Instrumented {
  readonly target: Target;
  readonly counters: Counters;
}

const variable = '__fuzzed__';

/** @param path Module that exports a target as `target`. */
export async function instrument(path: string): Promise<Instrumented> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as fuzzRequire } from 'node:module'; const require = fuzzRequire(import.meta.url);",
    },
  });
  const instrumenter = createInstrumenter({ esModules: true, coverageVariable: variable, compact: true });
  const code = instrumenter.instrumentSync(outputFiles[0]!.text, 'target.js');
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-fuzz-'));
  try {
    const file = join(folder, 'target.mjs');
    writeFileSync(file, code);
    const { target } = (await import(pathToFileURL(file).href)) as { target: Target };
    const coverage = (globalThis as unknown as Record<string, Record<string, { b: object; f: object }>>)[
      variable
    ]!;
    const { b, f } = Object.values(coverage).at(-1)!;
    delete (globalThis as Record<string, unknown>)[variable];
    return { target, counters: { lists: [b, f] as Counters['lists'] } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
