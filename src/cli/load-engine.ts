/** Loads the model and the lexicon from the `media` folder beside the program. */
import { readFile } from 'node:fs/promises';
import { createEngine, type Engine } from '../engine.ts';
import { gunzip } from '../server/gunzip.node.ts';
import { keepNewObjectsApart } from '../server/small-heap.node.ts';

const media = new URL('../media/', import.meta.url);

/** For annotating many articles, some of them together. @throws where a media file is missing or damaged. */
export async function loadEngine(folder: URL = media): Promise<Engine> {
  keepNewObjectsApart();
  const [lexicon, model] = await Promise.all(
    ['lexicon.bin', 'entities.bin'].map(
      async (name) => new Uint8Array(await readFile(new URL(name, folder))),
    ),
  );
  return createEngine(lexicon!, model!, gunzip);
}
