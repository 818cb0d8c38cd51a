/**
 * A full stop in the middle of a sentence: the words go on with a small letter. Translation systems cut long
 * sentences and leave the rest behind the stop, or move a single word there.
 *
 * Found: `the price of. the tickets` → `of the tickets`; `… ended the talks. rely on.` (an orphan); a paragraph that
 * ends in `but they did not until.`
 * Not found: abbreviations (`Nov. that`, `Inc. said`, `e.g. the`, `J. de Vries`), web addresses, names that
 * begin small (`iPhone`, `al-Sisi`, `de Blasio`), an ellipsis.
 */

import type { Lexicon } from '../lexicon/lexicon.ts';
import { isAbbreviation } from '../text/abbreviations.ts';
import type { Detector, Draft } from './detector.ts';
import { isProse, paragraphsOf } from './lines.ts';
import { isPossibleName } from './name-parts.ts';
import { matching } from './needs.ts';

const boundary =
  /(?<![\p{L}\p{N}.’'@/-])([\p{L}\p{N}][\p{L}\p{N}’'-]*)([”"’)]?)\.\s+(\p{Ll}[\p{Ll}’']*)(?![\p{L}\p{N}@/_-]|\.\S)/gu;
const particle =
  /^(?:de|da|di|du|van|von|der|den|al|el|bin|ibn|bint|la|le|ter|ten|dos|del|della|pic|www|https?|via|a|i|x)$/;

/** One quick look that hardly any paragraph passes. */
const hint = /\.\s+\p{Ll}/u;

/** No sentence ends in one of these: "the price of the. Sabres". */
const unendedWords =
  'the an and or nor than because although onto their its our my your every whose whether unless until whereas'.split(
    ' ',
  );
const unended = new RegExp(
  `(?<![\\p{L}\\p{N}.’'-])(${unendedWords.join('|')})\\.\\s+(\\p{Lu}[\\p{L}’'-]*)`,
  'gu',
);
const unendedHint =
  /(?:the|an|and|or|than|because|although|to|their|its|our|my|your|every|whose|whether|unless|until|whereas)\.\s/;

/** The same at the end of a paragraph; "Just because." and "either … or." are sentences there. */
const brokenOff =
  /(?<=\p{Ll} )(?:the|and|than|although|their|our|your|every|whose|whether|unless|until|whereas|(?:of|in|to|for|with|by|as|is|was|from|at|on|into) an?)\.["”’]?$/u;

export const cutSentence: Detector = {
  id: 'cut-sentence',
  scope: 'block',
  kind: 'fragment',
  severity: 'warning',
  needs: [
    { behind: matching(/\.$/), word: matching(/^\p{Ll}/u) },
    { behind: (word) => word === 'a' || unendedWords.includes(word), word: matching(/^\./) },
  ],
  *detect({ article, lexicon }) {
    for (const { text, start, kind } of paragraphsOf(article)) {
      if (!isProse(kind)) continue;
      if (unendedHint.test(text)) yield* cutBehind(text, start, lexicon);
      const off = brokenOff.exec(text.slice(-20));
      if (off) yield breakingOff(start + text.length - off[0].length, off[0]);
      if (!hint.test(text)) continue;
      for (const match of text.matchAll(boundary)) {
        const [whole, left, , right] = match as unknown as [string, string, string, string];
        if (left.length < 2 || isShort(left) || /^\d+$/.test(left)) continue;
        if (!isArticle(text, match.index, whole, left)) {
          if (particle.test(right) || !lexicon.isWord(right.split(/[’']/, 1)[0]!)) continue;
        }
        const at = match.index + whole.length - right.length;
        yield orphan(text, start, at, left) ?? joined(start + match.index, whole);
      }
    }
  },
};

/** A stop behind a word that goes on: the name behind it keeps its capital. */
function* cutBehind(text: string, start: number, lexicon: Lexicon): Generator<Draft> {
  for (const match of text.matchAll(unended)) {
    const [whole, left, right] = match as unknown as [string, string, string];
    const isName = isPossibleName(lexicon, right) || !lexicon.isWord(right.toLowerCase());
    yield joined(start + match.index, whole, `${left} ${isName ? right : right.toLowerCase()}`);
  }
}

function breakingOff(start: number, found: string): Draft {
  return {
    start,
    end: start + found.length,
    confidence: 0.85,
    message: 'The sentence breaks off',
    evidence: ['No sentence ends in this word.'],
    fixes: [],
  };
}

/** "the coast. a new start": an article, not the letter of a list or a particle of a name. */
function isArticle(text: string, at: number, whole: string, left: string): boolean {
  const next = text.slice(at + whole.length, at + whole.length + 2);
  return /\sa$/.test(whole) && /^\p{Ll}{4,}$/u.test(left) && /^ \p{Ll}/u.test(next);
}

/** "Inc", "CORP", "Bancorp". */
function isShort(word: string): boolean {
  const usual = word.charAt(0) + word.slice(1).toLowerCase();
  return isAbbreviation(word, false) || isAbbreviation(usual, false) || /corp$/.test(usual);
}

/** The words after the stop are at most three and end in a stop of their own. */
function orphan(text: string, offset: number, at: number, left: string): Draft | undefined {
  const rest = /^\p{Ll}[\p{L}\p{N}’'-]*(?:\s[\p{L}\p{N}’'-]+){0,2}[.!]/u.exec(text.slice(at, at + 90))?.[0];
  if (!rest) return undefined;
  // Before a quotation mark the orphan goes with the stop on its left: the one on its right is the quotation's.
  const quoted = /^\s?[“”"]/.test(text.slice(at + rest.length, at + rest.length + 2));
  const from = quoted ? text.lastIndexOf('.', at) : at;
  return {
    start: offset + from,
    end: offset + at + rest.length - (quoted ? 1 : 0),
    confidence: 0.9,
    message: 'Orphan piece of a sentence',
    evidence: [
      `“${rest}” begins with a small letter and says nothing by itself.`,
      `The sentence ended at “${left}.”`,
    ],
    fixes: [''],
  };
}

function joined(start: number, whole: string, fix?: string): Draft {
  return {
    start,
    end: start + whole.length,
    confidence: 0.9,
    message: 'Full stop in the middle of a sentence',
    evidence: [fix ? 'No sentence ends in this word.' : 'What follows begins with a small letter.'],
    fixes: fix ? [fix] : [whole.replace(/\.\s+/, ' '), whole.replace(/\.\s+/, ', ')],
  };
}
