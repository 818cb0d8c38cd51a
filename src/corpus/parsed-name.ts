/** A surface form read as a name of its type, with the key under which equal names meet. */
import type { EntityType } from '../annotation.ts';
import { repairMojibake } from '../garbles/mojibake-repair.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { Answers } from '../text/answers.ts';
import { nameWords } from './name-words.ts';
import { type OrgName, parseOrg } from './org-name.ts';
import { type PersonName, parsePerson } from './person-name.ts';
import { countryNamed, countryOfPeople, placeWords } from './place-name.ts';

/** Equal keys: the same name, whatever its typing. The first letter tells the type. */
export type ParsedName =
  | { readonly kind: 'person'; readonly key: string; readonly name: PersonName }
  | {
      readonly kind: 'org';
      readonly key: string;
      readonly name: OrgName;
      /** Canonical name of the country or place that lends its name to a team; '' where none. */
      readonly place: string;
      /** The lexicon has an organization of exactly this name. */
      readonly known: boolean;
    }
  | {
      readonly kind: 'place';
      readonly key: string;
      readonly words: readonly string[];
      readonly country: string;
    }
  | {
      readonly kind: 'misc';
      readonly key: string;
      readonly words: readonly string[];
      readonly demonymOf: string;
    };

/** Forms of each type that are remembered. */
const mostForms = 20_000;

const beyondAscii = /[^\x00-\x7f]/;

/** Reads surface forms as names and remembers them, since articles repeat the same few. */
export class NameReader {
  readonly #lexicon: Lexicon;
  /** By type: a key of both would be a new string for each mention. */
  readonly #known = {
    PERSON: this.#formsOf('PERSON'),
    ORG: this.#formsOf('ORG'),
    PLACE: this.#formsOf('PLACE'),
    MISC: this.#formsOf('MISC'),
  } satisfies Record<EntityType, Answers<ParsedName>>;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(form: string, type: EntityType): ParsedName {
    return this.#known[type].on(form);
  }

  #formsOf(type: EntityType): Answers<ParsedName> {
    // Characters read in the wrong encoding are a finding of their own: the name is the one that was meant.
    return new Answers(mostForms, (form) =>
      this.#parse(beyondAscii.test(form) ? repairMojibake(form) : form, type),
    );
  }

  #parse(form: string, type: EntityType): ParsedName {
    if (type === 'PERSON') return this.#person(form);
    if (type === 'ORG') return this.#org(form);
    const country = countryNamed(form, this.#lexicon);
    const people = country ? undefined : countryOfPeople(form, this.#lexicon);
    if (type === 'PLACE') {
      const name = country ?? people ?? '';
      const words = placeWords(form);
      return { kind: 'place', key: name ? `L =${name}` : `L ${words.join(' ')}`, words, country: name };
    }
    const words = nameWords(form);
    // Treaties and events are named in the singular and the plural alike.
    const folded = words.length > 1 ? words.map((word) => word.replace(/(?<=[^s])s$/, '')) : words;
    const demonymOf = people ?? '';
    return { kind: 'misc', key: demonymOf ? `M =${demonymOf}` : `M ${folded.join(' ')}`, words, demonymOf };
  }

  #person(form: string): ParsedName {
    const name = parsePerson(form, this.#lexicon) ?? { words: [form.toLowerCase()], suffix: '' };
    const full = name.words.length > 1;
    const suffix = name.suffix ? ` ${name.suffix}` : '';
    return { kind: 'person', key: `${full ? 'P' : 'p'} ${name.words.join(' ')}${suffix}`, name };
  }

  #org(form: string): ParsedName {
    const name = parseOrg(form, this.#lexicon) ?? { words: [form.toLowerCase()], country: '', core: [form] };
    const key = name.country ? `O ${name.core.join(' ')} @${name.country}` : `O ${name.words.join(' ')}`;
    if (this.#lexicon.organizations(form).length > 0)
      return { kind: 'org', key, name, place: '', known: true };
    const known = false;
    const country = countryNamed(form, this.#lexicon) ?? countryOfPeople(form, this.#lexicon);
    // A union of countries is an organization, not a team.
    if (country === 'European Union') return { kind: 'org', key: 'O european union', name, place: '', known };
    if (country && country !== 'The West')
      return { kind: 'org', key: `O =${country}`, name, place: country, known };
    return { kind: 'org', key, name, place: this.#isCity(form, name) ? form : '', known };
  }

  #isCity(form: string, name: OrgName): boolean {
    if (name.words.length > 3 || (name.words.length === 1 && this.#lexicon.isWord(name.words[0]!)))
      return false;
    return this.#lexicon.places(form).some((place) => place.population >= 100_000 || place.kind !== 'city');
  }
}
