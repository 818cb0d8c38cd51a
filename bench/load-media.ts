/** The engine from the media folder, as the hosts load it. */
import { readFile } from 'node:fs/promises';
import { createEngine, type Engine } from '../src/engine.ts';
import { gunzip } from '../src/server/gunzip.node.ts';

const media = new URL('../media/', import.meta.url);

export interface Loaded {
  readonly engine: Engine;
  /** Reading from disk not counted. */
  readonly milliseconds: number;
}

export async function loadMedia(): Promise<Loaded> {
  const [lexicon, model] = await Promise.all(
    ['lexicon.bin', 'entities.bin'].map(async (name) => new Uint8Array(await readFile(new URL(name, media)))),
  );
  const start = performance.now();
  const engine = await createEngine(lexicon!, model!, gunzip);
  return { engine, milliseconds: performance.now() - start };
}
