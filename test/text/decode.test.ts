import assert from 'node:assert/strict';
import { type DecodedArticle, decodeArticle } from '../../src/text/decode.ts';
import { assertGrowsInStep } from '../growth.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function textOf(decoded: DecodedArticle): string {
  assert.ok('text' in decoded, 'skipped');
  return decoded.text;
}

function reasonOf(decoded: DecodedArticle): string {
  assert.ok('skipped' in decoded, 'not skipped');
  return decoded.skipped;
}

describe('decodeArticle', () => {
  it('reads UTF-8, with all its line ends and astral characters', () => {
    const text = 'Žilina’s café\r\nopened — 😀\n';
    assert.equal(textOf(decodeArticle(utf8(text))), text);
  });

  it('takes an empty file as an empty article', () => {
    assert.equal(textOf(decodeArticle(bytes())), '');
  });

  it('leaves a UTF-8 byte order mark out of the text, but keeps one inside', () => {
    assert.equal(textOf(decodeArticle(utf8('\ufeffOslo'))), 'Oslo');
    assert.equal(textOf(decodeArticle(utf8('Os\ufefflo'))), 'Os\ufefflo');
  });

  for (const littleEndian of [true, false])
    it(`reads UTF-16 ${littleEndian ? 'LE' : 'BE'} by its byte order mark`, () => {
      assert.equal(textOf(decodeArticle(utf16('\ufeffKyiv, Київ 😀', littleEndian))), 'Kyiv, Київ 😀');
    });

  it('skips UTF-16 with half a character at the end', () => {
    assert.equal(reasonOf(decodeArticle(bytes(0xff, 0xfe, 0x41, 0x00, 0x42))), 'not text');
  });

  it('skips what has NUL bytes', () => {
    assert.equal(reasonOf(decodeArticle(utf8('PNG\0\0\0IHDR'))), 'not text');
    assert.equal(reasonOf(decodeArticle(utf16('Oslo', true))), 'not text');
  });

  it('reads windows-1252 where the bytes are no UTF-8', () => {
    assert.equal(textOf(decodeArticle(bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94))), '“Café”');
  });

  it('keeps a mostly valid UTF-8 file, its broken sequence replaced', () => {
    const broken = [...utf8('Łódź, Gdańsk and Wrocław'), 0xc5];
    assert.equal(textOf(decodeArticle(bytes(...broken))), 'Łódź, Gdańsk and Wrocław\ufffd');
  });

  it('skips bytes of an encoding it does not know', () => {
    assert.match(reasonOf(decodeArticle(bytes(0x81, 0x41, 0x8d, 0x42))), /encoding/);
  });

  it('skips a binary file without NUL bytes', () => {
    assert.equal(reasonOf(decodeArticle(bytes(0x1f, 0x8b, 0x08, 0x01, 0xe9, 0xff))), 'not text');
  });

  it('decodes one line of 5 MB in a time that grows with its length', () => {
    const decoded = (size: number) => textOf(decodeArticle(new Uint8Array(size).fill(0x61)));
    assert.equal(decoded(5_000_000).length, 5_000_000);
    assertGrowsInStep(decoded, 5_000_000);
  });
});
