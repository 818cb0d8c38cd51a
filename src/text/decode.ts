/**
 * From the bytes of a file to the text an editor shows. Articles come from many scrapers: most are UTF-8,
 * some UTF-16, some an 8-bit encoding of Western Europe, and some files are no text at all.
 */

/** The decoded text, or why the file cannot be an article. */
export type DecodedArticle = { readonly text: string } | { readonly skipped: string };

/** C0 controls that no text holds; tab, line ends, form feed, ^Z (old end of file) and escape may occur. */
const control = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f]/;
/** C1 controls: where windows-1252 differs from ISO 8859-1. */
const c1 = /[\u0080-\u009f]/g;
/** Bytes 0x80 to 0x9f in windows-1252 (WHATWG Encoding); a space where it leaves them undefined. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Decodes an article; never throws. In this order: a byte order mark decides (and is left out of the
 * text); NUL bytes mean that it is no text; then UTF-8; then UTF-8 with a few broken sequences, which
 * become U+FFFD as they do in an editor; then windows-1252.
 * @param encoding A label of the WHATWG Encoding Standard: what an editor reads files without a byte order
 * mark by. One that is not known here, and UTF-8, change nothing.
 */
export function decodeArticle(bytes: Uint8Array, encoding?: string): DecodedArticle {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const told = encoding === undefined ? undefined : decodeAs(bytes, encoding);
  if (told) return told;
  if (bytes.includes(0)) return { skipped: 'not text' };
  const text = tryDecode(bytes, 'utf-8');
  return text === undefined ? decodeBroken(bytes) : { text };
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedArticle | undefined {
  if (encoding === 'utf-8') return undefined;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding);
  if (bytes.includes(0)) return { skipped: 'not text' };
  if (encoding === 'windows-1252') return decodeWestern(bytes);
  try {
    return { text: new TextDecoder(encoding).decode(bytes) };
  } catch {
    return undefined;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedArticle {
  const text = tryDecode(bytes, encoding);
  return text === undefined || text.includes('\0') ? { skipped: 'not text' } : { text };
}

/** Bytes that are not valid UTF-8. */
function decodeBroken(bytes: Uint8Array): DecodedArticle {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let broken = 0;
  for (let i = 0; i < lenient.length; i++) {
    const code = lenient.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) good++;
  }
  return good > broken ? { text: lenient } : decodeWestern(bytes);
}

function decodeWestern(bytes: Uint8Array): DecodedArticle {
  // Node's decoder takes this label for ISO 8859-1, so the difference is made up for here.
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (control.test(western)) return { skipped: 'not text' };
  let unknown = false;
  const text = western.replace(c1, (char) => {
    const mapped = windows1252[char.charCodeAt(0) - 0x80]!;
    unknown ||= mapped === ' ';
    return mapped;
  });
  return unknown ? { skipped: 'unknown encoding (neither UTF-8 nor UTF-16)' } : { text };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
