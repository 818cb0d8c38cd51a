/** The sentences of other articles that say what the one at a place says. */
import type { Span } from '../../annotation.ts';
import { differences } from '../../corpus/passages/differences.ts';
import type { Parallel } from '../../corpus/passages/passages.ts';
import { type Article, rangeOf } from '../article.ts';
import type { ParallelItem, Parallels, Position } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 8;

export interface ParallelsParams {
  readonly uri: string;
  readonly position: Position;
  readonly limit?: number;
}

export function parallels(workspace: Workspace, { uri, position, limit }: ParallelsParams): Parallels | null {
  const article = workspace.articles.get(uri);
  if (!article) return null;
  const offset = article.positions.offset(position);
  return parallelsOf(workspace, article, { start: offset, end: offset }, limit ?? defaultLimit);
}

/** The parallels of the sentences that a span touches; null where it touches none. */
export function parallelsOf(
  workspace: Workspace,
  article: Article,
  span: Span,
  limit: number,
): Parallels | null {
  const passages = workspace.articles.corpus?.passages;
  const sentence = passages?.sentencesAt(article.uri, span);
  if (!passages || !sentence) return null;
  const text = oneLine(article.text.slice(sentence.start, sentence.end));
  return {
    range: rangeOf(article, sentence),
    text,
    parallels: passages
      .parallels(article.uri, span, limit)
      .flatMap((parallel) => parallelItem(workspace, text, parallel)),
  };
}

function parallelItem(workspace: Workspace, here: string, parallel: Parallel): ParallelItem[] {
  const there = workspace.articles.glance(parallel.file);
  if (!there) return [];
  const text = oneLine(parallel.text);
  return [
    {
      uri: there.uri,
      range: rangeOf(there, parallel),
      text,
      publishedOn: there.publishedOn,
      score: parallel.score,
      differences: differences(here, text).map(({ start, end }): [number, number] => [start, end]),
    },
  ];
}

/** A passage on one line, every character in its place. */
export function oneLine(text: string): string {
  return text.replace(/\s/g, ' ');
}
