/**
 * A dash or bar at the end of a line with nothing behind it: the site's name was cut from "headline – site".
 *
 * Found: `Harvest lost to frost – .`, `Harvest lost to frost |`. Not found: `“I never –”`, a signature
 * `– Jane`, an interrupted line of a dialogue ending in a dash set close to its word, a dateline `OSLO, May 3 –`.
 */
import type { Detector } from './detector.ts';
import { isReadable, linesOf } from './lines.ts';

/** A place in capitals and a date or an agency: the article goes on behind its dash. */
const dateline = /^\p{Lu}[\p{Lu}\p{M} .’'-]*[,(][^!?]{0,60}[\d)]$/u;
const dangling = /(?<!\s)\s+(?:[–—|-]|»)\s*\.?$/u;

export const danglingDash: Detector = {
  id: 'dangling-dash',
  scope: 'block',
  kind: 'punctuation',
  severity: 'warning',
  needs: [{ behind: /\s/, mark: /[–—|»-]/ }],
  *detect({ article }) {
    for (const { text, start, end, kind } of linesOf(article)) {
      if (!isReadable(kind) || text.length > 300) continue;
      const match = dangling.exec(text.slice(-8));
      if (!match || text.length < 15) continue;
      const length = match[0].length;
      if (dateline.test(text.slice(0, -length))) continue;
      yield {
        start: start + text.length - length,
        end,
        // In prose a dash at the end may be an interruption.
        confidence: /[.|»]$/.test(match[0]) ? 0.95 : kind === 'headline' ? 0.7 : 0.4,
        message: 'Dash or bar with nothing behind it',
        evidence: ['Probably the site’s name stood here and was cut off.'],
        fixes: [''],
      };
    }
  },
};
