/**
 * A month or weekday alone between two stops: the system translated the time twice, or moved it out.
 *
 * Found: `the vote is due in May. October.` → `October.`; `They left on Friday. Sunday.`; `due by May 5. May.` → `May 5.`;
 * `They left town. August.`; `since in April. Saturday.`; `on July 7. Wednesday at noon` → `Wednesday, July 7`.
 * Not found: a calendar (`Monday. The shop is closed.` is found in no news text), a list, headings.
 */
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { matching } from './needs.ts';
import { month, weekday } from './words.ts';

const alone =
  /(?<=\p{Ll}\s)((?:\d{1,2}\s)?(\p{Lu}\p{Ll}{2,8})(?:\s\d{1,2})?(?:,?\s\d{4})?)\.\s(\p{Lu}\p{Ll}{2,8})\.(?=\s|$)/gu;

/** A month as a sentence of its own behind a word in small letters: "left the town. August." */
const monthOnly = /(?<=\p{Ll}{2}[”’"]?\.)\s(\p{Lu}\p{Ll}{2,8})\.(?=\s|$)/gu;

/** A weekday torn off the day it belongs to: what follows goes on with the sentence. */
const tornOff =
  /(?<=\p{Ll}\s)(\p{Lu}\p{Ll}{2,8}\s\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}{2,8})\.\s(\p{Lu}\p{Ll}{5,8})(?=\s(?:at|in|from|to|by|when|that|and|as)\s)/gu;

/** A stop behind a day where the sentence goes on: "died on April 21. at the age of 88". */
const stopInside =
  /(?<=\s)((\p{Lu}\p{Ll}{2,8})\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s(\p{Lu}\p{Ll}{2,8})(?:\s\d{4})?)\.\s(?=(\p{Ll}{2,12})\s)/gu;

const wordBefore = /(?<!\p{L})(\p{L}+)[”’"]?\.$/u;

const noSentence = 'A month is no sentence; it was probably moved out of the one before.';

/** One quick look that hardly any line passes. */
const hint = /\. [A-Z][a-z]{2,8}(?:\.| [abftiw])|\d\. [a-z]/;

export const orphanDate: Detector = {
  id: 'orphan-date',
  scope: 'block',
  kind: 'fragment',
  severity: 'warning',
  needs: [
    { behind: matching(/\.$/), word: month },
    { behind: matching(/\.$/), word: weekday },
    { behind: matching(/\.$/), word: matching(/^\p{Ll}/u) },
  ],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind) || !hint.test(text)) continue;
      for (const match of text.matchAll(alone)) {
        const [whole, left, name, right] = match as unknown as [string, string, string, string];
        const isTwoKinds = !sameClass(name.toLowerCase(), right.toLowerCase());
        if (isTwoKinds && !(month.has(name.toLowerCase()) && weekday.has(right.toLowerCase()))) continue;
        const isRepeated = name === right;
        const either = isRepeated ? [] : [`Either “${name}” or “${right}” is meant.`];
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.93,
          message: `“${right}” stands alone behind the stop`,
          evidence: isRepeated && month.has(name.toLowerCase()) ? [noSentence] : either,
          fixes: isRepeated || isTwoKinds ? [`${left}.`] : [`${left.replace(name, right)}.`, `${left}.`],
        };
      }
      for (const match of text.matchAll(tornOff)) {
        const [whole, day, name] = match as unknown as [string, string, string];
        if (!weekday.has(name.toLowerCase()) || !month.has(/\p{L}+/u.exec(day)![0].toLowerCase())) continue;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.8,
          message: `“${name}” stands behind the stop, where the sentence goes on`,
          evidence: ['A weekday stands before its day.'],
          fixes: [`${name}, ${day}`, day],
        };
      }
      for (const match of text.matchAll(stopInside)) {
        const [, day, name, other, next] = match as unknown as readonly [
          string,
          string,
          string,
          string,
          string,
        ];
        if (!month.has((name ?? other).toLowerCase())) continue;
        const stop = start + match.index + day.length;
        yield {
          start: stop,
          end: stop + 1,
          confidence: 0.85,
          message: 'A stop where the sentence goes on',
          evidence: [`“${next}” begins no sentence.`],
          fixes: [''],
        };
      }
      for (const match of text.matchAll(monthOnly)) {
        const [whole, word] = match as unknown as [string, string];
        const before = wordBefore.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1] ?? '';
        if (!month.has(word.toLowerCase()) || !/^\p{Ll}/u.test(before)) continue;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.85,
          message: `“${word}” stands alone behind the stop`,
          evidence: [noSentence],
          fixes: [''],
        };
      }
    }
  },
};

function sameClass(a: string, b: string): boolean {
  return (month.has(a) && month.has(b)) || (weekday.has(a) && weekday.has(b));
}
