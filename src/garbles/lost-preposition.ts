/**
 * A verb that needs a preposition before a person or place and has lost it: "follow up Novak", "arrived
 * Moscow". Languages that mark the case on the noun leave nothing to translate.
 *
 * Found: `will follow up Novak` → `follow up with Novak`; `She arrived Geneva on Monday` → `arrived in`.
 * Not found: inverted speech (`“No,” agreed Novak`), `spoke Monday`, a title or a word that only begins a
 * sentence.
 */
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { isPossibleName, isSureName } from './name-parts.ts';
import { exactly, matching } from './needs.ts';
import { month, weekday } from './words.ts';

const pattern =
  /(?<![\p{L}\p{N}”"’-] ?[,”"] ?)(?<=\p{L} )(follow(?:s|ed|ing)? up|apologi[sz](?:e|es|ed|ing)|arriv(?:e|es|ed|ing)|participat(?:e|es|ed|ing)|cooperat(?:e|es|ed|ing)|negotiat(?:e|es|ed|ing) directly|listen(?:s|ed|ing)?|belong(?:s|ed|ing)?|insist(?:s|ed|ing)?) (\p{Lu}\p{Ll}+)/gu;

/** "met virtually the ministers": behind the adverb the object needs its preposition. */
const withAdverb =
  /(?<=[\p{L},] )(met|spoke|talked|negotiated) (virtually|separately|remotely|online|by phone|by video link|privately) ((?:all )?\p{Lu}\p{L}+|(?:the|his|her|their|several) \p{L}+)/gu;
/** Verbs that take no object, before one: "relied the old bridge". */
const withoutObject =
  /(?<=\p{L} )(rel(?:y|ies|ied|ying)|depend(?:s|ed)?|belong(?:s|ed)?|consist(?:s|ed)?|respond(?:s|ed)?|participat(?:e[sd]?|ing)|listen(?:s|ed|ing)?|cooperat(?:e[sd]?|ing)|collaborat(?:e[sd]?|ing)|apologi[sz](?:e[sd]?|ing)) (the|an?|his|her|their|its|these|those) (?!same|next|following|other|first|last|whole|entire|time|day|week|month|year|moment|night|morning|evening|way|more|most|minute|second|hour|lens|camera|eyes?|mind|attention|lot|little|bit|great deal|good deal)(?=\p{L})/gu;
const needed: Readonly<Record<string, string>> = {
  re: 'on',
  de: 'on',
  be: 'to',
  con: 'of',
  res: 'to',
  pa: 'in',
  li: 'to',
  coo: 'with',
  col: 'with',
  ap: 'to',
};
const objectHint =
  /(?:rel[yi]|depend|belong|consist|respond|participat|listen|cooperat|collaborat|apologi)[a-z]* (?:the|an?|his|her|their|its|these|those) /;
const adverbHint = /(?:met|spoke|talked|negotiated) (?:virtually|separately|remotely|online|by|privately) /;

const hint =
  /\b(?:follow\w* up|apolog\w+|arriv\w+|participat\w+|cooperat\w+|directly|listen\w*|belong\w*|insist\w*) [A-Z]/;

export const lostPreposition: Detector = {
  id: 'lost-preposition',
  scope: 'block',
  kind: 'wordorder',
  severity: 'warning',
  needs: [
    {
      behind: matching(/^(?:up|directly|apolog|arriv|participat|cooperat|listen|belong|insist)/),
      word: matching(/^[A-Z]/),
    },
    {
      behind: matching(
        /^(?:rel[yi]|depend|belong|consist|respond|participat|listen|cooperat|collaborat|apologi)/,
      ),
      word: exactly('the a an his her their its these those'),
    },
    {
      behind: exactly('met spoke talked negotiated'),
      word: exactly('virtually separately remotely online by privately'),
    },
  ],
  *detect(input) {
    for (const { text, start, kind } of linesOf(input.article)) {
      if (!isProse(kind)) continue;
      if (adverbHint.test(text)) yield* behindAdverb(text, start);
      if (objectHint.test(text)) yield* beforeObject(text, start);
      if (!hint.test(text)) continue;
      for (const match of text.matchAll(pattern)) {
        const [whole, verb, name] = match as unknown as [string, string, string];
        const needed = preposition(input, verb, name, start + match.index + verb.length + 1);
        if (!needed) continue;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.7,
          message: `“${verb}” has lost its preposition`,
          evidence: [`“${verb}” takes no object; probably “${verb} ${needed} ${name}” is meant.`],
          fixes: [`${verb} ${needed} ${name}`],
        };
      }
    }
  },
};

function* beforeObject(text: string, start: number): Generator<Draft> {
  for (const match of text.matchAll(withoutObject)) {
    const [whole, verb, object] = match as unknown as [string, string, string];
    const lower = verb.toLowerCase();
    const preposition = needed[lower.slice(0, 3)] ?? needed[lower.slice(0, 2)]!;
    yield {
      start: start + match.index,
      end: start + match.index + whole.length - 1,
      confidence: 0.65,
      message: `“${verb}” has lost its preposition`,
      evidence: [`“${verb}” takes no object; probably “${verb} ${preposition}” is meant.`],
      fixes: [`${verb} ${preposition} ${object}`],
    };
  }
}

function* behindAdverb(text: string, start: number): Generator<Draft> {
  for (const match of text.matchAll(withAdverb)) {
    const [whole, verb, adverb, object] = match as unknown as [string, string, string, string];
    if (
      weekday.has(object.toLowerCase()) ||
      /^(?:the|his|her|their) (?:same|other|next|first|last|day|week)/.test(object)
    )
      continue;
    yield {
      start: start + match.index,
      end: start + match.index + whole.length,
      confidence: 0.65,
      message: `“${verb} ${adverb}” has lost its preposition`,
      evidence: [`Behind “${adverb}” the one who was met or spoken to needs “with”.`],
      fixes: [`${verb} ${adverb} with ${object}`],
    };
  }
}

function preposition(
  { lexicon, mentions }: DetectorInput,
  verb: string,
  name: string,
  at: number,
): string | undefined {
  const lower = name.toLowerCase();
  if (weekday.has(lower) || month.has(lower) || lexicon.title(lower) !== undefined) return undefined;
  const mention = mentions.find((one) => one.start === at);
  const place = mention
    ? mention.type === 'PLACE'
    : lexicon.places(name).length > 0 && isSureName(lexicon, name);
  if (verb.startsWith('arriv')) return place ? 'in' : undefined;
  if (!mention && (!isPossibleName(lexicon, name) || lexicon.isWord(lower))) return undefined;
  if (/^(?:listen|apolog|belong)/.test(verb)) return 'to';
  if (verb.startsWith('participat')) return 'in';
  if (verb.startsWith('insist')) return undefined;
  return 'with';
}
