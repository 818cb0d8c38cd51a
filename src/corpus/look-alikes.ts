/**
 * Letters that are mistaken for one another by eye, where a text was scanned or typed from a picture: "Bemard" for
 * Bernard, "Cliaz" for Diaz, "P0well" for Powell. No transliteration makes these, and no name is spelt by them, so a
 * name that turns into a known one when they are taken back is hardly anybody's own.
 */

/** Either of each pair may be read for the other. */
const pairs: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['nn', 'm'],
  ['cl', 'd'],
  ['lc', 'k'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['li', 'h'],
  ['ri', 'n'],
  ['b', 'h'],
  ['c', 'e'],
  ['c', 'o'],
  ['f', 't'],
  ['g', 'q'],
  ['i', 'l'],
  ['l', 't'],
  ['n', 'u'],
  ['r', 'v'],
  ['v', 'y'],
];
/** Digits are only ever the mistake. */
const digits: readonly (readonly [string, string])[] = [
  ['0', 'o'],
  ['1', 'i'],
  ['1', 'l'],
  ['5', 's'],
  ['6', 'b'],
  ['8', 'b'],
];

/** What is read → what may stand there. */
const readings = new Map<string, string[]>();
for (const [read, meant] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const), ...digits])
  readings.set(read, [...(readings.get(read) ?? []), meant]);

/** Mistakes that are taken back in one word at most. */
const most = 2;
/** Longer words are no names. */
const longest = 16;

/** A word that may stand where another is read, and how many letters were then mistaken. */
export interface Reading {
  readonly word: string;
  readonly mistakes: number;
}

/** The known words that a folded word may be misread for, with the fewest mistakes; itself left out. */
export function misreadOf(word: string, isKnown: (word: string) => boolean): Reading[] {
  if (word.length > longest) return [];
  for (let mistakes = 1; mistakes <= most; mistakes++) {
    const found = new Set<string>();
    for (const meant of withMistakes(word, 0, mistakes))
      if (meant !== word && isKnown(meant)) found.add(meant);
    if (found.size > 0) return Array.from(found, (meant) => ({ word: meant, mistakes }));
  }
  return [];
}

/** All words that come of taking back exactly so many mistakes, from an offset on. */
function* withMistakes(word: string, from: number, mistakes: number): Generator<string> {
  if (mistakes === 0) {
    yield word;
    return;
  }
  for (let at = from; at < word.length; at++)
    for (const length of [1, 2])
      for (const meant of readings.get(word.slice(at, at + length)) ?? [])
        yield* withMistakes(
          word.slice(0, at) + meant + word.slice(at + length),
          at + meant.length,
          mistakes - 1,
        );
}
