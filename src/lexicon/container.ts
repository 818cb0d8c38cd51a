/**
 * The file format of the compiled lexicon: named sections of bytes and JSON in one gzip stream.
 *
 * Inside the gzip stream: the magic number, the header's length (both u32, little-endian), the header as
 * JSON, then the sections' bytes one after the other. Numbers wider than a byte are stored in planes (all
 * low bytes, then all next bytes, …), because planes compress far better than interleaved bytes.
 */

import type { Gunzip } from './gunzip.ts';

/** "CDL1", little-endian. */
export const containerMagic = 0x314c4443;

export interface ContainerHeader {
  /** Changes whenever the sections do. */
  readonly version: string;
  /** Name and length in bytes of each section, in file order. */
  readonly sections: readonly (readonly [name: string, length: number])[];
}

/** An opened container. Every reader throws a RangeError for a section the file does not have. */
export class Container {
  readonly version: string;
  readonly #sections = new Map<string, Uint8Array>();

  constructor(header: ContainerHeader, body: Uint8Array) {
    this.version = header.version;
    let at = 0;
    for (const [name, length] of header.sections) this.#sections.set(name, body.subarray(at, (at += length)));
  }

  bytes(name: string): Uint8Array {
    const section = this.#sections.get(name);
    if (section === undefined) throw new RangeError(`the lexicon has no section "${name}"`);
    return section;
  }

  /** Numbers of `planes` bytes each. */
  numbers(name: string, planes: 2 | 3): Uint32Array {
    const bytes = this.bytes(name);
    const count = bytes.length / planes;
    const out = new Uint32Array(count);
    if (planes === 2) for (let i = 0; i < count; i++) out[i] = bytes[i]! | (bytes[count + i]! << 8);
    else
      for (let i = 0; i < count; i++)
        out[i] = bytes[i]! | (bytes[count + i]! << 8) | (bytes[2 * count + i]! << 16);
    return out;
  }

  /** Numbers of three bytes each, read where they lie. */
  planes(name: string): (index: number) => number {
    const bytes = this.bytes(name);
    const count = bytes.length / 3;
    return (i) => bytes[i]! | (bytes[count + i]! << 8) | (bytes[2 * count + i]! << 16);
  }

  /** Lines of UTF-8 text. */
  lines(name: string): string[] {
    const text = new TextDecoder().decode(this.bytes(name));
    return text === '' ? [] : text.split('\n');
  }

  json<T>(name: string): T {
    return JSON.parse(new TextDecoder().decode(this.bytes(name))) as T;
  }
}

/** Opens a compiled file. Rejects with a TypeError, RangeError or Error where the bytes are not one. */
export async function openContainer(file: Uint8Array, gunzip: Gunzip): Promise<Container> {
  const raw = await gunzip(file);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  if (raw.length < 8 || view.getUint32(0, true) !== containerMagic) throw new TypeError('not a lexicon file');
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(raw.subarray(8, 8 + headerLength))) as ContainerHeader;
  return new Container(header, raw.subarray(8 + headerLength));
}
