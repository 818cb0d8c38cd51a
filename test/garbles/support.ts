/** Runs one detector or all of them over a text. */
import { readFileSync } from 'node:fs';
import type { Garble } from '../../src/annotation.ts';
import { BlockDetectors } from '../../src/garbles/block-detectors.ts';
import type { Detector, DetectorInput } from '../../src/garbles/detector.ts';
import { detectGarbles } from '../../src/garbles/registry.ts';
import type { Lexicon, Place } from '../../src/lexicon/lexicon.ts';
import { readArticle } from '../../src/text/read-article.ts';

const cities = new Set('Geneva,Vienna,Moscow,Nairobi,Lisbon,Warsaw,Kenya,Portugal,New Zealand'.split(','));
const bodies = new Set(['Interpol']);
const families = new Set([
  'Lavrov',
  'Kerry',
  'Okafor',
  'Silva',
  'Novak',
  'Harper',
  'Collins',
  'Roe',
  'Smith',
  'Blinken',
  'Merkel',
]);
const givens = new Set(['Anna', 'John', 'Mary', 'Jane', 'Sergei', 'Angela']);

/** The words of the repository's own licence and tests are few; these are the ones the tests lean on. */
const words = new Set(
  readFileSync(new URL('./words.txt', import.meta.url), 'utf8')
    .split(/\s+/)
    .filter(Boolean),
);

/** A lexicon of a handful of names and a few hundred words. */
export const smallLexicon: Lexicon = {
  version: 'small',
  people: () => [],
  peopleByFamilyName: () => [],
  nearPeople: () => [],
  nearFamilyNames: () => [],
  holders: () => [],
  places: (name) => (cities.has(name) ? [place(name)] : []),
  nearPlaces: () => [],
  organizations: (name) => (bodies.has(name) ? [{ id: 1, name, country: '', aliases: [] }] : []),
  country: () => undefined,
  countryOfDemonym: () => undefined,
  givenName: (token) => (givens.has(token) ? 0.5 : 0),
  familyName: (token) => (families.has(token) ? 0.5 : 0),
  isWord: (lower) => words.has(lower),
  title: () => undefined,
  endsTitle: () => false,
};

function place(name: string): Place {
  return { id: 0, name, kind: 'capital', country: '', population: 500_000, aliases: [] };
}

export function inputFor(text: string, file = 'article.txt'): DetectorInput {
  return {
    article: readArticle(file, text),
    mentions: [],
    dates: [],
    publishedOn: null,
    lexicon: smallLexicon,
  };
}

/** What a detector finds: "found → first fix", a finding without fix as "found". */
export function found(detector: Detector, text: string, file?: string): string[] {
  const input = inputFor(text, file);
  const drafts = [...detector.detect(input)];
  if (drafts.length > 0 && !isCalled(detector, input)) throw new Error(`needs of ${detector.id} are not met`);
  return drafts
    .filter((draft) => draft.confidence >= 0.5)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, fixes }) => {
      const span = input.article.text.slice(start, end);
      return fixes.length > 0 ? `${span} → ${fixes[0]}` : span;
    });
}

/** Whether a detector is called in some block of an article: what it says it needs must stand there. */
function isCalled(detector: Detector, { article, lexicon }: DetectorInput): boolean {
  const blocks = new BlockDetectors([detector], lexicon);
  return detector.scope === 'article' || article.parts.some((part) => blocks.dueIn(part.article).length > 0);
}

/** What all detectors together report. */
export function garblesOf(text: string, options?: { strict?: boolean }, file?: string): Garble[] {
  return detectGarbles(inputFor(text, file), options);
}
