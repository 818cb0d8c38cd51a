/**
 * A {@link MentionStore} on PostgreSQL, over the table that `copydesk export --to postgresql` fills:
 * mentions(file, start_utf16, end_utf16, text, type, entity, confidence, published_on). Only reads.
 */
import pg from 'pg';
import { type EntityType, entityTypes } from '../annotation.ts';
import type { MentionStore, StoredMention } from './mention-store.ts';
import type { EntitySummary } from './protocol.ts';

/** Milliseconds until a question is given up. */
const timeout = 10_000;
/** Forms listed of an entity. */
const mostForms = 40;

interface EntityRow {
  readonly entity: string;
  readonly type: EntityType;
  readonly articles: string;
  readonly mentions: string;
  readonly forms: readonly string[];
}

interface MentionRow {
  readonly file: string;
  readonly start_utf16: number;
  readonly end_utf16: number;
  readonly text: string;
  readonly published_on: string | null;
}

const entitiesQuery = `
  SELECT entity, type, count(DISTINCT file) AS articles, count(*) AS mentions,
         (array_agg(DISTINCT text))[1:${mostForms}] AS forms
  FROM mentions
  WHERE $1 = '' OR (entity, type) IN (SELECT entity, type FROM mentions WHERE entity ILIKE $2 OR text ILIKE $2)
  GROUP BY entity, type
  ORDER BY articles DESC, mentions DESC, entity
  LIMIT $3`;

const mentionsQuery = `
  SELECT file, start_utf16, end_utf16, text, to_char(published_on, 'YYYY-MM-DD') AS published_on
  FROM mentions
  WHERE entity = $1 AND type = $2
  ORDER BY file, start_utf16
  LIMIT $3`;

/**
 * Connects when first asked. Where to, and as whom, the environment says as for every PostgreSQL program
 * (PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGSSLMODE), or a connection string.
 */
export function postgresMentions(connectionString?: string): MentionStore {
  const pool = new pg.Pool({
    ...(connectionString !== undefined && { connectionString }),
    application_name: 'copydesk',
    max: 4,
    connectionTimeoutMillis: timeout,
    statement_timeout: timeout,
    idleTimeoutMillis: timeout,
    allowExitOnIdle: true,
    options: '-c default_transaction_read_only=on',
  });
  // A connection that breaks while idle is replaced by the next question.
  pool.on('error', () => {});
  return {
    async entities(filter, limit) {
      const pattern = `%${filter.replaceAll(/[\\%_]/g, '\\$&')}%`;
      const { rows } = await pool.query<EntityRow>(entitiesQuery, [filter, pattern, limit]);
      return rows.map(summaryOf);
    },
    async mentions(id, limit) {
      const space = id.indexOf(' ');
      const type = id.slice(0, space);
      if (!(entityTypes as readonly string[]).includes(type)) return [];
      const { rows } = await pool.query<MentionRow>(mentionsQuery, [id.slice(space + 1), type, limit]);
      return rows.map(mentionOf);
    },
    close: () => pool.end(),
  };
}

function summaryOf({ entity, type, articles, mentions, forms }: EntityRow): EntitySummary {
  return {
    id: `${type} ${entity}`,
    name: entity,
    type,
    aliases: forms.filter((form) => form !== entity),
    articles: Number(articles),
    mentions: Number(mentions),
    garbledForms: [],
  };
}

function mentionOf({ file, start_utf16, end_utf16, text, published_on }: MentionRow): StoredMention {
  return { file, start: start_utf16, end: end_utf16, text, publishedOn: published_on };
}
