/**
 * The labels of a menu that lost the spaces between them, on a line of their own: "News OpinionSportsWeatherJobs".
 * Four of them at least, since names and tags are written so too ("SpaceShipTwo", "BringBackOurGirls"), and none of
 * the small words that tags are made of.
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
