/** The next or previous mention, finding or date, across articles. */
import type { Span } from '../../annotation.ts';
import { findingsOf, rangeOf } from '../article.ts';
import { entityAt } from '../entity-at.ts';
import { mentionsByArticle } from '../entity-mentions.ts';
import type { Position, Stop } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

export interface NeighbourParams {
  readonly uri: string;
  readonly position: Position;
  readonly what: 'mention' | 'finding' | 'date';
  readonly step: 1 | -1;
}

/** The stops of one article, in order. */
interface StopsInArticle {
  readonly uri: string;
  readonly spans: readonly Span[];
}

export function neighbour(workspace: Workspace, params: NeighbourParams): Stop | null {
  const walk = stopsOf(workspace, params).filter(({ spans }) => spans.length > 0);
  const count = walk.reduce((sum, { spans }) => sum + spans.length, 0);
  if (count === 0) return null;
  const offset = workspace.articles.get(params.uri)?.positions.offset(params.position) ?? 0;
  const index = (leadsTo(walk, params.uri, offset, params.step) + count) % count;
  return stopAt(workspace, walk, index, count);
}

function stopsOf(workspace: Workspace, { uri, position, what }: NeighbourParams): StopsInArticle[] {
  const { articles, settings } = workspace;
  // The walk begins where things are as they are now.
  const here = articles.get(uri);
  const all = articles.glances();
  if (what === 'finding')
    return Array.from(all, (glance) => ({ uri: glance.uri, spans: findingsOf(glance, settings) }));
  if (what === 'date') return Array.from(all, (glance) => ({ uri: glance.uri, spans: glance.dates }));
  const entity = entityAt(workspace, uri, position);
  if (entity)
    return mentionsByArticle(workspace, entity.id).map((item) => ({ uri: item.uri, spans: item.mentions }));
  return [{ uri, spans: here?.entities ?? [] }];
}

/** Index of the stop that a step leads to; -1 or past the end where the walk starts over. */
function leadsTo(walk: readonly StopsInArticle[], uri: string, offset: number, step: 1 | -1): number {
  let before = 0;
  for (const stops of walk) {
    if (stops.uri > uri) break;
    if (stops.uri < uri) {
      before += stops.spans.length;
      continue;
    }
    // The stop that the cursor is on: the one that begins there, else the last that reaches it.
    const begins = stops.spans.findIndex(({ start }) => start === offset);
    const on =
      begins >= 0 ? begins : stops.spans.findLastIndex(({ start, end }) => start < offset && offset <= end);
    if (on >= 0) return before + on + step;
    before += stops.spans.filter(({ start }) => start < offset).length;
  }
  return step === 1 ? before : before - 1;
}

function stopAt(
  workspace: Workspace,
  walk: readonly StopsInArticle[],
  index: number,
  count: number,
): Stop | null {
  let before = 0;
  for (const { uri, spans } of walk) {
    const span = spans[index - before];
    if (!span) {
      before += spans.length;
      continue;
    }
    const article = workspace.articles.glance(uri);
    if (!article) return null;
    const text = article.text.slice(span.start, span.end);
    return { uri, range: rangeOf(article, span), text, index: index + 1, count };
  }
  return null;
}
