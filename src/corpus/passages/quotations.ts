/** Who is quoted with which words, in one article. */
import type { LinkedMention, Span } from '../../annotation.ts';
import { speechVerb } from '../../garbles/words.ts';

/** The words between two quotation marks, and who said them. */
export interface Quotation extends Span {
  readonly text: string;
  /** Canonical name of the speaker. */
  readonly speaker: string;
}

/** Shorter ones are terms and titles. */
const fewestWords = 5;
/** Code units between a name and the verb that makes it a speaker: "Weber, head of the harbour, said". */
const nearVerb = 60;
/** Code units behind a quotation in which its speaker is named. */
const nearQuote = 80;

/** Code units of a paragraph that is read; longer ones are no paragraphs. */
const longestLine = 20_000;

/** Pieces of a paragraph, by turns outside and inside of quotation marks. */
interface Piece extends Span {
  readonly inside: boolean;
}

/**
 * The quotations of an article whose speakers are named beside them: “…,” Weber said; Weber told us: “…”.
 * Marks are taken by turns, not by their glyphs, since in garbled articles those are the first to go.
 * A paragraph's later quotations belong to the same speaker unless another is named.
 */
export function quotationsIn(text: string, mentions: readonly LinkedMention[]): Quotation[] {
  const people = mentions.filter(({ type }) => type === 'PERSON');
  const out: Quotation[] = [];
  let first = 0;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    while (first < people.length && people[first]!.end <= index) first++;
    let next = first;
    while (next < people.length && people[next]!.start < index + line.length) next++;
    if (next > first && line.length <= longestLine)
      out.push(...quotationsOf(text, piecesOf(line, index), people.slice(first, next)));
  }
  return out;
}

function piecesOf(line: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index } of line.matchAll(/[“”„"«»]/g)) {
    pieces.push({ start: offset + from, end: offset + index, inside: pieces.length % 2 === 1 });
    from = index + 1;
  }
  pieces.push({ start: offset + from, end: offset + line.length, inside: pieces.length % 2 === 1 });
  return pieces;
}

function quotationsOf(text: string, pieces: readonly Piece[], people: readonly LinkedMention[]): Quotation[] {
  const out: Quotation[] = [];
  let speaker: string | undefined;
  pieces.forEach((piece, i) => {
    if (!piece.inside) return;
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    speaker =
      (after &&
        speakerIn(text, { ...after, end: Math.min(after.end, after.start + nearQuote) }, people, 'first')) ??
      (before && speakerIn(text, before, people, 'last')) ??
      speaker;
    const { start, end } = trimmed(text, piece);
    const words = text.slice(start, end);
    if (speaker !== undefined && (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords)
      out.push({ start, end, text: words, speaker });
  });
  return out;
}

/** The first or the last person in a piece who is the subject of a verb of saying. */
function speakerIn(
  text: string,
  piece: Span,
  people: readonly LinkedMention[],
  which: 'first' | 'last',
): string | undefined {
  const inside = people.filter(({ start, end }) => start >= piece.start && end <= piece.end);
  const speaking = inside.filter(({ start, end }, i) => {
    const next = inside[i + 1]?.start ?? piece.end;
    const after = text.slice(end, Math.min(next, end + nearVerb));
    const before = text.slice(Math.max(inside[i - 1]?.end ?? piece.start, start - nearVerb), start);
    return saysAfter(after) || saysBefore(before);
  });
  return speaking.at(which === 'first' ? 0 : -1)?.entity;
}

/** "Weber, head of the harbour, said": the first verb behind the name, in the same clause. */
function saysAfter(after: string): boolean {
  if (/^['’]s?\b|^-|^ (?:administration|government|team|office|campaign|cabinet)\b/.test(after)) return false;
  const clause = after.split(/[.!?;]|\b(?:that|and|who|whom|as|when|while)\b/)[0]!;
  return wordsIn(clause).some((word) => speechVerb.has(word));
}

/** "said harbour master Ute Weber": a verb of saying, then at most a title. */
function saysBefore(before: string): boolean {
  const words = wordsIn(before.split(/[.!?;,:]/).at(-1)!);
  const verb = words.findLastIndex((word) => speechVerb.has(word));
  return verb >= 0 && words.length - verb <= 6 && !words.slice(verb).some((word) => notTitle.has(word));
}

/** Words that no title between a verb of saying and a name holds. */
const notTitle = new Set(
  'that to on in at with by about after before when if he she they it his her'.split(' '),
);

function wordsIn(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
