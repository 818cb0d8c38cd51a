/** The mentions of an entity, article by article, in the order that lists and walks use. */
import type { LinkedMention } from '../annotation.ts';
import type { Workspace } from './workspace.ts';

export interface MentionsInArticle {
  readonly uri: string;
  readonly mentions: readonly LinkedMention[];
}

export function mentionsByArticle(workspace: Workspace, entityId: string): MentionsInArticle[] {
  const byUri = new Map<string, LinkedMention[]>();
  for (const { file, mention } of workspace.articles.corpus?.mentions(entityId) ?? []) {
    const list = byUri.get(file);
    if (list) list.push(mention);
    else byUri.set(file, [mention]);
  }
  return [...byUri]
    .map(([uri, mentions]) => ({ uri, mentions: mentions.sort((a, b) => a.start - b.start) }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/**
 * The mention that introduces the entity in an article: the first that uses its fullest form there.
 * Articles name a person in full once and by last name after.
 */
export function introducing(mentions: readonly LinkedMention[]): LinkedMention | undefined {
  const words = (mention: LinkedMention) => mention.text.split(/\s+/).length;
  const most = mentions.reduce((max, mention) => Math.max(max, words(mention)), 0);
  return mentions.find((mention) => words(mention) === most);
}
