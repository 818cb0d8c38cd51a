/**
 * Repairs text whose UTF-8 bytes were read in a single-byte encoding ("cafÃ©" for "café"), also several times
 * over, and with bytes lost on the way.
 *
 * After the approach that Robyn Speer describes for ftfy (https://ftfy.readthedocs.io, "heuristics"): UTF-8
 * is so regular that characters which, put back into bytes, form valid UTF-8 hardly stand together by
 * chance; what remains are a few natural neighbours ("É’s", "VOCÊ…", "NESTLÉ®"), which are told apart by
 * their looks. This implementation works on sequences, not on whole texts, so that it knows the span of each
 * repair and keeps good text beside bad.
 */
import { type SingleByteEncoding, singleByteEncodings, windows1252Of } from './mojibake-encodings.ts';
import { countOdd, looksNatural, mayStandBeside } from './mojibake-looks.ts';

/** A stretch to replace; offsets are UTF-16 code units. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly fix: string;
}

/** Characters that stand for one UTF-8 character, or a stray control. `weak` ones need company. */
interface Sequence extends Repair {
  readonly weak: boolean;
}

/** A text on its way: `from[i]` is the original offset of code unit i; `from[length]` the original length. */
interface Layer {
  readonly text: string;
  readonly from: readonly number[];
}

/** Layers of misreading that are peeled off at most. */
const maxLayers = 5;

/** Marks that good text has everywhere; taken for a lead byte they would swallow the letter behind them. */
const cannotLead = /[’‘“”…«»€£¥¢™¨´\u00a0]/;

/** Letters that hardly any text has: Armenian, Syriac, Thaana, N'Ko, phonetic signs. */
const rare = /^[\u0250-\u02c5\u0500-\u058f\u0700-\u07ff]$/;

const lost = '\ufffd';

/** The repairs of a text, in order, without overlaps or neighbours. Linear in the text's length. */
export function findMojibake(text: string): Repair[] {
  if (peel(text).length === 0) return [];
  let layer: Layer = { text, from: Array.from({ length: text.length + 1 }, (_, i) => i) };
  const changed: boolean[] = [];
  for (let i = 0; i < maxLayers; i++) {
    const sequences = peel(layer.text);
    if (sequences.length === 0) break;
    for (const { start, end } of sequences)
      for (let k = layer.from[start]!; k < layer.from[end]!; k++) changed[k] = true;
    layer = applied(layer, sequences);
  }
  return changedRuns(layer, changed, text);
}

/** The text with its mojibake repaired. */
export function repairMojibake(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, fix } of findMojibake(text)) {
    out += text.slice(at, start) + fix;
    at = end;
  }
  return out + text.slice(at);
}

function applied({ text, from }: Layer, sequences: readonly Sequence[]): Layer {
  let out = '';
  const map: number[] = [];
  let at = 0;
  const copy = (to: number) => {
    for (; at < to; at++) map.push(from[at]!);
  };
  for (const { start, end, fix } of sequences) {
    out += text.slice(at, start) + fix;
    copy(start);
    for (let i = 0; i < fix.length; i++) map.push(from[start]!);
    at = end;
  }
  out += text.slice(at);
  copy(text.length + 1);
  return { text: out, from: map };
}

/** Runs of changed original code units with what became of them. */
function changedRuns({ text, from }: Layer, changed: readonly boolean[], original: string): Repair[] {
  const repairs: Repair[] = [];
  let at = 0;
  for (let start = 0; start < original.length; start++) {
    if (!changed[start]) continue;
    let end = start;
    while (changed[end]) end++;
    while (from[at]! < start) at++;
    let to = at;
    while (to < text.length && from[to]! < end) to++;
    repairs.push({ start, end, fix: text.slice(at, to) });
    at = to;
    start = end;
  }
  return repairs;
}

/** One layer: what the encoding that explains most makes of the text; else its stray C1 controls. */
function peel(text: string): readonly Sequence[] {
  let best: readonly Sequence[] = [];
  let most = 0;
  for (const encoding of singleByteEncodings) {
    const sequences = believable(text, findSequences(text, encoding));
    const explained = sequences.reduce((sum, { start, end }) => sum + marks(text, start, end), 0);
    if (explained > most) {
      most = explained;
      best = sequences;
    }
  }
  // Where more odd characters stay than are explained, the text is beyond repair.
  const odd =
    best.length > 0
      ? countOdd(text) - best.reduce((sum, s) => sum + countOdd(text.slice(s.start, s.end)), 0)
      : 0;
  if (odd > 3 && odd > most) return [];
  return best.length > 0 ? best : strayControls(text);
}

/** How many characters beyond ASCII a stretch holds. */
function marks(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= 0x80) count++;
  return count;
}

