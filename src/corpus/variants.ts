/** Right forms that depart from the house style or from the rest of the corpus: Kiev and Kyiv. */

import type { Lexicon } from '../lexicon/lexicon.ts';
import { foldName } from '../text/fold.ts';
import type { Anchor, EntityForest, EntityNode } from './entity-forest.ts';
import { bestForm, isWrong } from './entity-view.ts';
import type { HouseNames } from './house-names.ts';
import { personAnchor } from './lexicon-anchors.ts';
import { wordDistance } from './name-distance.ts';
import type { NameRecord } from './name-index.ts';
import { personWords } from './name-words.ts';
import { holdersOf } from './roles.ts';
import { supersededBy } from './superseded-names.ts';

/** A form that could be written as most others do. */
export interface Variant {
  /** The name to write, in full. */
  readonly preferred: string;
  readonly confidence: number;
  readonly evidence: string;
  /** The year before which articles rightly wrote the other form. */
  readonly since?: number;
}

export interface VariantContext {
  readonly forest: EntityForest;
  readonly house: HouseNames;
  readonly lexicon: Lexicon;
}

/** The form that a name of an article had better be written in; undefined where it is fine as it is. */
export function variantOf(
  record: NameRecord,
  { forest, house, lexicon }: VariantContext,
): Variant | undefined {
  if (record.type !== 'PERSON' && record.type !== 'PLACE') return undefined;
  const node = forest.node(record);
  if (isWrong(node)) return undefined;
  const root = forest.root(node);
  const own = wordsOf(record);
  const houseName = house.labelled(bestForm(record));
  if (
    houseName?.styled &&
    !houseName.hidden &&
    foldName(houseName.entry.preferred) !== foldName(bestForm(record))
  ) {
    const evidence = `the house list prefers ${houseName.entry.preferred}`;
    return { preferred: houseName.entry.preferred, confidence: 0.95, evidence };
  }
  const others = spellings(record, root, forest);
  const anchor = anchorOf(node);
  if (anchor && others.length > 0) {
    const right = personWords(anchor.name).join(' ');
    const attested = others.find((other) => wordsOf(other).join(' ') === right);
    if (attested && right !== own.join(' ')) return departs(record, attested);
  }
  const [most] = others.sort((a, b) => b.articles.size - a.articles.size || (a.key < b.key ? -1 : 1));
  if (
    most &&
    most.articles.size > record.articles.size &&
    (!anchor || personWords(anchor.name).join(' ') !== own.join(' '))
  )
    return departs(record, most);
  const superseded = record.type === 'PLACE' && !houseName ? supersededBy(bestForm(record)) : undefined;
  if (superseded) {
    const { now, since } = superseded;
    return {
      preferred: now,
      confidence: 0.6,
      evidence: `the press has written ${now} since ${since}`,
      since,
    };
  }
  if (anchor && isNear(own, personWords(anchor.name))) {
    const office = officeOf(record, anchor, lexicon);
    // A spelling that nobody is known to use, beside the office.
    if (office !== undefined)
      return { preferred: anchor.name, confidence: 0.6, evidence: `“${office}” was ${anchor.name}` };
    return { preferred: anchor.name, confidence: 0.4, evidence: `the reference data prefer ${anchor.name}` };
  }
  return undefined;
}

/** The office beside the name that the person held, where the person is known by no such spelling. */
function officeOf(record: NameRecord, { id }: Pick<Anchor, 'id'>, lexicon: Lexicon): string | undefined {
  if (record.roles.size === 0 || record.name.kind !== 'person') return undefined;
  if (lexicon.people(record.name.name.words.join(' ')).length > 0) return undefined;
  for (const { person, role } of holdersOf(record, lexicon).values())
    if (personAnchor(person).id === id) return role.text;
  return undefined;
}

function departs(record: NameRecord, most: NameRecord): Variant {
  const n = most.articles.size;
  const evidence = `${bestForm(most)} in ${n} ${n === 1 ? 'article' : 'articles'}, ${bestForm(record)} in ${record.articles.size}`;
  return { preferred: bestForm(most), confidence: 0.6, evidence };
}

const wordsOf = ({ name }: NameRecord): readonly string[] =>
  name.kind === 'person' ? name.name.words : name.kind === 'place' ? name.words : [];

/** Other spellings of the same name among the right names of the entity. */
function spellings(record: NameRecord, root: EntityNode, forest: EntityForest): NameRecord[] {
  const own = wordsOf(record);
  return forest
    .members(root)
    .flatMap((member) => (member.record && !isWrong(member) ? member.record : []))
    .filter((other) => other.type === record.type && isNear(own, wordsOf(other)));
}

/**
 * Word for word alike, and not the same last word: given names are transliterated in too many right ways
 * (Sergei, Sergey) to be worth a remark.
 */
function isNear(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.at(-1) === b.at(-1)) return false;
  return a.every((word, i) => {
    const longest = Math.max(word.length, b[i]!.length);
    return word === b[i] || (longest >= 4 && wordDistance(word, b[i]!) <= 0.35 * longest);
  });
}

/** The nearest entry of an authority that the name is tied to. */
function anchorOf(node: EntityNode): Anchor | undefined {
  const seen = new Set<EntityNode>();
  for (let at: EntityNode | undefined = node; at && !seen.has(at); at = at.parent) {
    if (at.anchor) return at.anchor;
    seen.add(at);
  }
  return undefined;
}
