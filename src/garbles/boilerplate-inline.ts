/**
 * Pieces of the web page inside a line of the article: the length of a video after its caption, a photo
 * credit in brackets, a hidden e-mail address.
 *
 * Found: `… in the harbour. 1:42` at a line's end, `[John Roe/Handout via Reuters]`, `[email protected]`,
 * `Jane Roe | 2 comments | 4 min read`, `AdvertisementThe ferry`, `Image caption, The ferry`, `Photo 1 of 3 The ferry`,
 * `5 May 2020 Facebook Twitter Email`.
 * Not found: `The match ended 2:16.`, `at 10:30`, "[the agenda]", `(Reuters)` after a dateline.
 */
import type { Detector, Draft } from './detector.ts';
import { agency } from './furniture.ts';
import { isReadable, type Line, linesOf } from './lines.ts';
import { matching, wordSet } from './needs.ts';

const hiddenAddress = /\[email[\s\u00a0]protected\]/g;

/** After a sentence, at the end of a line; or before the first sentence of a caption. */
const videoLength = /(?<=[.!?…”"’)])\s\d{1,2}:[0-5]\d(?::[0-5]\d)?$/u;

const creditInBrackets = new RegExp(
  `\\s?[[(](?:(?:[^[\\]().]|\\.(?=\\s?\\p{Lu})){0,80}(?:/|\\bvia\\b|\\bby\\b)\\s?)(?:[^[\\]().]{0,40}[/\\s])?(?:${agency})(?:/[^[\\]()]{2,40}|,? file)?[\\])]\\.?$`,
  'iu',
);

/** "3 comments", "4 min read" behind the author or the date, or one beside the other on a line of their own. */
const counter =
  '(?:(?:no|\\d[\\d.,]{0,6}k?) ?(?:comments?|shares?|views?|likes?|replies|reactions)|' +
  '\\d{1,3}[- ]?min(?:ute)?s?(?:[- ]read|[- ]to read|(?: of)? reading)|' +
  'listen to (?:this|the) (?:article|story|post)(?:\\s?[·:(–—-]?\\s?\\d{1,2}(?::\\d\\d)?(?:\\s?min(?:ute)?s?)?\\)?)?)';
const countersAtEnd = new RegExp(`(?:^|\\s?[|•·–—]\\s?)${counter}(?:\\s?[|•·,–—]\\s?${counter}){0,4}$`, 'iu');

/** The buttons of a bar for sharing, behind the author or the date: three in a row, one of them of a network. */
const network =
  /\b(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|flipboard|tumblr|bluesky|instagram)\b/i;
const button = `(?:${network.source}|share|x|e-?mail|print|sms|copy link|tweet|threads|pocket|messenger|more)`;
const buttonsAtEnd = new RegExp(`(?:\\s(?:[|•·–—/]\\s)?${button}){3,15}$`, 'i');
const buttonWords = wordSet(
  'facebook twitter whatsapp linkedin pinterest reddit telegram flipboard tumblr bluesky instagram share x mail email print ' +
    'sms link tweet threads pocket messenger more',
);

/** Labels of a picture or of an advertisement that lost the line end behind them. */
const labelAtStart =
  /^(?:(?:Photo|Image|Picture|Slide) \d{1,3}(?: of |\s?\/\s?)\d{1,3}[\s:.|–—-]{1,3}(?=\p{Lu})|(?:A(?:dvertisements?|DVERTISEMENTS?)|Advertising|Sponsored)(?=\p{Lu}\p{Ll})|(?:(?:Image|Media) (?:source|copyright),?\s.{2,40}?)?(?:Image|Media) caption,?\s)/u;

/** "Image: AFP" or "© Reuters" behind the last sentence of a paragraph. */
const creditAtEnd = new RegExp(
  `(?<=[.!?…”"’)\\]])\\s(?:(?:(?:file )?(?:photo|image|picture|credit|photograph)s?(?: by| credit| source)?|source)\\s?[:/|]|©)\\s?(?:[\\p{L} .]{0,30}[/,|] ?)?(?:${agency})(?:/[\\p{L} ]{2,30})?(?:\\s\\d{1,2}:[0-5]\\d)?\\.?$`,
  'iu',
);

export const boilerplateInline: Detector = {
  id: 'boilerplate-inline',
  scope: 'block',
  kind: 'boilerplate',
  severity: 'warning',
  needs: [
    { mark: /[[\])/:|©•·]/ },
    { behind: matching(/(?:Image|Media)$/), word: wordSet('caption') },
    { word: matching(/^(?:A(?:dvertisements?|DVERTISEMENTS?)|Advertising|Sponsored)\p{Lu}/u) },
    { behind: wordSet('photo image picture slide'), word: matching(/^\d{1,3}$/) },
    { behind: buttonWords, word: buttonWords },
    { behind: wordSet('min mins minute minutes to of'), word: wordSet('read reading') },
  ],
  *detect({ article }) {
    for (const line of linesOf(article)) {
      if (!isReadable(line.kind)) continue;
      if (line.text.includes('[email')) {
        for (const match of line.text.matchAll(hiddenAddress)) {
          yield found(line, match.index, match[0].length, 0.97, 'an e-mail address hidden by the site');
        }
      }
      const label = labelAtStart.exec(line.text);
      if (label) yield found(line, 0, label[0].length, 0.85, 'a label');
      const tail = line.text.slice(-200);
      const offset = line.text.length - tail.length;
      const length = videoLength.exec(tail);
      if (length && line.text.length > 20) {
        yield found(line, offset + length.index, length[0].length, 0.93, 'the length of a video');
      }
      const counters = /[a-z)]$|:\d\d$/i.test(tail) ? countersAtEnd.exec(tail) : null;
      if (counters) yield found(line, offset + counters.index, counters[0].length, 0.9, 'counters');
      const buttons = network.test(tail) ? buttonsAtEnd.exec(tail) : null;
      if (buttons && network.test(buttons[0]))
        yield found(line, offset + buttons.index, buttons[0].length, 0.9, 'share buttons');
      const atEnd = /[:/|©]/.test(tail) ? creditAtEnd.exec(tail) : null;
      if (atEnd) {
        yield found(line, offset + atEnd.index, atEnd[0].length, 0.8, 'a photo credit');
        continue;
      }
      const credit = /[\])]\.?$/.test(tail) ? creditInBrackets.exec(tail) : null;
      if (credit) yield creditFinding(line, offset + credit.index, credit[0]);
    }
  },
};

function creditFinding(line: Line, at: number, credit: string): Draft {
  const lead = credit.length - credit.trimStart().length;
  const whole = at + lead === 0;
  return found(line, whole ? 0 : at + lead, credit.length - lead, 0.75, 'a photo credit');
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
