/** House lists as SKOS concepts (W3C, SKOS Reference): between the list and the triples that say the same. */
import type { EntityType } from '../../annotation.ts';
import {
  emptyHouseList,
  type HouseList,
  type HouseListProblem,
  type HouseName,
} from '../../corpus/house-list.ts';
import { type Literal, placesIn, type Triple, type Triples } from './triples.ts';
import { owl, rdf, skos, typeOfClass } from './vocabulary.ts';

/** One concept, ready to be written. */
export interface Concept {
  /** Relative address, the same as long as the preferred label is: "#Odesa". */
  readonly id: string;
  readonly name: HouseName;
  /** Addresses of concepts that are the same thing, and of concepts that people said are others. */
  readonly same: readonly string[];
  readonly different: readonly string[];
}

/**
 * The names of a list as concepts, in its order. Names that are only said to be the same as others, or
 * different from them, are concepts with nothing but a preferred label. Exceptions and dates are no names and stay out.
 */
export function conceptsOf(list: HouseList): Concept[] {
  const ids = new Set<string>();
  const concepts = new Map<
    string,
    { id: string; name: HouseName; same: Set<string>; different: Set<string> }
  >();
  const add = (name: HouseName) => {
    const own = `#${encodeURIComponent(name.preferred.replace(/\s+/g, '_'))}`;
    let id = own;
    for (let n = 2; ids.has(id); n++) id = `${own}-${n}`;
    ids.add(id);
    const concept = { id, name, same: new Set<string>(), different: new Set<string>() };
    concepts.set(concepts.has(name.preferred) ? id : name.preferred, concept);
    return concept;
  };
  for (const name of list.names) add(name);
  const called = (label: string) => concepts.get(label) ?? add(bareName(label));
  for (const [first, ...others] of list.same)
    for (const other of others) if (other !== first) called(first!).same.add(called(other).id);
  for (const names of list.different) {
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) if (a !== b) called(a).different.add(called(b).id);
    });
  }
  return [...concepts.values()].map(({ id, name, same, different }) => ({
    id,
    name,
    same: [...same],
    different: [...different],
  }));
}

const bareName = (preferred: string): HouseName => ({
  preferred,
  type: undefined,
  alternate: [],
  hidden: [],
  note: '',
});

interface Labels {
  readonly offset: number;
  readonly preferred: Literal[];
  readonly alternate: Literal[];
  readonly hidden: Literal[];
  readonly notes: string[];
  type: EntityType | undefined;
  readonly same: Set<string>;
  readonly different: Set<string>;
}

/** The house list that triples say. Concepts without a preferred label are reported. */
export function listOfTriples(
  text: string,
  { triples, problems }: Triples,
): { readonly list: HouseList; readonly problems: readonly HouseListProblem[] } {
  const place = placesIn(text);
  const out = [...problems];
  const names: HouseName[] = [];
  const preferred = new Map<string, string>();
  const concepts = gather(triples);
  let foreign = 0;
  for (const [id, labels] of concepts) {
    const own = inOurLanguage(labels.preferred);
    const [first, ...more] = own;
    if (!first) {
      if (labels.alternate.length + labels.hidden.length > 0)
        out.push(place('a concept has labels, but no preferred one', labels.offset));
      continue;
    }
    preferred.set(id, first);
    const language = labels.preferred.find(({ value }) => value.trim() === first)?.language ?? '';
    const alternate = sameLanguage(labels.alternate, language);
    const hidden = sameLanguage(labels.hidden, language);
    foreign += labels.preferred.length + labels.alternate.length + labels.hidden.length;
    foreign -= own.length + alternate.length + hidden.length;
    const right = [...new Set([...more, ...alternate])].filter((label) => label !== first);
    const name: HouseName = {
      preferred: first,
      type: labels.type,
      alternate: right,
      hidden: [...new Set(hidden)].filter((label) => label !== first && !right.includes(label)),
      note: labels.notes.join(' '),
    };
    if (!isBare(name) || labels.same.size + labels.different.size === 0) names.push(name);
  }
  if (foreign > 0) out.push(place(`labels in other languages were left out: ${foreign}`, 0));
  return {
    list: { ...emptyHouseList, names, ...relations(concepts, preferred) },
    problems: out,
  };
}

const isBare = ({ type, alternate, hidden, note }: HouseName) =>
  type === undefined && alternate.length + hidden.length === 0 && note === '';

function gather(triples: readonly Triple[]): Map<string, Labels> {
  const out = new Map<string, Labels>();
  const of = (id: string, offset: number): Labels => {
    let labels = out.get(id);
    if (!labels) {
      labels = {
        offset,
        preferred: [],
        alternate: [],
        hidden: [],
        notes: [],
        type: undefined,
        same: new Set(),
        different: new Set(),
      };
      out.set(id, labels);
    }
    return labels;
  };
  for (const { subject, predicate, object, offset } of triples) {
    const labels = of(subject, offset);
    if (object.kind === 'literal') {
      if (object.value.trim() === '') continue;
      if (predicate === skos.preferred) labels.preferred.push(object);
      else if (predicate === skos.alternate) labels.alternate.push(object);
      else if (predicate === skos.hidden) labels.hidden.push(object);
      else if (predicate === skos.note) labels.notes.push(object.value.trim());
    } else if (predicate === rdf.type) labels.type ??= typeOfClass(object.id);
    else if (predicate === skos.exactMatch || predicate === owl.sameAs) {
      labels.same.add(object.id);
      of(object.id, offset).same.add(subject);
    } else if (predicate === owl.differentFrom) {
      labels.different.add(object.id);
      of(object.id, offset).different.add(subject);
    }
  }
  return out;
}

/** English, or without any language; where there are none of these, the language that comes first. */
function inOurLanguage(labels: readonly Literal[]): string[] {
  const english = labels.find(({ language }) => /^en(?:-|$)/.test(language));
  const none = labels.find(({ language }) => language === '');
  const best = english ?? none ?? labels[0];
  return best ? sameLanguage(labels, best.language) : [];
}

const sameLanguage = (labels: readonly Literal[], language: string): string[] =>
  labels
    .filter((label) => label.language === '' || label.language.split('-')[0] === language.split('-')[0])
    .map(({ value }) => value.trim().replace(/\s+/g, ' '));

/** Who is the same as whom: each group once, its first name first; each pair of others once. */
function relations(
  concepts: ReadonlyMap<string, Labels>,
  preferred: ReadonlyMap<string, string>,
): Pick<HouseList, 'same' | 'different'> {
  const same: string[][] = [];
  const different: string[][] = [];
  const done = new Set<string>();
  for (const [id, labels] of concepts) {
    const label = preferred.get(id);
    if (label === undefined) continue;
    for (const other of labels.different) {
      const otherLabel = preferred.get(other);
      if (otherLabel !== undefined && other !== id && !done.has(`${other} ${id}`)) {
        done.add(`${id} ${other}`);
        different.push([label, otherLabel]);
      }
    }
    if (done.has(id)) continue;
    const group = new Set([id]);
    for (const member of group) for (const other of concepts.get(member)?.same ?? []) group.add(other);
    for (const member of group) done.add(member);
    const labelsOf = [...group].flatMap((member) => preferred.get(member) ?? []);
    if (new Set(labelsOf).size > 1) same.push([...new Set(labelsOf)]);
  }
  return { same, different };
}