function strayControls(text: string): Sequence[] {
  const found: Sequence[] = [];
  for (const match of text.matchAll(/[\u0080-\u009f]/g)) {
    const fix = windows1252Of(match[0]);
    if (fix) found.push({ start: match.index, end: match.index + 1, fix, weak: false });
  }
  return found;
}

/** Every place where the characters' bytes in `encoding` are valid UTF-8 of two bytes or more. */
function findSequences(text: string, encoding: SingleByteEncoding): Sequence[] {
  const found: Sequence[] = [];
  for (let at = 0; at < text.length; ) {
    const sequence = text.charCodeAt(at) < 0x80 ? undefined : sequenceAt(text, at, encoding);
    if (sequence) found.push(sequence);
    at = sequence ? sequence.end : at + 1;
  }
  return joinSurrogates(found);
}

function sequenceAt(text: string, start: number, { byteOf }: SingleByteEncoding): Sequence | undefined {
  const lead = byteOf.get(text[start]!);
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
  if (lead === 0xc3 && text[start + 1] === ' ') return graveA(text, start);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [lead];
  let kept = 0;
  let spaces = 0;
  let losses = 0;
  let end = start + 1;
  for (; end < text.length && bytes.length < length; end++) {
    const character = text[end]!;
    const byte = byteOf.get(character);
    if (byte !== undefined && byte >= 0x80 && byte < 0xc0) kept++;
    else if (character === ' ') spaces++;
    else if (character === lost || (character === '?' && (lead === 0xc3 || lead === 0xe2))) losses++;
    else break;
    bytes.push(byte !== undefined && byte < 0xc0 ? byte : 0xa0);
  }
  if (bytes.length < length || cannotLead.test(text[start]!)) return undefined;
  if (losses > 0) {
    const byMark = !text.slice(start, end).includes(lost);
    const foreign = text.charCodeAt(start) > 0x17f;
    return { start, end, fix: lost, weak: spaces > 0 || (kept === 0 && (byMark || foreign)) };
  }
  const code = codePoint(bytes);
  if (code === undefined) return undefined;
  const fix = code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
  return { start, end, fix, weak: spaces > 0 || rare.test(fix) || looksNatural(text, start, end) };
}

/** The code point of a UTF-8 sequence, surrogates included; undefined for overlong forms and beyond U+10FFFF. */
function codePoint(bytes: readonly number[]): number | undefined {
  let code = bytes[0]! & (bytes.length === 2 ? 0x1f : bytes.length === 3 ? 0x0f : 0x07);
  for (const byte of bytes.slice(1)) code = (code << 6) | (byte & 0x3f);
  const least = bytes.length === 2 ? 0x80 : bytes.length === 3 ? 0x800 : 0x10000;
  return code >= least && code <= 0x10ffff ? code : undefined;
}

/** CESU-8 writes an emoji as two surrogates of three bytes each; a lone one is no character. */
function joinSurrogates(sequences: readonly Sequence[]): Sequence[] {
  const out: Sequence[] = [];
  for (let i = 0; i < sequences.length; i++) {
    const one = sequences[i]!;
    const two = sequences[i + 1];
    if (!/^[\ud800-\udfff]$/.test(one.fix)) out.push(one);
    else if (two && two.start === one.end && /^[\ud800-\udbff][\udc00-\udfff]$/.test(one.fix + two.fix)) {
      out.push({ start: one.start, end: two.end, fix: one.fix + two.fix, weak: false });
      i++;
    }
  }
  return out;
}

/**
 * "Ã " is "à" whose second byte, a no-break space, became a space. It took a following space with it, save
 * where Portuguese joins the word: "às", "àquele".
 */
function graveA(text: string, start: number): Sequence {
  const joins = /^(?:\s|quele|quela|quilo|s\s)/.test(text.slice(start + 2, start + 8));
  const inWord = /\p{Ll}$/u.test(text.slice(Math.max(0, start - 1), start));
  return { start, end: start + (joins ? 2 : 1), fix: 'à', weak: !inWord };
}

/**
 * The sequences to believe: runs of touching ones that leave nothing odd beside them. A weak one counts if it
 * touches a strong one, or if the text has several strong ones.
 */
function believable(text: string, sequences: readonly Sequence[]): Sequence[] {
  const runs: Sequence[][] = [];
  for (const sequence of sequences) {
    const last = runs.at(-1);
    if (last && last.at(-1)!.end === sequence.start) last.push(sequence);
    else runs.push([sequence]);
  }
  const whole = runs.filter(
    (run) => mayStandBeside(text[run[0]!.start - 1]) && mayStandBeside(text[run.at(-1)!.end]),
  );
  // Three natural pairs in a row are not natural any more.
  const isSure = (run: readonly Sequence[]) => run.length > 2 || run.some(({ weak }) => !weak);
  const strong = whole.reduce((sum, run) => sum + (isSure(run) ? run.length : 0), 0);
  return whole.filter((run) => strong > 1 || isSure(run)).flat();
}
