/** Words of a match report: its quarters are no quarters of a year, its minutes no time of day. */
import { tokenText, type Words } from './words.ts';

const ofGames = new Set(
  'touchdown touchdowns yard yards rebounds rebound foul fouls scored scoring goal goals puck quarterback halftime overtime innings inning assists dunk jumper layup kicker linebacker goaltender goalkeeper'.split(
    ' ',
  ),
);
const reach = 16;

/** Whether a game is told of close to a token. */
export function isOfGame(words: Words, i: number): boolean {
  for (let at = i - reach; at < i + reach; at++) if (ofGames.has(tokenText(words, at))) return true;
  return false;
}
