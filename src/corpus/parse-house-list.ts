/** Reads `copydesk.yaml`. Whatever is malformed is left out and reported with its place. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { type EntityType, entityTypes, type GarbleKind, garbleKinds } from '../annotation.ts';
import { lineStarts, positionAt } from '../text/line-positions.ts';
import type {
  HouseList,
  HouseListProblem,
  HouseName,
  MarkedMention,
  NotAnError,
  TextQuote,
} from './house-list.ts';
import { tooDeepAt } from './nesting.ts';

/** Longest list read, in UTF-16 code units; above it nothing is read. */
export const maxHouseListLength = 4_000_000;

const types: ReadonlySet<string> = new Set(entityTypes);
const kinds: ReadonlySet<string> = new Set(garbleKinds);
const markTypes: ReadonlySet<string> = new Set([...entityTypes, 'none']);

/** Where an entry of a list stands in its file; both count from 1. */
export interface EntryPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Parses a house list. Never throws: syntax errors, unknown keys and wrong types become problems, and
 * everything that could be read is in `list`. YAML aliases are not followed.
 */
export function parseHouseList(yamlText: string): {
  readonly list: HouseList;
  readonly problems: readonly HouseListProblem[];
  /** Of the entries of `notErrors` and `mentions`. */
  readonly places: ReadonlyMap<NotAnError | MarkedMention, EntryPlace>;
} {
  const reader = new Reader(yamlText);
  return { list: reader.read(), problems: reader.problems, places: reader.places };
}

class Reader {
  readonly problems: HouseListProblem[] = [];
  readonly places = new Map<NotAnError | MarkedMention, EntryPlace>();
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed | undefined;

  constructor(text: string) {
    if (text.length > maxHouseListLength) {
      this.problems.push({
        line: 1,
        column: 1,
        message: `longer than ${maxHouseListLength} characters`,
        fatal: true,
      });
      return;
    }
    const deep = tooDeepAt(text);
    if (deep !== undefined) {
      const { line, character } = positionAt(lineStarts(text), deep);
      this.problems.push({ line: line + 1, column: character + 1, message: 'nested too deep', fatal: true });
      return;
    }
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const { message, pos } of this.#document.errors) this.#report(message, pos[0], true);
  }

