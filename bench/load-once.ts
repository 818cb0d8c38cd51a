/**
 * Loads one media file in a process of its own and prints the milliseconds, reading from disk not counted:
 *   load-once.ts lexicon|model node|streams
 * `streams` decompresses as a browser's worker does, `node` as the command line and the desktop server do.
 */
import { readFile } from 'node:fs/promises';
import { loadRecognizer } from '../src/entities/load-recognizer.ts';
import { gunzipStream } from '../src/lexicon/gunzip.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';
import { gunzip } from '../src/server/gunzip.node.ts';

const [what, how] = process.argv.slice(2);
const file = what === 'lexicon' ? 'lexicon.bin' : 'entities.bin';
const bytes = new Uint8Array(await readFile(new URL(`../media/${file}`, import.meta.url)));
const decompress = how === 'node' ? gunzip : gunzipStream;
const start = performance.now();
await (what === 'lexicon' ? loadLexicon(bytes, decompress) : loadRecognizer(bytes, decompress));
console.log((performance.now() - start).toFixed(1));
