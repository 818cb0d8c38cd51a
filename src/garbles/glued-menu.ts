/**
 * The labels of a menu that lost the spaces between them, on a line of their own: "News OpinionSportsWeatherJobs".
 * Four of them at least, since names and tags are written so too ("SpaceShipTwo", "BringBackOurGirls"), and none of
 * the small words that tags are made of. Sections that any news site has are known by themselves, three of them or
 * two with the start page or "Breaking News" before the other: "HomeWorldAmericas".
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isPossibleName } from './name-parts.ts';
import { clauseStarter } from './words.ts';

const longest = 300;
/** Words of the line that stand by themselves. */
const mostApart = 3;
const chain = /^(?:\p{Lu}\p{Ll}+){4,30}$/u;
/** One quick look that hardly any line passes. */
const hump = /[a-z][A-Z][a-z]+[A-Z]/;
const shape = /^[\p{Lu}\p{Ll}\s|/·•&]+$/u;

/** What news sites call their sections. */
const section =
  '(?:Home|News|World|Politics|Business|Sports?|Football|Opinion|Culture|Lifestyle|Life|Style|Tech|Technology|Science|' +
  'Health|Entertainment|Weather|Travel|Videos?|Photos|Live|Markets|Economy|Finance|Money|Climate|Environment|Arts|' +
  'Education|Local|National|International|Features|Analysis|Justice|Crime|Law|Courts|Society|Religion|Media|Food|Books|' +
  'Africa|Asia|Europe|Americas|Latin America|Middle East|Oceania|Asia Pacific|US|UK|US News|UK News|World News)';
const front = '(?:Home|(?:Breaking|Latest|Top|Local) News)';
const trail = new RegExp(`^(?:${front}${section}{1,8}|${section}{3,9})$`);

/** Whether a line is the way to the article through the sections of a site, run together. */
export function isGluedTrail(line: string): boolean {
  return line.length <= 80 && /[a-z][A-Z]/.test(line) && trail.test(line);
}

/** Whether a line has the shape of such a menu; whether its labels are words is for {@link isGluedMenu} to say. */
export function looksLikeGluedMenu(line: string): boolean {
  if (line.length > longest || !hump.test(line) || !shape.test(line)) return false;
  const words = line.split(/[\s|/·•&]+/);
  return (
    words.some((word) => chain.test(word)) && words.filter((word) => !chain.test(word)).length <= mostApart
  );
}

/** Whether a line of that shape is made of words that may label a part of a site. */
export function isGluedMenu(line: string, lexicon: Lexicon): boolean {
  const labels = line.match(/\p{Lu}?\p{Ll}+/gu) ?? [];
  return labels.every((label) => {
    const lower = label.toLowerCase();
    return !clauseStarter.has(lower) && (lexicon.isWord(lower) || isPossibleName(lexicon, label));
  });
}
