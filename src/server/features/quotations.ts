/** The quotations that articles give in different words: those of one article, and those of all. */

import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { differences } from '../../corpus/passages/differences.ts';
import { QuotationBook } from '../../corpus/passages/quotation-book.ts';
import { type OtherWording, quotedOtherwise } from '../../corpus/passages/quoted-otherwise.ts';
import { rangeOf } from '../article.ts';
import { pause } from '../pause.ts';
import type { PlacedQuotationItem, QuotationItem, TwinPassage } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { oneLine } from './parallels.ts';

export interface QuotationsParams {
  readonly uri: string;
}
export interface AllQuotationsParams {
  readonly limit?: number;
}

const defaultLimit = 1000;
/** Milliseconds of work between two pauses. */
const slice = 20;

/** Those of one article that others give in other words. */
export function quotations(workspace: Workspace, { uri }: QuotationsParams): QuotationItem[] {
  const { articles } = workspace;
  const article = articles.get(uri);
  if (!article || !articles.corpus) return [];
  return quotedOtherwise(articles.corpus, uri).map((own) => {
    const text = oneLine(own.text);
    return {
      speaker: own.speaker,
      range: rangeOf(article, own),
      text,
      others: own.others.flatMap((other) => twinOf(workspace, text, other)),
    };
  });
}

/**
 * Those of all articles, in pauses of other work.
 * @throws ResponseError where nobody waits for them any more.
 */
export async function allQuotations(
  workspace: Workspace,
  { limit }: AllQuotationsParams,
  token: CancellationToken,
): Promise<PlacedQuotationItem[]> {
  const { articles } = workspace;
  const { corpus } = articles;
  if (!corpus) return [];
  const book = new QuotationBook();
  let began = performance.now();
  for (const uri of articles.uris()) {
    // Removed in one of the pauses.
    const text = corpus.text(uri);
    if (text !== undefined) book.add(uri, text, corpus.mentionsIn(uri));
    if (performance.now() - began < slice) continue;
    await pause();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    began = performance.now();
  }
  return book
    .groups()
    .slice(0, limit ?? defaultLimit)
    .flatMap(({ speaker, wordings: [own, ...others] }) => {
      const here = own && articles.glance(own.file);
      if (!here) return [];
      const text = oneLine(own.text);
      const twins = others.flatMap((other) => twinOf(workspace, text, other));
      return [{ uri: here.uri, speaker, range: rangeOf(here, own), text, others: twins }];
    });
}

/** The wording of another article, with what differs; none where it is gone. */
function twinOf(workspace: Workspace, here: string, other: OtherWording): TwinPassage[] {
  const there = workspace.articles.glance(other.file);
  if (!there) return [];
  const text = oneLine(other.text);
  return [
    {
      uri: there.uri,
      range: rangeOf(there, other),
      text,
      publishedOn: there.publishedOn,
      differences: differences(here, text).map(({ start, end }): [number, number] => [start, end]),
    },
  ];
}