  read(): HouseList {
    const names: HouseName[] = [];
    const same: string[][] = [];
    const different: string[][] = [];
    const notErrors: NotAnError[] = [];
    const mentions: MarkedMention[] = [];
    const publishedOn = new Map<string, string>();
    const root = this.#document?.contents;
    if (root && isMap(root)) {
      this.#keys(root, {
        names: (node) => this.#each(node, (item) => push(names, this.#name(item))),
        same: (node) => this.#each(node, (item) => push(same, this.#pair(item))),
        different: (node) => this.#each(node, (item) => push(different, this.#pair(item))),
        notErrors: (node) =>
          this.#each(node, (item) => push(notErrors, this.#placed(item, this.#notAnError(item)))),
        mentions: (node) =>
          this.#each(node, (item) => push(mentions, this.#placed(item, this.#mention(item)))),
        publishedOn: (node) => this.#dates(node, publishedOn),
      });
    } else if (root && !(isScalar(root) && root.value === null)) {
      this.#wrong(
        root,
        'a house list is a mapping: names, same, different, notErrors, mentions, publishedOn',
      );
    }
    return { names, same, different, notErrors, mentions, publishedOn };
  }

  #name(node: Node): HouseName | undefined {
    if (!isMap(node)) return this.#wrong(node, 'a name is a mapping with “preferred”');
    let preferred: string | undefined;
    let type: EntityType | undefined;
    let alternate: string[] = [];
    let hidden: string[] = [];
    let note = '';
    this.#keys(node, {
      preferred: (value) => (preferred = this.#text(value)),
      type: (value) => (type = this.#oneOf<EntityType>(value, types)),
      alternate: (value) => (alternate = this.#texts(value)),
      hidden: (value) => (hidden = this.#texts(value)),
      note: (value) => (note = this.#text(value) ?? ''),
    });
    if (preferred === undefined) return this.#wrong(node, '“preferred” is missing');
    return { preferred, type, alternate, hidden, note };
  }

  #notAnError(node: Node): NotAnError | undefined {
    if (isScalar(node)) {
      const text = this.#text(node);
      return text === undefined ? undefined : { text, kind: undefined, file: undefined, anchor: undefined };
    }
    if (!isMap(node)) return this.#wrong(node, 'a text, or a mapping with “text”');
    let text: string | undefined;
    let kind: GarbleKind | undefined;
    let file: string | undefined;
    let prefix: string | undefined;
    let suffix: string | undefined;
    this.#keys(node, {
      text: (value) => (text = this.#text(value)),
      kind: (value) => (kind = this.#oneOf<GarbleKind>(value, kinds)),
      file: (value) => (file = this.#text(value)),
      prefix: (value) => (prefix = this.#text(value, true)),
      suffix: (value) => (suffix = this.#text(value, true)),
      note: () => {},
    });
    if (text === undefined) return this.#wrong(node, '“text” is missing');
    return { text, kind, file, anchor: anchorOf(text, prefix, suffix) };
  }

  #mention(node: Node): MarkedMention | undefined {
    if (!isMap(node)) return this.#wrong(node, 'a mapping with “text” and “type” or “entity”');
    let text: string | undefined;
    let type: EntityType | 'none' | undefined;
    let entity: string | undefined;
    let file: string | undefined;
    let prefix: string | undefined;
    let suffix: string | undefined;
    this.#keys(node, {
      text: (value) => (text = this.#text(value)),
      type: (value) => (type = this.#oneOf<EntityType | 'none'>(value, markTypes)),
      entity: (value) => (entity = this.#text(value)),
      file: (value) => (file = this.#text(value)),
      prefix: (value) => (prefix = this.#text(value, true)),
      suffix: (value) => (suffix = this.#text(value, true)),
      note: () => {},
    });
    if (text === undefined) return this.#wrong(node, '“text” is missing');
    if (type === undefined && entity === undefined) return this.#wrong(node, '“type” or “entity” is missing');
    return { text, type, entity, file, anchor: anchorOf(text, prefix, suffix) };
  }

  /** Remembers where an entry stands. */
  #placed<T extends NotAnError | MarkedMention>(node: Node, entry: T | undefined): T | undefined {
    const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
    if (entry) this.places.set(entry, { line: Math.max(1, line), column: Math.max(1, col) });
    return entry;
  }

  #dates(node: Node, into: Map<string, string>): void {
    if (!isMap(node)) {
      this.#wrong(node, 'a mapping of files to dates');
      return;
    }
    for (const pair of (node as YAMLMap<Node, Node | null>).items) {
      const file = this.#text(pair.key);
      const date = pair.value ? this.#text(pair.value) : undefined;
      if (file === undefined || date === undefined) continue;
      if (isCalendarDate(date)) into.set(file, date);
      else this.#wrong(pair.value!, `“${date}” is no date of the form YYYY-MM-DD`);
    }
  }

  #pair(node: Node): string[] | undefined {
    const names = this.#texts(node);
    return names.length >= 2 ? names : this.#wrong(node, 'a list of two names or more');
  }

  #texts(node: Node): string[] {
    if (isScalar(node)) {
      const text = this.#text(node);
      return text === undefined ? [] : [text];
    }
    const out: string[] = [];
    this.#each(node, (item) => push(out, this.#text(item)));
    return out;
  }

  #text(node: Node, space = false): string | undefined {
    if (!isScalar(node) || node.value === null || typeof node.value === 'object')
      return this.#wrong(node, 'a text is expected here');
    const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    if (!space && text.trim() === '') return this.#wrong(node, 'empty text');
    return space ? text : text.trim();
  }

  #oneOf<T extends string>(node: Node, allowed: ReadonlySet<string>): T | undefined {
    const text = this.#text(node);
    if (text === undefined || allowed.has(text)) return text as T | undefined;
    return this.#wrong(node, `“${text}” is none of ${[...allowed].join(', ')}`);
  }

  #each(node: Node, visit: (item: Node) => void): void {
    if (!isSeq(node)) {
      this.#wrong(node, 'a list is expected here');
      return;
    }
    for (const item of node.items as (Node | null)[]) if (item) visit(item);
  }

  #keys(map: YAMLMap, known: Readonly<Record<string, (value: Node) => void>>): void {
    for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
      const name = isScalar(key) ? String(key.value) : '';
      const read = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!read) this.#wrong(key, `unknown key “${name}”; known are ${Object.keys(known).join(', ')}`);
      else if (value && !(isScalar(value) && value.value === null)) read(value);
    }
  }

  #wrong(node: Node, message: string): undefined {
    this.#report(message, node.range?.[0] ?? 0);
  }

  #report(message: string, offset: number, fatal = false): void {
    const { line, col } = this.#lines.linePos(offset);
    this.problems.push({
      line: Math.max(1, line),
      column: Math.max(1, col),
      message,
      ...(fatal && { fatal }),
    });
  }
}

function anchorOf(
  exact: string,
  prefix: string | undefined,
  suffix: string | undefined,
): TextQuote | undefined {
  if (prefix === undefined && suffix === undefined) return undefined;
  return { exact, prefix: prefix ?? '', suffix: suffix ?? '' };
}

function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

/** True for YYYY-MM-DD that the calendar has. */
function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
