/** Loads the recogniser from media/entities.bin. Works in Node and in a worker alike. */
import { type Gunzip, gunzipStream } from '../lexicon/gunzip.ts';
import { readModel } from './model-file.ts';
import { createRecognizer, type Recognize } from './recognizer.ts';

/** A recogniser with the version of its model, which keys caches of its results. */
export type LoadedRecognizer = Recognize & { readonly version: string };

/**
 * Loads the recogniser.
 * @param bytes The file's content (gzip).
 * @param gunzip Where the host has something faster than the default.
 * @throws TypeError, RangeError, SyntaxError or Error (as a rejection) where the bytes are not a model.
 */
export async function loadRecognizer(
  bytes: Uint8Array,
  gunzip: Gunzip = gunzipStream,
): Promise<LoadedRecognizer> {
  const model = readModel(await gunzip(bytes));
  return Object.assign(createRecognizer(model), { version: model.version });
}
