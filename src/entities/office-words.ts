/**
 * Offices whose last word is no part of the name behind them: before a name that it never met, the model may take the
 * "State" of "Secretary of State Brandel said" for its first word.
 */
import type { Mention } from '../annotation.ts';

/** What is held, right before the mention. */
const held =
  /(?:^|[^\p{L}])(?:(?:under|sub)?secretar(?:y|ies)|ministers?|heads?|chiefs?|directors?|commissioners?) (?:of|for) $/iu;
/** What it is of, with more behind it. */
const office =
  /^(?:State|Staff|Defen[cs]e|Justice|Finance|Energy|Education|Health|Labou?r|Commerce|Agriculture|Transport(?:ation)?|Trade|Culture|Tourism|Intelligence|War) (?=\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}$)/u;
/** Behind it, these go on with the office or a body ("Minister of State Security"). */
const goesOn =
  /(?:^| )(?:Affairs|Agency|Bureau|Committee|Council|Department|Enterprises|Farms|House|Minister|Ministry|Office|Policy|Property|Secretary|Security|Service|Services|Treasury|University|and|for|of)$/;

/** Longest office before a mention, in UTF-16 code units. */
const reach = 24;

/** The mentions of a block, people's names without the office that they were taken with. */
export function withoutOffices(source: string, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention) => {
    const [words] = office.exec(mention.text) ?? [];
    if (words === undefined || goesOn.test(mention.text)) return mention;
    if (!held.test(source.slice(Math.max(0, mention.start - reach), mention.start))) return mention;
    const start = mention.start + words.length;
    return { ...mention, start, text: source.slice(start, mention.end), type: 'PERSON' };
  });
}
