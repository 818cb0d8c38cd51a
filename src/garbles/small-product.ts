/**
 * Arms whose names are words of their own too, in small letters: languages without capitals leave a translator no
 * sign that a name is meant. What kind of arm stands behind tells that it is.
 *
 * Found: `stinger missiles` → `Stinger`; `leopard main battle tanks`; `black hawk helicopters`.
 * Not found: `a javelin`, `leopard print`, an article in small letters throughout.
 */
import { TokenKind } from '../text/article-text.ts';
import type { Detector } from './detector.ts';
import { isProse } from './lines.ts';
import { wordSet } from './needs.ts';
import { hasCapitals, standsAlone } from './small-letters.ts';
import { tokenText } from './tokens.ts';

const missile =
  /^(?:(?:(?:anti-(?:tank|ship|aircraft|air|missile|armou?r)|surface-to-(?:air|surface)|air-(?:defen[cs]e|to-[a-z]{3,7})|portable|man-portable|shoulder-fired|guided|hypersonic|ballistic|cruise|tactical|air defen[cs]e) )+(?:weapons?|systems?|units?|missiles?|rockets?|launchers?|batter(?:y|ies))|missiles?|rocket(?:s| launchers?)|(?:missile )?launchers?|missile (?:systems?|batter(?:y|ies)))\b/;
const tank = /^(?:(?:\d+|[a-z]\d|main|battle) )*(?:tanks|battle tank)\b/;
const vehicle = /^(?:(?:infantry|fighting|armou?red|combat) )+(?:vehicles?|carriers?)\b/;
const aircraft =
  /^(?:(?:attack|combat|transport|utility|fighter|multirole|strike) )*(?:helicopters?|gunships?)\b/;
const jet =
  /^(?:(?:combat|multirole|strike) )*(?:(?:fighter )?jets?|fighters?|warplanes?|fighter aircraft)\b/;
const drone = /^(?:(?:combat|attack|armed|surveillance|military|kamikaze) )*(?:drones?|uavs?)\b/;

/** What may stand behind each name; of names of two words, by the last. */
const arms: ReadonlyMap<string, RegExp> = new Map([
  ...kind(
    missile,
    'javelin stinger patriot tomahawk hellfire sidewinder maverick trident minuteman iskander kalibr ' +
      'kinzhal sarmat brimstone starstreak exocet neptune',
  ),
  ...kind(tank, 'leopard challenger abrams merkava leclerc'),
  ...kind(vehicle, 'bradley stryker marder puma'),
  ...kind(aircraft, 'apache chinook hawk lynx cobra'),
  ...kind(jet, 'gripen rafale typhoon raptor'),
  ...kind(drone, 'reaper predator bayraktar switchblade shahed'),
]);

function kind(behind: RegExp, names: string): [string, RegExp][] {
  return names.split(' ').map((name) => [name, behind]);
}

const names = wordSet([...arms.keys()].join(' '));
/** Longest run of words between a name and what kind of arm it is, in UTF-16 code units. */
const reach = 60;

export const smallProduct: Detector = {
  id: 'small-product',
  scope: 'block',
  kind: 'name',
  severity: 'warning',
  needs: [{ word: (word) => names.has(word) }],
  *detect({ article }) {
    const { text, tokens, sentences, blocks } = article;
    for (let i = 1; i < tokens.length; i++) {
      if (tokens.kind[i] !== TokenKind.Word) continue;
      const word = text.slice(tokens.start[i], tokens.end[i]);
      const behind = arms.get(word);
      if (!behind) continue;
      const end = tokens.end[i]!;
      const isBlackHawk = word === 'hawk' && tokenText(article, i - 1) === 'black';
      if (word === 'hawk' && !isBlackHawk) continue;
      const start = tokens.start[isBlackHawk ? i - 1 : i]!;
      if (text[end] !== ' ' || !standsAlone(text, start, end)) continue;
      if (!behind.test(text.slice(end + 1, end + reach))) continue;
      if (!isProse(blocks[sentences[tokens.sentence[i]!]!.block]!.kind) || !hasCapitals(text, start))
        continue;
      const small = text.slice(start, end);
      yield {
        start,
        end,
        confidence: 0.7,
        message: `“${small}” in small letters`,
        evidence: ['It is the name of an arm here, as what stands behind it tells.'],
        fixes: [small.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())],
      };
    }
  },
};
