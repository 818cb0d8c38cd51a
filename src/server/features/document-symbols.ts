/** The outline of an article: its entities, each at its first mention, and its dates. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { EntityType, LinkedMention } from '../../annotation.ts';
import { rangeOf } from '../article.ts';
import type { Workspace } from '../workspace.ts';
import { counted, entityTypeNames } from './hover.ts';

/** The protocol has no kinds for what names name; these have telling icons. */
export const symbolKinds: Record<EntityType, SymbolKind> = {
  PERSON: SymbolKind.Interface,
  ORG: SymbolKind.Class,
  PLACE: SymbolKind.Namespace,
  MISC: SymbolKind.Constant,
};

export function documentSymbols(workspace: Workspace, uri: string): DocumentSymbol[] | null {
  const article = workspace.articles.get(uri);
  if (!article) return null;
  const byEntity = new Map<string, LinkedMention[]>();
  for (const mention of article.entities) {
    const key = `${mention.type} ${mention.entity}`;
    const list = byEntity.get(key);
    if (list) list.push(mention);
    else byEntity.set(key, [mention]);
  }
  const entities = [...byEntity.values()].map((mentions): DocumentSymbol => {
    const first = mentions[0]!;
    const range = rangeOf(article, first);
    return {
      name: first.entity || first.text,
      detail: workspace.client.translate(
        `${entityTypeNames[first.type]} · ${counted(mentions.length, 'mention')}`,
      ),
      kind: symbolKinds[first.type],
      range,
      selectionRange: range,
    };
  });
  const dates = article.dates.map((date): DocumentSymbol => {
    const range = rangeOf(article, date);
    return {
      name: date.text,
      detail: date.value ?? '',
      kind: SymbolKind.Event,
      range,
      selectionRange: range,
    };
  });
  return [...entities, ...dates].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
