/**
 * An article's digest in few bytes. The core, which stays in memory, has all numbers, and strings by their
 * number in a table that all articles share; the details have the words of findings. What looking at the text
 * tells again is left out: the texts of dates and the reasons of their values.
 *
 * Core, as varints: sketch, hash, length, date (string + 1, or 0), where it was found; names (key, form,
 * type, mentions, roles); forms (name, string); mentions (distance, form, type and confidence); those
 * linked by hand; dates (distance, length, type, value, modifier); findings (distance, length, kind,
 * severity, confidence); lines (distance).
 */
import {
  type EntityType,
  entityTypes,
  type Garble,
  type GarbleKind,
  garbleKinds,
  type Mention,
  type PublishedOnFrom,
  type Severity,
  type Timex,
  type TimexType,
} from '../annotation.ts';
import type { ArticleDigest } from './article-digest.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Prints } from './passages/fingerprints.ts';
import type { StringTable } from './string-table.ts';

/** Raised with any change of what the bytes mean. */
export const packedVersion = 4;

export interface PackedArticle {
  readonly core: Uint8Array;
  /** JSON; '' where there are none. */
  readonly details: string;
  /** The numbers of `ArticleDigest.prints`. */
  readonly prints: Uint8Array;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const timexTypes: readonly TimexType[] = ['DATE', 'TIME', 'DURATION', 'SET'];
const sources: readonly PublishedOnFrom[] = ['given', 'frontmatter', 'text', 'filename', 'corpus'];
/** Confidences are kept in thousandths. */
const grain = 1000;

/** What the details have of a finding. */
type Words = Pick<Garble, 'text' | 'message' | 'evidence' | 'fixes'>;

export function packArticle(digest: ArticleDigest, strings: StringTable): PackedArticle {
  const { annotation, names, nameOf, lines } = digest;
  const { publishedOn, publishedOnFrom, entities, dates, garbles } = annotation;
  const out = new ByteWriter();
  out.varint(digest.sketch).varint(digest.hash).varint(digest.length);
  out.varint(publishedOn === null ? 0 : strings.intern(publishedOn) + 1);
  out.varint(publishedOnFrom === null ? 0 : sources.indexOf(publishedOnFrom) + 1);

  const counts = new Array<number>(names.length).fill(0);
  for (const name of nameOf) counts[name]!++;
  const intern = (text: string) => strings.intern(text);
  writeNames(
    out,
    names.map(({ key, form, type, roles }, i) => {
      return { key: intern(key), form: intern(form), type, mentions: counts[i]!, roles: roles.map(intern) };
    }),
  );

  /** Each name with each of its surface forms, in the order of their first mention. */
  const forms = new Map<string, number>();
  const formOf = entities.map(({ text }, i) => {
    const form = `${nameOf[i]} ${text}`;
    if (!forms.has(form)) forms.set(form, forms.size);
    return forms.get(form)!;
  });
  out.varint(forms.size);
  for (const form of forms.keys()) {
    const space = form.indexOf(' ');
    out.varint(Number(form.slice(0, space))).varint(strings.intern(form.slice(space + 1)));
  }
  out.varint(entities.length);
  let at = 0;
  entities.forEach(({ start, type, confidence }, i) => {
    out.varint(start - at).varint(formOf[i]!);
    out.varint(Math.round(confidence * grain) * 4 + entityTypes.indexOf(type));
    at = start;
  });
  const byHand = entities.flatMap(({ linkedTo }, i) =>
    linkedTo === undefined ? [] : [[i, linkedTo] as const],
  );
  out.varint(byHand.length);
  for (const [i, linkedTo] of byHand) out.varint(i).varint(strings.intern(linkedTo));

  out.varint(dates.length);
  at = 0;
  for (const { start, end, type, value, mod } of dates) {
    out
      .varint(start - at)
      .varint(end - start)
      .varint(timexTypes.indexOf(type));
    out.varint(value === null ? 0 : strings.intern(value) + 1);
    out.varint(mod === undefined ? 0 : strings.intern(mod) + 1);
    at = start;
  }
  out.varint(garbles.length);
  at = 0;
  for (const { start, end, kind, severity, confidence } of garbles) {
    out
      .varint(start - at)
      .varint(end - start)
      .varint(garbleKinds.indexOf(kind));
    out.varint(severities.indexOf(severity)).varint(Math.round(confidence * grain));
    at = start;
  }
  out.varint(lines.length);
  at = 0;
  for (const start of lines) {
    out.varint(start - at);
    at = start;
  }
  return { core: out.take(), details: packDetails(garbles), prints: packPrints(digest.prints) };
}

function writeNames(out: ByteWriter, names: readonly PackedName[]): void {
  out.varint(names.length);
  for (const { key, form, type, mentions, roles } of names) {
    out.varint(key).varint(form).varint(entityTypes.indexOf(type)).varint(mentions).varint(roles.length);
    for (const role of roles) out.varint(role);
  }
}

/** A core with its forms shared out among other names. The forms stay in their order, as mentions count on it. */
export function withNames(
  core: Uint8Array,
  { names, forms }: Pick<UnpackedCore, 'names' | 'forms'>,
): Uint8Array {
  const reader = new ByteReader(core);
  reader.skip(headLength);
  const head = core.subarray(0, reader.at);
  readNames(reader);
  readForms(reader);
  const out = new ByteWriter();
  writeNames(out, names);
  out.varint(forms.length);
  for (const [name, form] of forms) out.varint(name).varint(form);
  const middle = out.take();
  const rest = core.subarray(reader.at);
  const all = new Uint8Array(head.length + middle.length + rest.length);
  all.set(head);
  all.set(middle, head.length);
  all.set(rest, head.length + middle.length);
  return all;
}

function packDetails(garbles: readonly Garble[]): string {
  if (garbles.length === 0) return '';
  const words: Words[] = garbles.map(({ text, message, evidence, fixes }) => ({
    text,
    message,
    evidence,
    fixes,
  }));
  return JSON.stringify(words);
}

/** Ascending, so that the distances are small. */
function packPrints({ subject, wording }: Prints): Uint8Array {
  const out = new ByteWriter();
  for (const list of [subject, wording]) {
    out.varint(list.length);
    let at = 0;
    for (const print of Uint32Array.from(list).sort()) {
      out.varint(print - at);
      at = print;
    }
  }
  return out.take();
}

/** @throws RangeError where the bytes are damaged. */
export function unpackPrints(bytes: Uint8Array): Prints {
  const reader = new ByteReader(bytes);
  const list = () => {
    let at = 0;
    return Array.from({ length: reader.varint() }, () => (at += reader.varint()));
  };
  return { subject: list(), wording: list() };
}

/** A name as the core has it. */
export interface PackedName {
  /** Number of the key's string, and of the fullest form's. */
  readonly key: number;
  readonly form: number;
  readonly type: EntityType;
  readonly mentions: number;
  /** Numbers of the roles' strings. */
  readonly roles: readonly number[];
}

export interface PackedFinding {
  readonly start: number;
  readonly end: number;
  readonly kind: GarbleKind;
  readonly severity: Severity;
  readonly confidence: number;
}

/** All that a core has. */
export interface UnpackedCore extends CoreHead {
  readonly names: readonly PackedName[];
  /** Distinct surface forms: [index of the name, number of the string]. */
  readonly forms: readonly (readonly [number, number])[];
  /** For each mention the index of its name. */
  readonly nameOf: readonly number[];
  readonly mentions: readonly Mention[];
  /** Without their texts and reasons. */
  readonly dates: readonly Omit<Timex, 'text'>[];
  readonly findings: readonly PackedFinding[];
  /** Offsets at which the lines start. */
  readonly lines: readonly number[];
}

export interface CoreHead {
  readonly sketch: number;
  readonly hash: number;
  readonly length: number;
  readonly publishedOn: string | null;
  readonly publishedOnFrom: PublishedOnFrom | null;
}

/** Numbers in the head. */
const headLength = 5;

function readHead(reader: ByteReader, strings: StringTable): CoreHead {
  const [sketch, hash, length] = [reader.varint(), reader.varint(), reader.varint()];
  const [date, from] = [reader.varint(), reader.varint()];
  return {
    sketch,
    hash,
    length,
    publishedOn: date === 0 ? null : strings.text(date - 1),
    publishedOnFrom: from === 0 ? null : sources[from - 1]!,
  };
}

function readNames(reader: ByteReader): PackedName[] {
  return Array.from({ length: reader.varint() }, () => {
    const [key, form, type] = [reader.varint(), reader.varint(), entityTypes[reader.varint()]!];
    const mentions = reader.varint();
    return { key, form, type, mentions, roles: readList(reader) };
  });
}

const none: readonly number[] = [];

function readList(reader: ByteReader): readonly number[] {
  const length = reader.varint();
  return length === 0 ? none : Array.from({ length }, () => reader.varint());
}

/** How often the article mentions the name whose key has that number. Takes nothing apart, as it is asked often. */
export function countIn(core: Uint8Array, wanted: number): number {
  const reader = new ByteReader(core);
  reader.skip(headLength);
  for (let left = reader.varint(); left > 0; left--) {
    const key = reader.varint();
    reader.skip(2);
    const mentions = reader.varint();
    if (key === wanted) return mentions;
    reader.skip(reader.varint());
  }
  return 0;
}

/** Numbers of the keys of an article's names. */
export function keysIn(core: Uint8Array): number[] {
  const reader = new ByteReader(core);
  reader.skip(headLength);
  return readKeys(reader);
}

/** Numbers of the strings of an article's surface forms, each as often as different names have it. */
export function formsIn(core: Uint8Array): number[] {
  const reader = new ByteReader(core);
  reader.skip(headLength);
  readKeys(reader);
  return Array.from({ length: reader.varint() }, () => {
    reader.skip(1);
    return reader.varint();
  });
}

/** Calls `visit` with the number of each name's key, and those of the strings of its roles. */
export function namesIn(core: Uint8Array, visit: (key: number, roles: readonly number[]) => void): void {
  const reader = new ByteReader(core);
  reader.skip(headLength);
  for (let left = reader.varint(); left > 0; left--) {
    const key = reader.varint();
    reader.skip(3);
    visit(key, readList(reader));
  }
}

/** How many names an article has. */
export function nameCount(core: Uint8Array): number {
  const reader = new ByteReader(core);
  reader.skip(headLength);
  return reader.varint();
}

/** Number of the string of an article's publication date, and one more; 0 where it has none. */
export function dateIn(core: Uint8Array): number {
  const reader = new ByteReader(core);
  reader.skip(3);
  return reader.varint();
}

export function headOf(core: Uint8Array, strings: StringTable): CoreHead {
  return readHead(new ByteReader(core), strings);
}

function readForms(reader: ByteReader): [number, number][] {
  return Array.from({ length: reader.varint() }, () => [reader.varint(), reader.varint()]);
}

/**
 * A core, each part of which is taken apart when it is first asked for: lists look at little of each article.
 * @throws RangeError where the bytes are damaged, or the table is not the one they were packed with; of what
 * follows the head when that is asked for.
 */
export function unpackCore(core: Uint8Array, strings: StringTable): UnpackedCore {
  return new LazyCore(core, strings);
}

/** What follows the head, in order. */
const sections = ['names', 'forms', 'mentions', 'byHand', 'dates', 'findings', 'lines'] as const;
/** Numbers of one entry; those of a name are not always as many. */
const numbersEach = { forms: 2, mentions: 3, byHand: 2, dates: 5, findings: 5, lines: 1 };

/** A class, as V8 keeps the getters of an object literal, with all that they close over, for long. */
class LazyCore implements UnpackedCore {
  readonly sketch: number;
  readonly hash: number;
  readonly length: number;
  readonly publishedOn: string | null;
  readonly publishedOnFrom: PublishedOnFrom | null;
  readonly #core: Uint8Array;
  readonly #strings: StringTable;
  /** Where the sections begin, as far as they were passed over. */
  readonly #starts: number[];
  #names: UnpackedCore['names'] | undefined;
  #forms: UnpackedCore['forms'] | undefined;
  #mentions: Pick<UnpackedCore, 'nameOf' | 'mentions'> | undefined;
  #dates: UnpackedCore['dates'] | undefined;
  #findings: UnpackedCore['findings'] | undefined;
  #lines: UnpackedCore['lines'] | undefined;

