/** The sidebar's lists from a store outside the workspace, with places in those files that can be read here. */
import { lineStarts, positionAt } from '../../text/line-positions.ts';
import { contextOf } from '../context.ts';
import type { MentionStore, StoredMention } from '../mention-store.ts';
import type { ArticleMentions, EntityMentions, EntitySummary, MentionItem } from '../protocol.ts';
import type { EntitiesParams } from './entities.ts';
import type { MentionsParams } from './mentions.ts';

const defaultEntities = 5000;
const defaultMentions = 2000;

/** The text of a file of the store and its URI here; undefined where it is not to be had. */
export type FindFile = (file: string) => { readonly uri: string; readonly text: string | undefined };

export function storedEntities(
  store: MentionStore,
  { filter = '', limit }: EntitiesParams,
): Promise<EntitySummary[]> {
  return store.entities(filter, limit ?? defaultEntities);
}

export async function storedMentions(
  store: MentionStore,
  { id, limit }: MentionsParams,
  find: FindFile,
): Promise<EntityMentions | null> {
  const found = await store.mentions(id, limit ?? defaultMentions);
  if (found.length === 0) return null;
  const byFile = grouped(found);
  const name = id.slice(id.indexOf(' ') + 1);
  const entity: EntitySummary = {
    id,
    name,
    type: id.slice(0, id.indexOf(' ')) as EntitySummary['type'],
    aliases: [...new Set(found.map(({ text }) => text))].filter((text) => text !== name),
    articles: byFile.size,
    mentions: found.length,
    garbledForms: [],
  };
  return { entity, articles: [...byFile].map(([file, mentions]) => inArticle(file, mentions, name, find)) };
}

function grouped(found: readonly StoredMention[]): Map<string, StoredMention[]> {
  const byFile = new Map<string, StoredMention[]>();
  for (const mention of found) {
    const list = byFile.get(mention.file);
    if (list) list.push(mention);
    else byFile.set(mention.file, [mention]);
  }
  return byFile;
}

function inArticle(
  file: string,
  found: readonly StoredMention[],
  name: string,
  find: FindFile,
): ArticleMentions {
  const { uri, text } = find(file);
  const starts = text === undefined ? undefined : lineStarts(text);
  const mentions = found.map((mention): MentionItem => {
    const { start, end } = mention;
    // The file may be another by now: then the mention is listed at its beginning.
    const isThere = text !== undefined && text.slice(start, end) === mention.text;
    const at = (offset: number) => (isThere ? positionAt(starts!, offset) : { line: 0, character: 0 });
    return {
      range: { start: at(start), end: at(end) },
      text: mention.text,
      ...(isThere ? contextOf(text, mention) : { before: '', after: '' }),
      differs: mention.text !== name && !name.endsWith(` ${mention.text}`),
      garbled: false,
    };
  });
  return { uri, publishedOn: found[0]!.publishedOn, mentions };
}
