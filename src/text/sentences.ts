/** Groups the tokens of each block into sentences. */
import { leadsName } from './abbreviations.ts';
import type { Block, Sentence } from './article-text.ts';
import { CharKind, charKind } from './characters.ts';
import { shortArray } from './short-arrays.ts';
import type { RawTokens } from './tokenize.ts';

/** Capitalised words that seldom start a name: after "U.S." or "Inc." they start a sentence. */
const starters = new Set(
  `The A An He She It They We You I In On At But And Or For From This That These Those There Then When While
  If As After Before However Meanwhile Also His Her Its Their Our My Not No Yes So What Who Why How Where
  Both Some Many Most Last One Two Three All Asked With By To Since Although Despite Under Police Officials`.split(
    /\s+/,
  ),
);

const closing = /^["“”’'»)\]]+$/;

/**
 * Sentences of all blocks, and for every token the index of its sentence. Tokens outside all blocks
 * (there are none in a read article) count to the sentence before them.
 */
export function findSentences(
  text: string,
  tokens: RawTokens,
  blocks: readonly Block[],
): { sentences: Sentence[]; sentence: Uint32Array } {
  const sentences: Sentence[] = [];
  const sentence = shortArray(tokens.length);
  let token = 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    let first = token;
    while (token < tokens.length && tokens.start[token]! < block.end) {
      const stop = sentenceEnd(text, tokens, token, block.end);
      for (; token <= stop; token++) sentence[token] = sentences.length;
      const last = token;
      const more = token < tokens.length && tokens.start[token]! < block.end;
      if (!more || stop >= 0) {
        sentences.push({ start: tokens.start[first]!, end: tokens.end[last - 1]!, first, last, block: b });
        first = token;
      }
    }
  }
  return { sentences, sentence };
}

/** The last token of the sentence that starts at `first`. */
function sentenceEnd(text: string, tokens: RawTokens, first: number, blockEnd: number): number {
  let i = first;
  for (; i < tokens.length && tokens.start[i]! < blockEnd; i++) {
    const code = text.charCodeAt(tokens.end[i]! - 1);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026 && code !== 0x3002) continue;
    const end = withClosing(text, tokens, i, blockEnd);
    if (endsSentence(text, tokens, i, end, first, blockEnd)) return end;
  }
  return i - 1;
}

/** Quotation marks and brackets right after the stop belong to its sentence; returns the last of them. */
function withClosing(text: string, tokens: RawTokens, stop: number, blockEnd: number): number {
  let i = stop;
  while (
    i + 1 < tokens.length &&
    tokens.end[i + 1]! <= blockEnd &&
    tokens.end[i + 1]! - tokens.start[i + 1]! <= 2
  ) {
    const glued = tokens.start[i + 1] === tokens.end[i];
    const next = text.slice(tokens.start[i + 1], tokens.end[i + 1]);
    if (!closing.test(next) && !/^[.!?]$/.test(next)) break;
    // `said. "We` opens a quotation; `said. " We` (spaced by a tokeniser) closes one.
    const lastOfBlock = i + 2 >= tokens.length || tokens.start[i + 2]! >= blockEnd;
    if (!glued && !lastOfBlock && tokens.start[i + 2] === tokens.end[i + 1]) break;
    i++;
  }
  return i;
}

function endsSentence(
  text: string,
  tokens: RawTokens,
  stop: number,
  end: number,
  first: number,
  blockEnd: number,
): boolean {
  const next = end + 1;
  if (next >= tokens.length || tokens.start[next]! >= blockEnd) return true;
  const length = tokens.end[stop]! - tokens.start[stop]!;
  const code = text.charCodeAt(tokens.start[next]!);
  const kind = charKind(code);
  const glued = tokens.start[next] === tokens.end[end];
  const nextIsLower = kind === CharKind.Lower;
  const isStop = text.charCodeAt(tokens.start[stop]!) === 0x2e;
  if (isStop && length === 1) {
    // "said.The" is two sentences; "node.js" is not.
    if (glued) return kind === CharKind.Upper;
    // A numbered item: "3. Lucy".
    if (stop === first + 1 && charKind(text.charCodeAt(tokens.start[first]!)) === CharKind.Digit)
      return false;
    if (nextIsLower)
      return end === stop && stop > first && tokens.end[stop - 1]! - tokens.start[stop - 1]! > 3;
    return kind !== CharKind.Punctuation || !isContinuation(code);
  }
  // An ellipsis, ! or ?: the sentence goes on when a small letter follows.
  if (length === 1 || isStop) return !nextIsLower && !(kind === CharKind.Punctuation && isContinuation(code));
  // An abbreviation.
  if (nextIsLower || glued) return false;
  const word = text.slice(tokens.start[stop], tokens.end[stop]);
  if (leadsName(word)) return false;
  if (kind === CharKind.Upper) return starters.has(text.slice(tokens.start[next], tokens.end[next]));
  return code === 0x22 || code === 0x201c;
}

/** , ; : ) and dashes go on with the sentence. */
function isContinuation(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x3a || code === 0x29 || code === 0x2d || code === 0x2013;
}
