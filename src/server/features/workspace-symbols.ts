/** Go to symbol in workspace: entities by any of their names. */
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { Workspace } from '../workspace.ts';
import { introductionOf } from './definition.ts';
import { symbolKinds } from './document-symbols.ts';
import { foundEntities } from './entities.ts';
import { counted, entityTypeNames } from './hover.ts';

const maxSymbols = 200;

export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  return foundEntities(workspace, query)
    .slice(0, maxSymbols)
    .flatMap((entity): WorkspaceSymbol[] => {
      const location = introductionOf(workspace, mentionsByArticle(workspace, entity.id));
      if (!location) return [];
      const containerName = workspace.client.translate(
        `${entityTypeNames[entity.type]} · ${counted(entity.articles, 'article')}`,
      );
      return [{ name: entity.name, kind: symbolKinds[entity.type], containerName, location }];
    });
}
