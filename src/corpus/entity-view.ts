/** What people see of an entity: its canonical name, its other forms, where it is mentioned. */
import type { EntityType } from '../annotation.ts';
import { repairMojibake } from '../garbles/mojibake-repair.ts';
import type { ArticleNumbers } from './article-set.ts';
import type { Anchor, EntityForest, EntityNode } from './entity-forest.ts';
import { isPartedKey } from './house-names.ts';
import { formsByUse } from './lexicon-anchors.ts';
import type { NameRecord } from './name-index.ts';
import { personWords } from './name-words.ts';

/** An entity of the corpus. */
export interface Entity {
  /** Stable as long as the names it stands on are mentioned. */
  readonly id: string;
  /** Canonical name: by the house list, else the lexicon, else the best-attested full form. */
  readonly name: string;
  readonly type: EntityType;
  /** Surface forms and other right labels, the canonical name left out. */
  readonly aliases: readonly string[];
  /** Surface forms that are known or judged to be wrong. */
  readonly garbledForms: readonly string[];
  /** Number of articles that mention it. */
  readonly articles: number;
  /** Number of mentions in all articles. */
  readonly mentions: number;
}

/** Most labels shown of one entity. */
const maxAliases = 40;

/** The entity at the root of a tree. @param known In how many articles an entity of several names is, where that is known. */
export function viewEntity(
  root: EntityNode,
  forest: EntityForest,
  known?: (root: EntityNode) => number | undefined,
): Entity {
  if (root.record && root.children.size === 0) return viewName(root.record);
  const members = forest.members(root);
  const name = canonicalName(root);
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  let mentions = 0;
  for (const node of members) {
    for (const alias of node.anchor ? [node.anchor.name, ...node.anchor.aliases] : []) {
      if (!right.has(alias)) right.set(alias, 0);
    }
    if (!node.record) continue;
    const into = isWrong(node) ? wrong : right;
    for (const [form, count] of node.record.forms) into.set(form, (into.get(form) ?? 0) + count);
    mentions += node.record.mentions;
  }
  right.delete(name);
  return {
    id: root.id,
    name,
    type: root.anchor?.type ?? root.record!.type,
    aliases: byCount(right).slice(0, maxAliases),
    garbledForms: byCount(wrong),
    articles: countArticles(
      members.flatMap(({ record }) => record?.articles ?? []),
      () => known?.(root),
    ),
    mentions,
  };
}

/** Of most entities there is one name, and nothing to put together. */
function viewName(record: NameRecord): Entity {
  const { key, type, forms, articles, mentions } = record;
  const name = labelOf(record);
  const others = forms.size === 1 && forms.has(name) ? [] : byCount(forms).filter((form) => form !== name);
  return {
    id: key,
    name,
    type,
    aliases: others.slice(0, maxAliases),
    garbledForms: [],
    articles: articles.size,
    mentions,
  };
}

function countArticles(sets: readonly ArticleNumbers[], known: () => number | undefined): number {
  if (sets.length <= 1) return sets[0]?.size ?? 0;
  const kept = known();
  if (kept !== undefined) return kept;
  const all = new Set<number>();
  for (const set of sets) for (const article of set) all.add(article);
  return all.size;
}

/** An authority's entry that no article mentions, as an entity. */
export const unmentioned = ({ id, name, type, aliases }: Anchor): Entity => ({
  id,
  name,
  type,
  aliases,
  garbledForms: [],
  articles: 0,
  mentions: 0,
});

/** A name is wrong where any link on its way up is one from wrong to right. */
export function isWrong(node: EntityNode): boolean {
  const seen = new Set<EntityNode>();
  for (let at: EntityNode | undefined = node; at && !seen.has(at); at = at.parent) {
    if (at.wrong) return true;
    seen.add(at);
  }
  return false;
}

const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);

/** The canonical name of the entity at a root. */
export function canonicalName(root: EntityNode): string {
  return root.anchor?.name ?? labelOf(root.record!);
}

/** What an entity that stands on a name is called. */
export function labelOf(record: NameRecord): string {
  return (record.label ??= newLabel(record));
}

function newLabel(record: NameRecord): string {
  const { name } = record;
  if (isPartedKey(record.key)) return bestForm(record);
  if (name.kind === 'place' && name.country) return name.country;
  if (name.kind === 'org' && name.place)
    return `${name.key.startsWith('O =') ? name.place : bestForm(record)} (team)`;
  return bestForm(record);
}

/** The form that most articles use; mixed case before capitals, the fuller form at a tie. */
export function bestForm(record: NameRecord): string {
  const forms = formsByUse(record).filter((form) => !/\n/.test(form) && repairMojibake(form) === form);
  const own = forms.filter((form) => isFullest(form, record));
  const list = own.length > 0 ? own : forms;
  const mixed = list.find((form) => form !== form.toUpperCase() && form !== form.toLowerCase());
  const best = mixed ?? list[0] ?? record.key.slice(2);
  const short = best.length <= 5 || record.type !== 'PERSON';
  return mixed === undefined && !short ? titleCase(best) : best;
}

/** Bare family names, initials and acronyms are among a full name's forms, but don't name it in full. */
function isFullest(form: string, { name }: NameRecord): boolean {
  if (name.kind === 'person') {
    const own = personWords(form);
    return name.name.words.every((word) => word.length === 1 || own.includes(word));
  }
  const words = name.kind === 'org' ? name.name.words : [];
  return form.split(/[\s-]+/).length >= words.length;
}

const titleCase = (form: string): string =>
  form.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
