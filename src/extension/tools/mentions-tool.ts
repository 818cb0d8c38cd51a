/** "Where is X mentioned?", for assistants. */
import type { Server } from '../server.ts';
import { relativePath } from '../views/tree-parts.ts';

/** Entities that fit the name, and mentions of each: an answer that a model can take in. */
const mostEntities = 5;
const mostMentions = 50;

/** The entities one of whose names holds `name`, each with its mentions and what stands around them. */
export async function mentionsOf(server: Server, name: string): Promise<unknown> {
  if (name.trim() === '') return { entities: [] };
  const found = await server.entities(name.trim(), mostEntities);
  const entities = await Promise.all(
    found.map(async (entity) => {
      const listed = (await server.mentions(entity.id))?.articles ?? [];
      const mentions = listed.flatMap(({ uri, publishedOn, mentions: own }) =>
        own.map(({ range, text, before, after, garbled }) => ({
          file: relativePath(uri),
          publishedOn,
          line: range.start.line + 1,
          text,
          context: `${before}${text}${after}`,
          ...(garbled && { garbled }),
        })),
      );
      const { name: canonical, type, aliases, garbledForms, articles } = entity;
      return {
        name: canonical,
        type,
        aliases,
        garbledForms,
        articles,
        mentionCount: entity.mentions,
        mentions: mentions.slice(0, mostMentions),
      };
    }),
  );
  return { entities };
}
