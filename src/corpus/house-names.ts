/** The house list made ready for look-up: which of its entries a name or a lexicon entry is. */
import type { EntityType } from '../annotation.ts';
import { foldName } from '../text/fold.ts';
import type { Anchor, Link } from './entity-forest.ts';
import type { HouseList, HouseName } from './house-list.ts';
import type { NameRecord } from './name-index.ts';
import type { NameReader } from './parsed-name.ts';

interface Label {
  readonly anchor: Anchor;
  readonly entry: HouseName;
  readonly hidden: boolean;
  /** The entry says how to write the name, not only whose it is. */
  readonly styled: boolean;
}

export class HouseNames {
  readonly #labels = new Map<string, Label>();
  /** Folded name → what people said is something else, by its folded name, as they wrote it. */
  readonly #different = new Map<string, Map<string, string>>();
  readonly #reader: NameReader;

  constructor(list: HouseList, reader: NameReader) {
    this.#reader = reader;
    for (const entry of list.names) this.#add(entry, reader);
    for (const names of list.same) {
      const known = names
        .map((name) => this.#labels.get(foldName(name)))
        .find((label) => label !== undefined);
      const anchor: Anchor = known?.anchor ?? {
        id: `house same ${names[0]!}`,
        name: names[0]!,
        type: guessType(names[0]!, reader),
        aliases: names.slice(1),
      };
      const entry: HouseName = known?.entry ?? {
        preferred: names[0]!,
        type: undefined,
        alternate: [],
        hidden: [],
        note: '',
      };
      for (const name of names) this.#label(name, { anchor, entry, hidden: false, styled: false });
    }
    for (const names of list.different)
      for (const name of names.map(foldName)) {
        const others = this.#different.get(name) ?? new Map<string, string>();
        this.#different.set(name, others);
        for (const other of names) others.set(foldName(other), other);
      }
  }

  #add(entry: HouseName, reader: NameReader): void {
    const { preferred, alternate, hidden } = entry;
    const type: EntityType = entry.type ?? guessType(preferred, reader);
    // The same as long as the name is, so that editing one entry leaves the others as they were.
    const anchor: Anchor = { id: `house ${type} ${preferred}`, name: preferred, type, aliases: alternate };
    for (const name of [preferred, ...alternate])
      this.#label(name, { anchor, entry, hidden: false, styled: true });
    for (const name of hidden) this.#label(name, { anchor, entry, hidden: true, styled: true });
  }

  #label(name: string, label: Label): void {
    const key = foldName(name);
    if (!this.#labels.has(key)) this.#labels.set(key, label);
  }

  get size(): number {
    return this.#labels.size;
  }

  /** The entry that has this form among its labels. */
  labelled(
    form: string,
  ): { readonly entry: HouseName; readonly hidden: boolean; readonly styled: boolean } | undefined {
    return this.#labels.get(foldName(form));
  }

  /** The entry that a name of the corpus is listed under. */
  anchorOf(record: NameRecord): Link | undefined {
    if (this.#labels.size === 0) return undefined;
    for (const form of record.forms.keys()) {
      const label = this.#labels.get(foldName(form));
      if (!label || (label.entry.type !== undefined && label.entry.type !== record.type)) continue;
      // A bare family name among the forms of a full name does not decide for the full name.
      if (record.name.kind === 'person' && record.name.name.words.length > 1 && !/\s/.test(form.trim()))
        continue;
      return { to: label.anchor, wrong: label.hidden };
    }
    return undefined;
  }

  /** A lexicon entry under the house's name, where the house lists one of its labels. */
  adopt(anchor: Anchor): Anchor {
    if (this.#labels.size === 0) return anchor;
    for (const name of [anchor.name, ...anchor.aliases]) {
      const label = this.#labels.get(foldName(name));
      if (label && !label.hidden && (label.entry.type === undefined || label.entry.type === anchor.type))
        return { ...anchor, parent: label.anchor };
    }
    return anchor;
  }

  /** Whether people said that two names are not one entity. */
  differ(a: string, b: string): boolean {
    if (!this.hasApart) return false;
    const key = foldName(b);
    return this.#different.get(foldName(a))?.has(key) === true && foldName(a) !== key;
  }

  /** Names that people said are not some other's, as they wrote them. */
  *apart(): Iterable<string> {
    for (const [name, others] of this.#different) yield others.get(name) ?? name;
  }

  get hasApart(): boolean {
    return this.#different.size > 0;
  }

  /** Names of what people said is something else than what the form names, as they wrote them. */
  othersThan(form: string): readonly string[] {
    const own = foldName(form);
    return [...(this.#different.get(own) ?? [])].flatMap(([name, other]) => (name === own ? [] : other));
  }

  /**
   * The key of the name that a form is. Of two forms that people said name different things, and that would be
   * typings of one name ("Arden Corp", "Arden Ltd"), each is a name of its own.
   */
  keyOf(form: string, type: EntityType): string {
    const { key } = this.#reader.read(form, type);
    if (!this.isApart(form)) return key;
    const isShared = this.othersThan(form).some((other) => this.#reader.read(other, type).key === key);
    return isShared ? `${key}${partedBy}${foldName(form)}` : key;
  }

  isApart(form: string): boolean {
    return this.hasApart && this.#different.has(foldName(form));
  }
}

const partedBy = ' ≠ ';

/** Whether a key is that of one of several names that differ only because people said so. */
export const isPartedKey = (key: string): boolean => key.includes(partedBy);

function guessType(name: string, reader: NameReader): EntityType {
  const place = reader.read(name, 'PLACE');
  if (place.kind === 'place' && place.country) return 'PLACE';
  return 'PERSON';
}
