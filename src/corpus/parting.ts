/** What people said is not the same, parted where one article took it for one. */
import type { EntityType, Mention } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { linkArticle } from './article-links.ts';
import type { HouseNames } from './house-names.ts';
import { formsIn, type PackedName, unpackCore, withNames } from './packed-article.ts';
import type { NameReader } from './parsed-name.ts';
import type { StringTable } from './string-table.ts';

/** Parts articles under one house list. */
export class Parting {
  readonly #house: HouseNames;
  readonly #reader: NameReader;
  readonly #lexicon: Lexicon;
  readonly #strings: StringTable;
  /** Whether people said that the string of a number is not some other. */
  readonly #isApart: boolean[] = [];

  constructor(house: HouseNames, reader: NameReader, lexicon: Lexicon, strings: StringTable) {
    this.#house = house;
    this.#reader = reader;
    this.#lexicon = lexicon;
    this.#strings = strings;
  }

  /**
   * A core as the list has it: a form that people told apart from another which the article takes for the same, or
   * would, is a name of its own. Mentions linked by hand stay where people put them. The same bytes where there is
   * nothing to part.
   */
  part(core: Uint8Array): Uint8Array {
    if (!this.#house.hasApart || !formsIn(core).some((form) => this.#isListed(form))) return core;
    const { names, forms, nameOf, mentions } = unpackCore(core, this.#strings);
    const parted = new PartedNames();
    const place = names.map((name) => parted.add({ ...name, key: this.#keyOf(name.form, name.type) }));
    const shares = forms.map(([at, form]): readonly [number, number] => {
      const text = this.#strings.text(form);
      const own = mentions.filter((mention, i) => nameOf[i] === at && mention.text === text);
      const name = names[at]!;
      const isByHand = own.some(({ linkedTo }) => linkedTo !== undefined);
      const others = [name.form, ...forms.flatMap(([i, other]) => (i === at ? other : []))];
      if (isByHand || form === name.form || !this.#isElse(form, others, name.type)) return [place[at]!, form];
      const key = this.#keyOf(form, name.type);
      const to = parted.add({ key, form, type: name.type, mentions: own.length, roles: [] });
      parted.take(place[at]!, own.length);
      return [to, form];
    });
    return withNames(core, { names: parted.all, forms: shares });
  }

  #isListed(form: number): boolean {
    return (this.#isApart[form] ??= this.#house.isApart(this.#strings.text(form)));
  }

  #keyOf(form: number, type: EntityType): number {
    return this.#strings.intern(this.#house.keyOf(this.#strings.text(form), type));
  }

  /** Whether people said that a form is none of those it is taken for. */
  #isElse(form: number, others: readonly number[], type: EntityType): boolean {
    if (!this.#isListed(form)) return false;
    return this.#house
      .othersThan(this.#strings.text(form))
      .some((apart) =>
        others.some((other) => other !== form && this.#areOne(apart, this.#strings.text(other), type)),
      );
  }

  /** Whether an article that writes both would take them for one, or an authority does. */
  #areOne(a: string, b: string, type: EntityType): boolean {
    const mention = (text: string): Mention => ({ start: 0, end: text.length, text, type, confidence: 1 });
    if (linkArticle([mention(a), mention(b)], this.#reader).length === 1) return true;
    const entry = this.#house.labelled(a)?.entry;
    if (entry && entry === this.#house.labelled(b)?.entry) return true;
    const ids = new Set(this.#entries(a, type));
    return this.#entries(b, type).some((id) => ids.has(id));
  }

  #entries(name: string, type: EntityType): readonly number[] {
    const known = {
      PERSON: () => this.#lexicon.people(name),
      PLACE: () => this.#lexicon.places(name),
      ORG: () => this.#lexicon.organizations(name),
      MISC: () => [],
    };
    return known[type]().map(({ id }) => id);
  }
}

/** Names of one article, each once. */
class PartedNames {
  readonly all: PackedName[] = [];

  /** @returns its index. */
  add(name: PackedName): number {
    const at = this.all.findIndex(({ key }) => key === name.key);
    if (at < 0) return this.all.push(name) - 1;
    const known = this.all[at]!;
    const roles = [...new Set([...known.roles, ...name.roles])];
    this.all[at] = { ...known, mentions: known.mentions + name.mentions, roles };
    return at;
  }

  /** So many mentions of a name are another's. */
  take(at: number, mentions: number): void {
    const known = this.all[at]!;
    this.all[at] = { ...known, mentions: known.mentions - mentions };
  }
}