  constructor(core: Uint8Array, strings: StringTable) {
    const reader = new ByteReader(core);
    const { sketch, hash, length, publishedOn, publishedOnFrom } = readHead(reader, strings);
    this.sketch = sketch;
    this.hash = hash;
    this.length = length;
    this.publishedOn = publishedOn;
    this.publishedOnFrom = publishedOnFrom;
    this.#core = core;
    this.#strings = strings;
    this.#starts = [reader.at];
  }

  get names(): UnpackedCore['names'] {
    return (this.#names ??= readNames(this.#from('names')));
  }
  get forms(): UnpackedCore['forms'] {
    return (this.#forms ??= readForms(this.#from('forms')));
  }
  get nameOf(): readonly number[] {
    return this.#allMentions().nameOf;
  }
  get mentions(): readonly Mention[] {
    return this.#allMentions().mentions;
  }
  get dates(): UnpackedCore['dates'] {
    return (this.#dates ??= readDates(this.#from('dates'), this.#strings));
  }
  get findings(): UnpackedCore['findings'] {
    return (this.#findings ??= readFindings(this.#from('findings')));
  }
  get lines(): UnpackedCore['lines'] {
    return (this.#lines ??= readLines(this.#from('lines')));
  }

  #allMentions() {
    return (this.#mentions ??= readMentions(this.#from('forms'), this.#strings));
  }

  /** A reader at the beginning of a section. */
  #from(section: (typeof sections)[number]): ByteReader {
    const wanted = sections.indexOf(section);
    while (this.#starts.length <= wanted) {
      const passed = sections[this.#starts.length - 1]!;
      const reader = new ByteReader(this.#core, this.#starts.at(-1)!);
      if (passed === 'names') skipNames(reader);
      else reader.skip(reader.varint() * numbersEach[passed]);
      this.#starts.push(reader.at);
    }
    return new ByteReader(this.#core, this.#starts[wanted]!);
  }
}

/** The keys of the names, passing over the rest of these. */
function readKeys(reader: ByteReader): number[] {
  const keys = new Array<number>(reader.varint());
  for (let i = 0; i < keys.length; i++) {
    keys[i] = reader.varint();
    reader.skip(3);
    reader.skip(reader.varint());
  }
  return keys;
}

function skipNames(reader: ByteReader): void {
  for (let left = reader.varint(); left > 0; left--) {
    reader.skip(4);
    reader.skip(reader.varint());
  }
}

/**
 * The mentions of the names whose keys have these numbers; no others are taken apart.
 * @throws RangeError where the bytes are damaged.
 */
export function mentionsNamed(core: Uint8Array, keys: ReadonlySet<number>, strings: StringTable): Mention[] {
  const reader = new ByteReader(core);
  reader.skip(headLength);
  const isWanted = readKeys(reader).map((key) => keys.has(key));
  return readMentions(reader, strings, (name) => isWanted[name]!).mentions;
}

/** Reads forms and mentions. */
function readMentions(
  reader: ByteReader,
  strings: StringTable,
  isWanted: (name: number) => boolean = () => true,
): { readonly nameOf: number[]; readonly mentions: Mention[] } {
  /** Of each form the index of its name and the number of its string. */
  const forms = new Array<number>(2 * reader.varint());
  for (let i = 0; i < forms.length; i++) forms[i] = reader.varint();
  const nameOf: number[] = [];
  const mentions: Mention[] = [];
  /** Which of all mentions these are. */
  const numbers: number[] = [];
  let start = 0;
  const count = reader.varint();
  for (let number = 0; number < count; number++) {
    start += reader.varint();
    const form = 2 * reader.varint();
    const rest = reader.varint();
    const name = forms[form]!;
    if (!isWanted(name)) continue;
    const text = strings.text(forms[form + 1]!);
    const confidence = Math.floor(rest / 4) / grain;
    mentions.push({ start, end: start + text.length, text, type: entityTypes[rest % 4]!, confidence });
    nameOf.push(name);
    numbers.push(number);
  }
  for (let left = reader.varint(); left > 0; left--) {
    const at = numbers.indexOf(reader.varint());
    const linkedTo = reader.varint();
    if (at >= 0) mentions[at] = { ...mentions[at]!, linkedTo: strings.text(linkedTo) };
  }
  return { nameOf, mentions };
}

function readDates(reader: ByteReader, strings: StringTable): UnpackedCore['dates'] {
  let at = 0;
  return Array.from({ length: reader.varint() }, () => {
    at += reader.varint();
    const [length, type] = [reader.varint(), timexTypes[reader.varint()]!];
    const [value, mod] = [reader.varint(), reader.varint()];
    return {
      start: at,
      end: at + length,
      type,
      value: value === 0 ? null : strings.text(value - 1),
      ...(mod > 0 && { mod: strings.text(mod - 1) }),
    };
  });
}

function readFindings(reader: ByteReader): PackedFinding[] {
  let at = 0;
  return Array.from({ length: reader.varint() }, (): PackedFinding => {
    at += reader.varint();
    const [length, kind] = [reader.varint(), garbleKinds[reader.varint()]!];
    const [severity, confidence] = [severities[reader.varint()]!, reader.varint() / grain];
    return { start: at, end: at + length, kind, severity, confidence };
  });
}

/** As a list like any other: typed arrays so small lie outside the heap, which their coming and going tears apart. */
function readLines(reader: ByteReader): number[] {
  let at = 0;
  return Array.from({ length: reader.varint() }, () => (at += reader.varint()));
}

/** The findings in full; without words where the details are gone. */
export function unpackDetails(findings: readonly PackedFinding[], details: string): Garble[] {
  const words: readonly Words[] = details === '' ? [] : JSON.parse(details);
  const unknown: Words = { text: '', message: '', evidence: [], fixes: [] };
  return findings.map((finding, i) => ({ ...finding, ...(words[i] ?? unknown) }));
}
