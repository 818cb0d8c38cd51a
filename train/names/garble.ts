/**
 * Garbles names the way translation through another language does, for measuring. The confusions are written
 * down by hand, language by language, from how each writes foreign names; the checker's costs are learned
 * from data and never see these tables.
 */

export type SourceLanguage =
  | 'Chinese'
  | 'Japanese'
  | 'Korean'
  | 'Russian'
  | 'Arabic'
  | 'French'
  | 'keyboard'
  | 'look-alikes'
  | 'chance';

type Rule = readonly [pattern: RegExp, replacements: readonly string[]];

const vowels: Rule = [/[aeiou]/g, ['a', 'e', 'i', 'o', 'u']];

/** What each language's writing can't tell apart, or hears otherwise. */
const rules: Readonly<Record<SourceLanguage, readonly Rule[]>> = {
  Japanese: [
    [/l/g, ['r']],
    [/r/g, ['l']],
    [/v/g, ['b']],
    [/th/g, ['s', 'z', 't']],
    [/f/g, ['h']],
    [/si/g, ['shi']],
    [/ti/g, ['chi']],
    [/er(?=\b|[^aeiou])/g, ['a']],
    [/(?<=[tdkgsm])(?=\b)/g, ['u', 'o']],
    [/(?<=[bcdfgkpst])(?=[lr])/g, ['u']],
  ],
  Chinese: [
    [/r(?!r)/g, ['l']],
    [/v/g, ['w']],
    [/b/g, ['p']],
    [/d/g, ['t']],
    [/g/g, ['k']],
    [/k/g, ['g']],
    [/t(?!h)/g, ['d']],
    [/n\b/g, ['ng']],
    [/ng\b/g, ['n']],
    [/m\b/g, ['n']],
    [/ph/g, ['f']],
    [/zh|ch/g, ['j', 'q']],
    [/sh/g, ['s', 'x']],
    vowels,
  ],
  Korean: [
    [/l/g, ['r']],
    [/r/g, ['l']],
    [/f/g, ['p']],
    [/v/g, ['b']],
    [/z/g, ['j']],
    [/b/g, ['p']],
    [/g/g, ['k']],
    [/d/g, ['t']],
    [/th/g, ['s']],
  ],
  Russian: [
    [/(?<![tcspzkg])h/g, ['kh', 'g']],
    [/w/g, ['v', 'u']],
    [/th/g, ['t', 'f']],
    [/j/g, ['dzh', 'dj']],
    [/x/g, ['ks']],
    [/y\b/g, ['i', 'ii']],
    [/ey\b/g, ['ei', 'y']],
    [/ck/g, ['k']],
    [/(.)\1/g, ['$1']],
    [/ea/g, ['i', 'e']],
    [/ou/g, ['u', 'au']],
  ],
  Arabic: [
    [/p/g, ['b']],
    [/v/g, ['f']],
    [/g/g, ['j', 'gh']],
    [/e/g, ['i', 'a', '']],
    [/o/g, ['u']],
    [/ch/g, ['sh', 'tsh']],
    [/k/g, ['q']],
    [/q/g, ['k']],
    [/c(?=[aou])/g, ['k']],
  ],
  French: [
    [/(?<![tcspzkg])h/g, ['']],
    [/u/g, ['ou']],
    [/k/g, ['c', 'qu']],
    [/sh/g, ['ch']],
    [/w/g, ['v', 'ou']],
    [/ei|ey/g, ['é']],
    [/(.)\1/g, ['$1']],
  ],
  keyboard: [
    [/(?<=\B)([a-z])([a-z])(?=\B)/g, ['$2$1']],
    [/(?<=\B)[a-z](?=\B)/g, ['']],
    [/(?<=\B)([b-df-hj-np-tv-z])(?=\B)/g, ['$1$1']],
    vowels,
  ],
  // Letters that look alike, as poor scans make them: confusions that no ear makes, so that no transliteration teaches
  // them; the checker has a table of its own.
  'look-alikes': [
    [/m/g, ['rn']],
    [/d/g, ['cl']],
    [/h/g, ['b']],
    [/b/g, ['h']],
    [/f/g, ['t']],
    [/t(?!h)/g, ['f']],
    [/c(?!h)/g, ['e']],
    [/n/g, ['u']],
    [/u/g, ['n']],
    [/r/g, ['v']],
    [/k/g, ['lc']],
    [/y\b/g, ['v']],
  ],
  // Any consonant for any other: nothing to learn, whatever the checker knows.
  chance: [[/[bcdfghklmnprstvwz]/g, [...'bcdfghklmnprstvwz']]],
};

/** How names are garbled by ear and hand. */
export const sourceLanguages = (Object.keys(rules) as SourceLanguage[]).filter(
  (language) => language !== 'look-alikes' && language !== 'chance',
);

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/** One edit in one word of the name; undefined where no rule of the language applies. */
function editOnce(name: string, language: SourceLanguage, random: () => number): string | undefined {
  const places: { at: number; old: string; rule: Rule }[] = [];
  const lower = name.toLowerCase();
  for (const rule of rules[language]) {
    for (const match of lower.matchAll(rule[0])) places.push({ at: match.index, old: match[0], rule });
  }
  if (places.length === 0) return undefined;
  const { at, old, rule } = pick(places, random);
  // "$1" in a replacement is what the pattern caught.
  const written = old.replace(
    new RegExp(`^(?:${rule[0].source.replace(/\(\?<?[=!][^)]*\)|\\b|\\B/g, '')})$`),
    pick(rule[1], random),
  );
  if (written === old) return undefined;
  const capital = name[at] !== lower[at];
  const spelt = capital && written !== '' ? written[0]!.toUpperCase() + written.slice(1) : written;
  return name.slice(0, at) + spelt + name.slice(at + old.length);
}

/** A garbled form of a name, with one edit in 70 of 100 cases, two in 25, three in 5. */
export function garbleName(
  name: string,
  language: SourceLanguage,
  random: () => number,
): { readonly garbled: string; readonly edits: number } | undefined {
  const draw = random();
  const edits = draw < 0.7 ? 1 : draw < 0.95 ? 2 : 3;
  let garbled = name;
  let done = 0;
  for (let tries = 0; done < edits && tries < 20; tries++) {
    const next = editOnce(garbled, language, random);
    if (next === undefined || next === name) continue;
    garbled = next;
    done++;
  }
  return done === edits && /^\p{Lu}/u.test(garbled) ? { garbled, edits } : undefined;
}
