/** Writes a decision into `copydesk.yaml`, leaving comments, order and everything else as it is. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type ToStringOptions,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Decision } from './house-list.ts';
import { tooDeepAt } from './nesting.ts';

/**
 * Adds a decision to a house list.
 * @returns the new text; the old text where it already holds the decision.
 * @throws Error where the text is not valid YAML or not a mapping: nothing may be lost by writing over it.
 */
export function addDecision(yamlText: string, decision: Decision): string {
  return addDecisions(yamlText, [decision]);
}

/** As `addDecision`, for several at once: an imported list may have thousands. */
export function addDecisions(yamlText: string, decisions: readonly Decision[]): string {
  if (tooDeepAt(yamlText) !== undefined) throw new Error('copydesk.yaml is nested too deep');
  const document = parseDocument(yamlText);
  if (document.errors.length > 0) throw new Error(`copydesk.yaml: ${document.errors[0]!.message}`);
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    const comment = document.commentBefore;
    document.contents = document.createNode({}) as unknown as typeof document.contents;
    document.commentBefore = comment;
  }
  if (!isMap(document.contents)) throw new Error('copydesk.yaml is not a mapping');
  const style = styleOf(yamlText);
  const before = document.toString(style);
  const list = new ListEditor(document, decisions.length === 1);
  for (const decision of decisions) list.add(decision);
  const after = document.toString(style);
  return after === before ? yamlText : after;
}

