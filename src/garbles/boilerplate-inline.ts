/**
 * Pieces of the web page inside a line of the article: the name of the site after the headline, the length
 * of a video after its caption, a photo credit in brackets, a hidden e-mail address.
 *
 * Found: `Storm nears coast | World Report` in the first line, `… in the harbour. 1:42` at a line's end,
 * `[John Roe/Handout via Reuters]`, `[email protected]`.
 * Not found: `The match ended 2:16.`, `at 10:30`, "[the agenda]", `(Reuters)` after a dateline.
 */
import type { Detector, Draft } from './detector.ts';
import { agency } from './furniture.ts';
import { isReadable, type Line, linesOf } from './lines.ts';

const hiddenAddress = /\[email[\s\u00a0]protected\]/g;

/** After a sentence, at the end of a line; or before the first sentence of a caption. */
const videoLength = /(?<=[.!?…”"’)])\s\d{1,2}:[0-5]\d(?::[0-5]\d)?$/u;

const creditInBrackets = new RegExp(
  `\\s?[[(](?:(?:[^[\\]().]|\\.(?=\\s?\\p{Lu})){0,80}(?:/|\\bvia\\b|\\bby\\b)\\s?)(?:[^[\\]().]{0,40}[/\\s])?(?:${agency})(?:/[^[\\]()]{2,40}|,? file)?[\\])]\\.?$`,
  'iu',
);

const siteName =
  /\s[-–—]\s(?=(?:[\p{L}\p{N}.'’&]+\s){0,4}[\p{L}\p{N}.'’&]+$)(?:.{0,40}\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Chronicle|Observer|Independent|Standard|Daily|Network|Magazine|TV|Radio|Online|Press|Reuters|BBC|CNN|AFP|AP|NPR|CNBC|Bloomberg|Politico|POLITICO|Xinhua|TASS|Al Jazeera)(?:\s\p{Lu}\p{L}*)?|\S+\.(?:com|org|net|co|uk|in|ru|cn|info|news))$/u;

export const boilerplateInline: Detector = {
  id: 'boilerplate-inline',
  scope: 'article',
  kind: 'boilerplate',
  severity: 'warning',
  *detect({ article }) {
    const lines = linesOf(article);
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (!isReadable(line.kind)) continue;
      if (line.text.includes('[email')) {
        for (const match of line.text.matchAll(hiddenAddress)) {
          yield found(line, match.index, match[0].length, 0.97, 'an e-mail address hidden by the site');
        }
      }
      const tail = line.text.slice(-200);
      const offset = line.text.length - tail.length;
      const length = videoLength.exec(tail);
      if (length && line.text.length > 20) {
        yield found(line, offset + length.index, length[0].length, 0.93, 'the length of a video');
      }
      const credit = /[\])]\.?$/.test(tail) ? creditInBrackets.exec(tail) : null;
      if (credit) yield creditFinding(line, offset + credit.index, credit[0]);
      if (i === 0) yield* titleSuffix(line);
    }
  },
};

function creditFinding(line: Line, at: number, credit: string): Draft {
  const lead = credit.length - credit.trimStart().length;
  const whole = at + lead === 0;
  return found(line, whole ? 0 : at + lead, credit.length - lead, 0.75, 'a photo credit');
}

/** The first line is often the page's title: headline, section, site. */
function* titleSuffix(line: Line): Generator<Draft> {
  if (line.text.length > 250) return;
  const bar = /(?:\s\|\s[^|.!?]{2,40}){1,3}$/u.exec(line.text) ?? siteName.exec(line.text);
  if (!bar || bar.index < 15) return;
  yield found(line, bar.index, bar[0].length, 0.85, 'the site’s name or section after the headline');
}

function found(line: Line, at: number, length: number, confidence: number, what: string): Draft {
  return {
    start: line.start + at,
    end: line.start + at + length,
    confidence,
    message: `Not part of the article: ${what}`,
    evidence: ['Sites add it to the page around the article.'],
    fixes: [''],
  };
}
