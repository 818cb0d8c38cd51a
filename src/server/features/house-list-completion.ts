/** Completion in copydesk.yaml: its keys, and the values that it knows, from the schema that editors check it by. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import schema from '../../../media/copydesk.schema.json';
import type { Position } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { yamlPlace } from '../yaml-place.ts';

/** As much of JSON Schema as the schema uses. */
interface Node {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const houseList = schema as unknown as Node & { readonly definitions: Readonly<Record<string, Node>> };

/** What may be typed at a place of a house list; nothing elsewhere. */
export function houseListCompletion(workspace: Workspace, uri: string, position: Position): CompletionItem[] {
  const text = workspace.houseLists.textOf(uri);
  if (text === undefined) return [];
  const { line, character } = position;
  const place = yamlPlace(text, line, character);
  if (!place) return [];
  const range = { start: { line, character: place.from }, end: position };
  const item = (label: string, kind: CompletionItemKind, node: Node, newText: string): CompletionItem => {
    const documentation =
      node.description === undefined ? {} : { documentation: workspace.client.translate(node.description) };
    return { label, kind, ...documentation, textEdit: { range, newText } };
  };
  const nodes = nodesAt(place.path);
  if (place.typing === 'value')
    return nodes
      .flatMap((node) => node.enum ?? [])
      .map((value) => item(value, CompletionItemKind.EnumMember, {}, value));
  return nodes
    .flatMap(({ properties = {} }) => Object.entries(properties))
    .filter(([key]) => !place.siblings.includes(key))
    .map(([key, node]) =>
      item(key, CompletionItemKind.Property, node, `${key}:${place.path.length > 0 ? ' ' : '\n  '}`),
    );
}

/** The nodes of the schema that describe what stands under the keys; the items of a list stand for the list. */
function nodesAt(path: readonly string[]): readonly Node[] {
  let nodes = meanings(houseList);
  for (const key of path)
    nodes = nodes.flatMap(({ properties }) => (properties?.[key] ? meanings(properties[key]) : []));
  return nodes;
}

/** What a node comes to: by reference, as one of several, as what a list holds. */
function meanings(node: Node): readonly Node[] {
  const { $ref, anyOf = [], items } = node;
  const named = $ref === undefined ? undefined : houseList.definitions[$ref.replace('#/definitions/', '')];
  return [node, ...[named, items, ...anyOf].flatMap((other) => (other ? meanings(other) : []))];
}
