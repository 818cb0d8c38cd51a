/** The findings of all articles, for a list. */
import type { CancellationToken } from 'vscode-languageserver';
import { findingsOf, rangeOf } from '../article.ts';
import { fixedSpan } from '../finding-edit.ts';
import type { ArticleFindings } from '../protocol.ts';
import { unhurried } from '../unhurried.ts';
import type { Workspace } from '../workspace.ts';

const defaultLimit = 5000;

export interface FindingsParams {
  readonly uri?: string;
  readonly limit?: number;
}

export async function findings(
  workspace: Workspace,
  { uri, limit }: FindingsParams,
  token?: CancellationToken,
): Promise<ArticleFindings[]> {
  const out: ArticleFindings[] = [];
  let room = limit ?? defaultLimit;
  const one = uri === undefined ? undefined : workspace.articles.get(uri);
  const articles = uri === undefined ? workspace.articles.glances() : one ? [one] : [];
  for await (const article of unhurried(articles, token)) {
    if (room <= 0) break;
    const listed = findingsOf(article, workspace.settings).slice(0, room);
    room -= listed.length;
    if (listed.length === 0) continue;
    out.push({
      uri: article.uri,
      findings: listed.map((finding) => ({
        range: rangeOf(article, finding),
        kind: finding.kind,
        severity: finding.severity,
        text: finding.text,
        message: workspace.client.translate(finding.message),
        fixes: finding.fixes,
        ...(finding.fixes[0] === '' && { deletes: rangeOf(article, fixedSpan(article, finding, '')) }),
      })),
    });
  }
  return out;
}
