/** Whether an article says of today that someone holds an office, or may be telling of the past. */
import type { Span, Timex } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readArticle } from '../text/read-article.ts';
import { rolesBeside } from './role-context.ts';

/** Words that take a sentence back to when the office was held. */
const past =
  /\b(?:under|during|since|until|till|when|while|then|ago|once|era|tenure|decades?|years?|anniversary|former(?:ly)?|ex|late|previous(?:ly)?|earlier|predecessor|succe(?:ssor|ed(?:s|ed)?)|replac(?:es?|ed|ing)|resign(?:s|ed|ation)?|quit|ousted|defeated|elect(?:s|ed|ion)|appointed|nominated|administration|cabinet|memoirs?|history|historic(?:al)?|used to|file)\b/i;
/** The same, said of a name further on. */
const formerly = /\b(?:former|ex|then|late|ousted|deposed)\b[^.\n]{0,60}$/i;
/** Fewer words are hardly a sentence of the article's own: links, captions, titles of older articles. */
const fewestWords = 6;

export interface Told {
  readonly file: string;
  readonly text: string;
  /** Mentions of the person. */
  readonly mentions: readonly Span[];
  readonly dates: readonly Pick<Timex, 'start' | 'end' | 'value'>[];
  /** Position of the office. */
  readonly position: string;
  /** Family names: of the person, and of whoever held the office when the article came out. */
  readonly familyName: string;
  readonly holdersName: string;
  /** The day on which the person left the office, YYYY-MM-DD. */
  readonly left: string;
}

/**
 * The first mention beside the office, where every one of them stands in a plain sentence about the present:
 * without a word of the past, in a paragraph without a date of another time, in an article that does not know
 * the successor nor call the person a former anything.
 */
export function toldOfToday(told: Told, lexicon: Lexicon): Span | undefined {
  const { text, mentions, position } = told;
  if (namedAt(text, told.holdersName).length > 0) return undefined;
  if (namedAt(text, told.familyName).some((at) => formerly.test(text.slice(Math.max(0, at - 80), at))))
    return undefined;
  const beside = mentions.filter(({ start, end }) =>
    rolesBeside(text, start, end, lexicon).some((role) => role.position === position && !role.former),
  );
  if (beside.length === 0) return undefined;
  const { sentences, blocks } = readArticle(told.file, text);
  const isPlain = (mention: Span): boolean => {
    const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
    if (!sentence) return false;
    const block = blocks[sentence.block]!;
    if (block.kind !== 'prose' && block.kind !== 'headline') return false;
    const words = text.slice(sentence.start, sentence.end);
    if (past.test(words)) return false;
    if (words.split(/\s+/).length < fewestWords) return false;
    if (block.kind === 'prose' && !/[.!?]["”’)]*$/.test(words)) return false;
    return told.dates.every(
      (date) => date.start < block.start || date.start >= block.end || isRecent(date.value, told.left),
    );
  };
  return beside.every(isPlain) ? beside[0] : undefined;
}

/** The present, the future, or a day since. */
const isRecent = (value: string | null, left: string): boolean =>
  value !== null &&
  (value === 'PRESENT_REF' || value === 'FUTURE_REF' || (/^\d{4}-/.test(value) && value > left));

/** Where a name stands as a word of its own. */
function namedAt(text: string, name: string): number[] {
  const out: number[] = [];
  const isLetter = (at: number) => /\p{L}/u.test(text.charAt(at));
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(at - 1) && !isLetter(at + name.length)) out.push(at);
  return out;
}
