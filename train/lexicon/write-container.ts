import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type ContainerHeader, containerMagic } from '../../src/lexicon/container.ts';

/** Numbers as planes of bytes, low bytes first. Throws a RangeError where one does not fit. */
export function planes(numbers: readonly number[], count: 2 | 3): Uint8Array {
  const out = new Uint8Array(numbers.length * count);
  numbers.forEach((n, i) => {
    if (!Number.isInteger(n) || n < 0 || n >= 256 ** count) throw new RangeError(`${n} does not fit`);
    for (let plane = 0; plane < count; plane++) out[plane * numbers.length + i] = (n >>> (8 * plane)) & 0xff;
  });
  return out;
}

/** One byte each. Throws a RangeError where one does not fit. */
export function bytes(numbers: readonly number[]): Uint8Array {
  for (const n of numbers)
    if (!Number.isInteger(n) || n < 0 || n > 255) throw new RangeError(`${n} does not fit`);
  return Uint8Array.from(numbers);
}

export const lines = (texts: readonly string[]): Uint8Array => new TextEncoder().encode(texts.join('\n'));

export const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The file that `openContainer` opens; the version is a hash of the sections. */
export function writeContainer(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const hash = createHash('sha256');
  for (const [name, section] of sections) hash.update(name).update(section);
  const header: ContainerHeader = {
    version: hash.digest('hex').slice(0, 12),
    sections: [...sections].map(([name, section]) => [name, section.length]),
  };
  const head = json(header);
  const start = new Uint8Array(8);
  const view = new DataView(start.buffer);
  view.setUint32(0, containerMagic, true);
  view.setUint32(4, head.length, true);
  return gzipSync(Buffer.concat([start, head, ...sections.values()]), { level: 9 });
}