/** Writes as the file is written, so that a decision changes only its own lines. */
const styleOf = (yamlText: string): ToStringOptions => ({
  lineWidth: 0,
  flowCollectionPadding: /[[{] /.test(yamlText),
  indentSeq: !/^- /m.test(yamlText),
});

/** A list being written to; it remembers what the list holds, so that each decision costs the same. */
class ListEditor {
  readonly #document: Document;
  /** Key of a list → its items as JSON. */
  readonly #held = new Map<string, Set<string>>();
  #names: Map<string, YAMLMap> | undefined;
  /** Imported lists come in their own order. */
  readonly #inOrder: boolean;

  constructor(document: Document, inOrder: boolean) {
    this.#document = document;
    this.#inOrder = inOrder;
  }

  add(decision: Decision): void {
    switch (decision.kind) {
      case 'name':
        this.#addName(decision);
        break;
      case 'same':
      case 'different':
        this.#withdraw(decision.kind === 'same' ? 'different' : 'same', decision.names);
        this.#addOnce(decision.kind, [...decision.names]);
        break;
      case 'not-an-error': {
        const { text, finding, file, anchor } = decision;
        const where = {
          text,
          ...(finding && { kind: finding }),
          ...(file !== undefined && { file }),
          ...(anchor && { prefix: anchor.prefix, suffix: anchor.suffix }),
        };
        this.#addOnce('notErrors', Object.keys(where).length === 1 ? text : where);
        break;
      }
      case 'mention':
        addMention(this.#document, decision);
        break;
      case 'published-on':
        this.#document.setIn(['publishedOn', decision.file], decision.date);
    }
  }

  #addOnce(key: string, value: unknown): void {
    const list = listAt(this.#document, key);
    let held = this.#held.get(key);
    if (!held) this.#held.set(key, (held = new Set(list.items.map(jsonOf))));
    const text = JSON.stringify(value);
    if (held.has(text)) return;
    held.add(text);
    const node = this.#document.createNode(value);
    // A pair of names reads best on one line.
    if (isSeq(node)) node.flow = true;
    this.#insert(list, node);
  }

  /**
   * Keeps a list in alphabetical order that is in it: what two people add to their copies then stands in two places,
   * and merges. Any other list is as somebody arranged it, and grows at its end.
   */
  #insert(list: YAMLSeq, node: unknown): void {
    const own = orderOf(node);
    const at = this.#inOrder && isInOrder(list) ? list.items.findIndex((item) => orderOf(item) > own) : -1;
    list.items.splice(at < 0 ? list.items.length : at, 0, node);
  }

  /** What is the same now was different before, or the other way round: the later word holds. */
  #withdraw(key: 'same' | 'different', names: readonly string[]): void {
    const list = this.#document.get(key, true);
    if (!isSeq(list) || names.length !== 2) return;
    const said = new Set([JSON.stringify(names), JSON.stringify([...names].reverse())]);
    const at = list.items.findIndex((item) => said.has(jsonOf(item)));
    if (at < 0) return;
    list.items.splice(at, 1);
    this.#held.delete(key);
    if (list.items.length === 0) this.#document.delete(key);
  }

  #addName(decision: Extract<Decision, { kind: 'name' }>): void {
    const list = listAt(this.#document, 'names');
    this.#names ??= byPreferred(list);
    let entry = this.#names.get(decision.preferred);
    if (!entry) {
      entry = this.#document.createNode({ preferred: decision.preferred }) as YAMLMap;
      this.#insert(list, entry);
      this.#names.set(decision.preferred, entry);
    }
    if (decision.type) entry.set('type', decision.type);
    addLabels(this.#document, entry, 'alternate', decision.alternate);
    addLabels(this.#document, entry, 'hidden', decision.hidden);
    if (decision.note) entry.set('note', decision.note);
  }
}

const isInOrder = ({ items }: YAMLSeq): boolean =>
  items.length > 0 && items.every((item, i) => i === 0 || orderOf(items[i - 1]) <= orderOf(item));

/** What an item is ordered by: its name or text, case aside. */
function orderOf(item: unknown): string {
  const first = isMap(item) ? (item.get('preferred') ?? item.get('text')) : isSeq(item) ? item.get(0) : item;
  return String(isScalar(first) ? first.value : first).toLowerCase();
}

const jsonOf = (item: unknown): string =>
  JSON.stringify((item as { toJSON?: () => unknown }).toJSON?.() ?? item);

/** The first entry of each name. */
function byPreferred(list: YAMLSeq): Map<string, YAMLMap> {
  const out = new Map<string, YAMLMap>();
  for (const item of list.items) {
    const preferred = isMap(item) ? item.get('preferred') : undefined;
    if (typeof preferred === 'string' && !out.has(preferred)) out.set(preferred, item as YAMLMap);
  }
  return out;
}

/** The list under a key, made where it is missing. */
function listAt(document: Document, key: string): YAMLSeq {
  const found = document.get(key, true);
  if (isSeq(found)) return found;
  if (found !== undefined && !(isScalar(found) && found.value === null))
    throw new Error(`copydesk.yaml: “${key}” is not a list`);
  const list = document.createNode([]) as YAMLSeq;
  list.flow = false;
  document.set(key, list);
  return list;
}

/** What was said before of the same text at the same spot gives way. */
function addMention(document: Document, decision: Extract<Decision, { kind: 'mention' }>): void {
  const { text, type, entity, file, anchor } = decision;
  const where = {
    text,
    ...(file !== undefined && { file }),
    ...(anchor && { prefix: anchor.prefix, suffix: anchor.suffix }),
  };
  const list = listAt(document, 'mentions');
  const keys = ['text', 'file', 'prefix', 'suffix'] as const;
  const same = (item: unknown) =>
    isMap(item) && keys.every((key) => item.get(key) === (where as Partial<Record<string, string>>)[key]);
  const said = { ...(type && { type }), ...(entity !== undefined && { entity }) };
  const node = document.createNode({ ...where, ...said });
  const at = list.items.findIndex(same);
  if (at < 0) list.items.push(node);
  else if (JSON.stringify((list.items[at] as YAMLMap).toJSON()) !== JSON.stringify(node.toJSON()))
    list.items[at] = node;
}

function addLabels(document: Document, entry: YAMLMap, key: string, labels: readonly string[] = []): void {
  const found = entry.get(key, true);
  const old = isSeq(found) ? found : undefined;
  if (old) {
    const known = new Set(old.items.map((item) => (isScalar(item) ? item.value : item)));
    for (const label of labels) if (!known.has(label)) old.items.push(document.createNode(label));
    return;
  }
  const single = isScalar(found) && typeof found.value === 'string' ? [found.value] : [];
  const all = [...new Set([...single, ...labels])];
  if (labels.length > 0) entry.set(key, document.createNode(all));
}
