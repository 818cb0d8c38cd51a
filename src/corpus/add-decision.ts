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

/**
 * Adds a decision to a house list.
 * @returns the new text; the old text where it already holds the decision.
 * @throws Error where the text is not valid YAML or not a mapping: nothing may be lost by writing over it.
 */
export function addDecision(yamlText: string, decision: Decision): string {
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
  apply(document, decision);
  const after = document.toString(style);
  return after === before ? yamlText : after;
}

/** Writes as the file is written, so that a decision changes only its own lines. */
const styleOf = (yamlText: string): ToStringOptions => ({
  lineWidth: 0,
  flowCollectionPadding: /[[{] /.test(yamlText),
  indentSeq: !/^\S.*:\s*(?:#.*)?\n- /m.test(yamlText),
});

function apply(document: Document, decision: Decision): void {
  switch (decision.kind) {
    case 'name':
      addName(document, decision);
      break;
    case 'same':
    case 'different':
      addOnce(document, decision.kind, [...decision.names]);
      break;
    case 'not-an-error': {
      const { text, finding, file, anchor } = decision;
      const where = {
        text,
        ...(finding && { kind: finding }),
        ...(file !== undefined && { file }),
        ...(anchor && { prefix: anchor.prefix, suffix: anchor.suffix }),
      };
      addOnce(document, 'notErrors', Object.keys(where).length === 1 ? text : where);
      break;
    }
    case 'mention':
      addMention(document, decision);
      break;
    case 'published-on':
      document.setIn(['publishedOn', decision.file], decision.date);
  }
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

function addOnce(document: Document, key: string, value: unknown): void {
  const list = listAt(document, key);
  const text = JSON.stringify(value);
  if (
    list.items.some(
      (item) => JSON.stringify((item as { toJSON?: () => unknown }).toJSON?.() ?? item) === text,
    )
  )
    return;
  const node = document.createNode(value);
  // A pair of names reads best on one line.
  if (isSeq(node)) node.flow = true;
  list.items.push(node);
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

function addName(document: Document, decision: Extract<Decision, { kind: 'name' }>): void {
  const list = listAt(document, 'names');
  let entry = list.items.find(
    (item): item is YAMLMap => isMap(item) && item.get('preferred') === decision.preferred,
  );
  if (!entry) {
    entry = document.createNode({ preferred: decision.preferred }) as YAMLMap;
    list.items.push(entry);
  }
  if (decision.type) entry.set('type', decision.type);
  addLabels(document, entry, 'alternate', decision.alternate);
  addLabels(document, entry, 'hidden', decision.hidden);
  if (decision.note) entry.set('note', decision.note);
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
