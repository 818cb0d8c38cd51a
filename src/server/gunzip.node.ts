/** Decompression by Node itself: a third of what its streams take. */
import { gunzip as decompress } from 'node:zlib';
import type { Gunzip } from '../lexicon/gunzip.ts';

/** One chunk for a whole media file, so that nothing is copied together afterwards. */
const chunkSize = 8 * 1024 * 1024;

export const gunzip: Gunzip = (file) =>
  new Promise((resolve, reject) => {
    decompress(file, { chunkSize }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
