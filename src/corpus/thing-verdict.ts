/** What is said of a place's or an organization's wrong name, and whether its articles are about a country. */
import type { Anchor } from './entity-forest.ts';
import type { DecisionContext } from './link-decision.ts';
import type { NameRecord } from './name-index.ts';
import type { WrongForm } from './wrong-names.ts';

/** Letters of a name that is known as misspelt though nothing else in the article tells. */
export const shortestAlone = 7;

/** Whether all articles with the name name the country, too. */
export const isAbout = ({ articles }: NameRecord, country: string, { facts }: DecisionContext): boolean =>
  [...articles].every((article) => facts.countries(article).has(country));

/** A verdict: that the name stands for `right`, which is called `name`. */
export function found(
  right: NameRecord | Anchor,
  name: string,
  confidence: number,
  { index }: DecisionContext,
  record: NameRecord,
): WrongForm {
  const own = 'id' in right ? index.offered(right.id) : [right];
  const attested = own.filter((other) => other !== record);
  return { right, name, confidence, role: undefined, attested };
}
