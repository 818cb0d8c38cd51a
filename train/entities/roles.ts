/**
 * Vectors of the roles that words play in and around names, as a small neural network, trained on the corpora,
 * expects them of each word from its general vector alone. Clusters of these vectors tell the model of words that
 * the corpora lack: that "Lufthansa" is called like a company, that after "striker" people are named.
 *
 * Every word is judged by networks that were trained on other words (cross-fitting), so that those of the
 * corpora look no surer than those beyond.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashString } from '../../src/entities/hash.ts';
import { outside } from '../../src/entities/labels.ts';
import { lookupForm } from '../../src/entities/word-features.ts';
import { readArticle } from '../../src/text/read-article.ts';
import type { GoldDocument } from './conll.ts';
import { labelTokens } from './examples.ts';
import { randomFrom } from './random.ts';
import { RoleNet, roleCount, roleParts } from './role-net.ts';
import { dimensions, type Vectors } from './vectors.ts';

const folds = 5;

export interface RoleVectors extends Vectors {
  /** Names the data that they were learned from. */
  readonly name: string;
}

/** The vectors, kept in the folder `cache` for the next run with the same documents. */
export function roleVectors(
  documents: readonly GoldDocument[],
  vectors: Vectors,
  seed: number,
  cache: string,
): RoleVectors {
  const digest = documents.reduce((hash, { text }) => Math.imul(hash, 31) ^ hashString(text), seed) >>> 0;
  const name = `roles-${vectors.words.length}-${digest.toString(16)}`;
  const file = join(cache, `${name}.bin`);
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    return { name, words: vectors.words, values };
  }
  const values = learnRoles(countRoles(documents, vectors), vectors, seed);
  writeFileSync(file, new Uint8Array(values.buffer));
  return { name, words: vectors.words, values };
}

/** How often each word of the vocabulary played each role: [word * roleCount + role]. */
function countRoles(documents: readonly GoldDocument[], vectors: Vectors): Float32Array {
  const rows = new Map(vectors.words.map((word, row) => [word, row]));
  const counts = new Float32Array(vectors.words.length * roleCount);
  const typeOf = (label: number) => (label === outside ? 0 : 1 + ((label - 1) >> 2));
  const after = roleParts[0];
  const before = roleParts[0] + roleParts[1];
  for (const { text, entities } of documents) {
    const article = readArticle('a.txt', text);
    const { tokens } = article;
    const labels = labelTokens(article, entities);
    const word = (i: number) => text.slice(tokens.start[i], tokens.end[i]);
    const capital = (i: number) => /^\p{Lu}/u.test(word(i));
    for (const { first, last } of article.sentences)
      for (let i = first; i < last; i++) {
        const row = rows.get(lookupForm(word(i)));
        if (row === undefined) continue;
        const base = row * roleCount;
        if (capital(i)) counts[base + labels[i]!]!++;
        if (i + 1 < last && capital(i + 1)) counts[base + after + typeOf(labels[i + 1]!)]!++;
        if (i > first && capital(i - 1)) counts[base + before + typeOf(labels[i - 1]!)]!++;
      }
  }
  return counts;
}

/** For each word the square roots of the probabilities of its roles, as a vector of length one. */
function learnRoles(counts: Float32Array, vectors: Vectors, seed: number): Float32Array {
  const random = randomFrom(seed);
  const foldOf = new Map<number, number>();
  for (let row = 0; row < vectors.words.length; row++)
    if (counts.subarray(row * roleCount, (row + 1) * roleCount).some((count) => count > 0))
      foldOf.set(row, Math.floor(random() * folds));
  const values = new Float32Array(vectors.words.length * roleCount);
  for (let fold = 0; fold < folds; fold++) {
    const net = new RoleNet(random);
    const others = [...foldOf.keys()].filter((row) => foldOf.get(row) !== fold);
    net.train(others, vectors.values, counts, random);
    for (let row = 0; row < vectors.words.length; row++) {
      if (foldOf.has(row) && foldOf.get(row) !== fold) continue;
      net.run(vectors.values, row * dimensions);
      for (let k = 0; k < roleCount; k++) values[row * roleCount + k]! += Math.sqrt(net.out[k]!);
    }
  }
  for (let row = 0; row < vectors.words.length; row++) {
    const vector = values.subarray(row * roleCount, (row + 1) * roleCount);
    const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
    vector.forEach((x, k) => {
      vector[k] = x / norm;
    });
  }
  return values;
}
