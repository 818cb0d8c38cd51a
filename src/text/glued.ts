/**
 * Words run together by scraping ("UkraineBiden", "hereBiden") against names that are written with a
 * capital inside ("McDonald", "YouTube", "eBay"). Only the first kind is split.
 */
import { CharKind, charKind } from './characters.ts';

/** Well-known names with an inner capital that the lengths alone would split. Lower-cased. */
const whole = new Set(
  `astrazeneca buzzfeed mastercard whatsapp linkedin playstation deepmind mailchimp soundcloud powerpoint
  javascript typescript coffeescript snapchat photoshop bytedance deviantart gamestop blackberry blackrock
  wikileaks wikipedia facebook livejournal chinanews freshdirect transcanada firstenergy unitedhealth
  unitedhealthcare exxonmobil pricewaterhousecoopers glaxosmithkline conocophillips autonation metropcs
  homepod airpods facetime imessage icloud technipfmc centerpoint nextera hellofresh doordash sharepoint
  worldcom transunion salesforce viacomcbs warnermedia nbcuniversal thyssenkrupp arcelormittal netease
  crowdstrike solarwinds coinbase chatgpt mcdonnelldouglas lexisnexis politifact factcheck
  dreamworks huffpost moneygram tripadvisor accuweather globaldata opentable timesnow smartnews newsguard techcrunch marketwatch businessweek newsweek yougov`.split(
    /\s+/,
  ),
);

/** Particles that are written together with the capital that follows: McCain, MacArthur, DeSantis. */
const particles = new Set(
  `mc mac de di da du del della la le les van von der den fitz o ap ben bin al el abu ibn st san santa dos das`.split(
    ' ',
  ),
);

/** Short words that scraping often glues to the next one. */
const glueWords = new Set(
  `the and for with from that this has his her its was were are but not who will said says here in on of at to by
  is as be an`.split(/\s+/),
);

const lower = (text: string, at: number) => charKind(text.charCodeAt(at)) === CharKind.Lower;
const upper = (text: string, at: number) => charKind(text.charCodeAt(at)) === CharKind.Upper;

/**
 * Where the word `text.slice(start, end)` (letters only, with a capital after its first letter) must be
 * split, or 0 where it must not.
 */
export function gluedAt(text: string, start: number, end: number): number {
  for (let i = start + 1; i < end - 3; i++) {
    if (!upper(text, i) || !lower(text, i + 1) || !lower(text, i + 2) || !lower(text, i + 3)) continue;
    const left = i - start;
    if (whole.has(text.slice(start, end).toLowerCase())) return 0;
    if (lower(text, i - 1)) {
      const word = text.slice(start, i);
      if (particles.has(word.toLowerCase())) return 0;
      if (glueWords.has(word)) return i;
      if (left >= 4 && (allLower(text, start + 1, i) || end - i >= 5)) return i;
    } else if (left >= 2 && end - i >= 5 && allUpper(text, start, i)) {
      return i; // "USRussia"
    }
  }
  return 0;
}

function allLower(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!lower(text, i)) return false;
  return true;
}

function allUpper(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!upper(text, i)) return false;
  return true;
}
