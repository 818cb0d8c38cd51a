/**
 * Go to definition: where the entity is introduced. From a later mention to the one that introduces it in
 * the same article; from there to the earliest article that has it.
 */
import type { Location } from 'vscode-languageserver';
import { rangeOf } from '../article.ts';
import { entityOf, mentionAt } from '../entity-at.ts';
import { introducing, type MentionsInArticle, mentionsByArticle } from '../entity-mentions.ts';
import type { Position } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

export function definition(workspace: Workspace, uri: string, position: Position): Location | null {
  const article = workspace.articles.get(uri);
  const mention = article && mentionAt(article, position);
  const entity = mention && entityOf(workspace, article, mention);
  if (!entity) return null;
  const all = mentionsByArticle(workspace, entity.id);
  const here = introducing(all.find((item) => item.uri === uri)?.mentions ?? []);
  if (here && here.start !== mention.start) return { uri, range: rangeOf(article, here) };
  return introductionOf(workspace, all);
}

/** The mention that introduces an entity in the earliest of its articles, by publication date, then URI. */
export function introductionOf(
  workspace: Workspace,
  articles: readonly MentionsInArticle[],
): Location | null {
  let first: { readonly item: MentionsInArticle; readonly date: string } | undefined;
  for (const item of articles) {
    const date = workspace.articles.glance(item.uri)?.publishedOn ?? '9999';
    if (!first || date < first.date) first = { item, date };
  }
  const article = first && workspace.articles.glance(first.item.uri);
  const mention = first && introducing(first.item.mentions);
  return article && mention ? { uri: article.uri, range: rangeOf(article, mention) } : null;
}
