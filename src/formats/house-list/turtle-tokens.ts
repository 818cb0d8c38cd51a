/** Turtle cut into tokens (W3C, RDF 1.1 Turtle, section 6.5). */
import { SyntaxProblem } from './triples.ts';

export type TokenKind = 'iri' | 'name' | 'blank' | 'string' | 'language' | 'number' | 'word' | 'mark' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** IRIs and strings unescapedd and without their delimiters; everything else as written. */
  readonly text: string;
  readonly offset: number;
}

/** Tried in this order. Each is linear: no part of one can match what the part after it starts with. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['iri', /<[^\x00-\x20<>"{}|^`\\]*(?:\\[uU](?=[\dA-Fa-f]{4})[^\x00-\x20<>"{}|^`\\]*)*>/y],
  ['language', /@[A-Za-z]+(?:-[A-Za-z\d]+)*/y],
  ['blank', /_:[\p{L}\p{N}_](?:[\p{L}\p{N}_·-]|\.(?=[\p{L}\p{N}_·-]))*/uy],
  [
    'name',
    /(?:\p{L}(?:[\p{L}\p{N}_·-]|\.(?=[\p{L}\p{N}_·-]))*)?:(?:[\p{L}\p{N}_:·-]|\.(?=[\p{L}\p{N}_:%·-])|%[\dA-Fa-f]{2}|\\[_~.!$&'()*+,;=/?#@%-])*/uy,
  ],
  ['number', /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[A-Za-z]+/y],
  ['mark', /\^\^|[.;,[\]()]/y],
];
const blanks = /[ \t\r\n]+|#[^\r\n]*/y;

/** Splits a document. @throws SyntaxProblem at the first character that no token starts with. */
export function* turtleTokens(text: string): Generator<Token, never> {
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  for (;;) {
    for (let found = match(blanks); found; found = match(blanks)) at += found.length;
    if (at >= text.length) break;
    if (text[at] === '"' || text[at] === "'") {
      const { value, end } = readString(text, at);
      yield { kind: 'string', text: value, offset: at };
      at = end;
      continue;
    }
    let token: Token | undefined;
    for (const [kind, pattern] of patterns) {
      const found = match(pattern);
      if (found === undefined) continue;
      token = { kind, text: kind === 'iri' ? unescaped(found.slice(1, -1), at) : found, offset: at };
      at += found.length;
      break;
    }
    if (!token) throw new SyntaxProblem(`“${text.slice(at, at + 12)}” makes no sense here`, at);
    yield token;
  }
  for (;;) yield { kind: 'end', text: '', offset: text.length };
}

/** A quoted string: one line between single marks, any number of lines between triple ones. */
function readString(text: string, start: number): { readonly value: string; readonly end: number } {
  const mark = text[start]!;
  const long = text.startsWith(mark.repeat(3), start);
  const close = long ? mark.repeat(3) : mark;
  let at = start + close.length;
  while (!text.startsWith(close, at)) {
    if (at >= text.length || (!long && /[\r\n]/.test(text[at]!)))
      throw new SyntaxProblem('a string is not closed', start);
    at += text[at] === '\\' ? 2 : 1;
  }
  // Up to two marks may stand right before the closing three.
  while (long && text[at + 3] === mark) at++;
  return { value: unescaped(text.slice(start + close.length, at), start), end: at + close.length };
}

const escapes: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

function unescaped(text: string, offset: number): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[\s\S])/g, (_, code: string) => {
    const plain = escapes[code];
    if (plain !== undefined) return plain;
    const point = code.length > 1 ? Number.parseInt(code.slice(1), 16) : Number.NaN;
    if (!(point <= 0x10ffff)) throw new SyntaxProblem(`“\\${code}” is no escape`, offset);
    return String.fromCodePoint(point);
  });
}
