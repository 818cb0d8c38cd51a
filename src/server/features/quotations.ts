/** The quotations of an article that other articles give in other words. */
import { differences } from '../../corpus/passages/differences.ts';
import { quotedOtherwise } from '../../corpus/passages/quoted-otherwise.ts';
import { rangeOf } from '../article.ts';
import type { QuotationItem } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { oneLine } from './parallels.ts';

export interface QuotationsParams {
  readonly uri: string;
}

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
      others: own.others.flatMap((other) => {
        const there = articles.glance(other.file);
        if (!there) return [];
        const wording = oneLine(other.text);
        return [
          {
            uri: there.uri,
            range: rangeOf(there, other),
            text: wording,
            publishedOn: there.publishedOn,
            differences: differences(text, wording).map(({ start, end }): [number, number] => [start, end]),
          },
        ];
      }),
    };
  });
}
