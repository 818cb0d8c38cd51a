/** What to highlight in an article. */
import type { Span } from '../../annotation.ts';
import { rangeOf } from '../article.ts';
import type { ArticleDraft } from '../articles.ts';
import type { Highlights } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

export function highlights(workspace: Workspace, uri: string): Highlights {
  const article = workspace.articles.get(uri);
  const skipped = workspace.articles.skippedBecause(uri);
  return {
    uri,
    version: article?.version ?? null,
    entities: (article?.entities ?? []).map((mention) => ({
      range: rangeOf(article!, mention),
      type: mention.type,
      entity: mention.entity,
    })),
    dates: (article?.dates ?? []).map((date) => ({
      range: rangeOf(article!, date),
      type: date.type,
      value: date.value,
    })),
    ...(skipped !== undefined && { skipped }),
  };
}

/** The same for an article that was just opened. */
export function highlightsOfDraft({ uri, version, positions, entities, dates }: ArticleDraft): Highlights {
  const ranged = (span: Span) => ({ range: positions.range(span) });
  return {
    uri,
    version,
    entities: entities.map((mention) => ({
      ...ranged(mention),
      type: mention.type,
      entity: mention.linkedTo ?? mention.text,
    })),
    dates: dates.map((date) => ({ ...ranged(date), type: date.type, value: date.value })),
  };
}
