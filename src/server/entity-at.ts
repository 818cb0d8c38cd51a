/** What is at a position of an article. */
import type { Garble, LinkedMention, Timex } from '../annotation.ts';
import type { Entity } from '../corpus/corpus.ts';
import { type Article, findingsOf, spanAt } from './article.ts';
import type { EntitySummary, Position } from './protocol.ts';
import type { Workspace } from './workspace.ts';

export function mentionAt(article: Article, position: Position): LinkedMention | undefined {
  return spanAt(article, article.entities, position);
}

export function dateAt(article: Article, position: Position): Timex | undefined {
  return spanAt(article, article.dates, position);
}

/** The findings that a position touches. */
export function findingsAt(workspace: Workspace, article: Article, position: Position): readonly Garble[] {
  const offset = article.positions.offset(position);
  return findingsOf(article, workspace.settings).filter(({ start, end }) => start <= offset && offset <= end);
}

export function entityOf(workspace: Workspace, article: Article, mention: LinkedMention): Entity | undefined {
  // By its last character, as two glued names ("UkraineBiden") meet at the first.
  return workspace.articles.corpus?.entityAt(article.uri, mention.end - 1);
}

/** The entity whose mention a position touches. */
export function entityAt(workspace: Workspace, uri: string, position: Position): Entity | undefined {
  const article = workspace.articles.get(uri);
  const mention = article && mentionAt(article, position);
  return mention && entityOf(workspace, article, mention);
}

export function summaryOf(entity: Entity): EntitySummary {
  const { id, name, type, aliases, articles, mentions, garbledForms } = entity;
  return { id, name, type, aliases, articles, mentions, garbledForms };
}
