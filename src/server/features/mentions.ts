/** The mentions of one entity by article, each with its context. */
import type { LinkedMention } from '../../annotation.ts';
import type { Entity } from '../../corpus/corpus.ts';
import { type Glance, rangeOf } from '../article.ts';
import { contextOf } from '../context.ts';
import { summaryOf } from '../entity-at.ts';
import type { ArticleMentions, EntityMentions, MentionItem } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 2000;

export interface MentionsParams {
  readonly id: string;
  readonly limit?: number;
}

export function mentions(workspace: Workspace, { id, limit }: MentionsParams): EntityMentions | null {
  const { corpus } = workspace.articles;
  const entity = corpus?.entity(id);
  if (!corpus || !entity) return null;
  let room = limit ?? defaultLimit;
  const articles: ArticleMentions[] = [];
  for (const { file: uri, mentions: inArticle } of corpus.mentionsByFile(id)) {
    if (room <= 0) break;
    const article = workspace.articles.glance(uri);
    if (!article) continue;
    const listed = inArticle.slice(0, room);
    room -= listed.length;
    articles.push({
      uri,
      publishedOn: article.publishedOn,
      mentions: items(workspace, article, entity, listed),
    });
  }
  return { entity: summaryOf(entity), articles };
}

function items(
  workspace: Workspace,
  article: Glance,
  entity: Entity,
  listed: readonly LinkedMention[],
): MentionItem[] {
  const { strict, disabledKinds } = workspace.settings;
  const flagged = disabledKinds.includes('name')
    ? new Set<number>()
    : workspace.articles.corpus!.flagged(article.uri, { strict });
  return listed.map((mention) => ({
    range: rangeOf(article, mention),
    text: mention.text,
    ...contextOf(article.text, mention),
    differs: differs(mention.text, entity),
    garbled: flagged.has(mention.start),
  }));
}

/** Whether a form is another than the canonical name or, of a person, its last name; case aside. */
function differs(form: string, { name, type }: Entity): boolean {
  const wanted = name.toLowerCase();
  const written = form.toLowerCase().replace(/\s+/g, ' ');
  return written !== wanted && !(type === 'PERSON' && wanted.endsWith(` ${written}`));
}
