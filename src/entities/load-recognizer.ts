/** Loads the recogniser from media/entities.bin. Works in Node and in a worker alike. */
import { readModel } from './model-file.ts';
import { createRecognizer, type Recognize } from './recognizer.ts';

/** A recogniser with the version of its model, which keys caches of its results. */
export type LoadedRecognizer = Recognize & { readonly version: string };

/**
 * Loads the recogniser.
 * @param bytes The file's content (gzip).
 * @throws TypeError, RangeError or SyntaxError where the bytes are not a model.
 */
export async function loadRecognizer(bytes: Uint8Array): Promise<LoadedRecognizer> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  const model = readModel(new Uint8Array(await new Response(stream).arrayBuffer()));
  return Object.assign(createRecognizer(model), { version: model.version });
}
