/** All mentions of the entity at the cursor, in every article. */
import type { Location } from 'vscode-languageserver';
import { rangeOf } from '../article.ts';
import { entityAt } from '../entity-at.ts';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { Position } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

/** More than anyone reads; a country can have many more in a large archive. */
const maxReferences = 5000;

export function references(workspace: Workspace, uri: string, position: Position): Location[] | null {
  const entity = entityAt(workspace, uri, position);
  if (!entity) return null;
  const out: Location[] = [];
  // This article's first, so that they are never those left out.
  const all = mentionsByArticle(workspace, entity.id);
  const ordered = [...all.filter((item) => item.uri === uri), ...all.filter((item) => item.uri !== uri)];
  for (const { uri: articleUri, mentions } of ordered) {
    const article = workspace.articles.glance(articleUri);
    if (!article) continue;
    for (const mention of mentions) {
      if (out.length === maxReferences) return out;
      out.push({ uri: articleUri, range: rangeOf(article, mention) });
    }
  }
  return out;
}
