/** The mentions of one entity by article, each with its context. */
import type { LinkedMention } from '../../annotation.ts';
import type { Entity } from '../../corpus/corpus.ts';
import { type Glance, rangeOf } from '../article.ts';
import { contextOf } from '../context.ts';
import { summaryOf } from '../entity-at.ts';
import { type ArticleMentions, type EntityMentions, firstMentions, type MentionItem } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

export interface MentionsParams {
  readonly id: string;
  readonly limit?: number;
  /** An article whose mentions are listed beyond the limit too. */
  readonly uri?: string;
}

export function mentions(
  workspace: Workspace,
  { id, limit, uri: wanted }: MentionsParams,
): EntityMentions | null {
  const { corpus } = workspace.articles;
  const entity = corpus?.entity(id);
  if (!corpus || !entity) return null;
  let room = limit ?? firstMentions;
  const articles: ArticleMentions[] = [];
  const mayBeFlagged = corpus.mayBeFlagged(id);
  const list = (uri: string, found: readonly LinkedMention[]) => {
    const article = workspace.articles.glance(uri);
    if (!article || found.length === 0) return;
    room -= found.length;
    const mentions = items(workspace, article, entity, found, mayBeFlagged);
    articles.push({ uri, publishedOn: article.publishedOn, mentions });
  };
  for (const { file, mentions: found } of corpus.mentionsByFile(id)) {
    if (room <= 0) break;
    list(file, found.slice(0, room));
  }
  if (room <= 0 && wanted !== undefined && !articles.some(({ uri }) => uri === wanted))
    list(wanted, corpus.mentionsOf(id, wanted));
  return { entity: summaryOf(entity), articles };
}

function items(
  workspace: Workspace,
  article: Glance,
  entity: Entity,
  listed: readonly LinkedMention[],
  mayBeFlagged: boolean,
): MentionItem[] {
  const { strict, disabledKinds } = workspace.settings;
  const flagged =
    mayBeFlagged && !disabledKinds.includes('name')
      ? workspace.articles.corpus!.flagged(article.uri, { strict, of: entity.id })
      : new Set<number>();
  const { text } = article;
  return listed.map((mention) => ({
    range: rangeOf(article, mention),
    text: mention.text,
    ...contextOf(text, mention),
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
