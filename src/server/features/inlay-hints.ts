/** The values of dates as inlay hints, where the settings ask for them. */
import type { InlayHint } from 'vscode-languageserver';
import type { Range } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

export function inlayHints(workspace: Workspace, uri: string, range: Range): InlayHint[] {
  const article = workspace.settings.dateHints ? workspace.articles.get(uri) : undefined;
  if (!article) return [];
  const from = article.positions.offset(range.start);
  const to = article.positions.offset(range.end);
  return article.dates
    .filter(({ end, text, value }) => from <= end && end <= to && value !== null && value !== text)
    .map((date) => ({
      position: article.positions.position(date.end),
      label: date.value!,
      paddingLeft: true,
      ...(date.reason !== undefined && { tooltip: workspace.client.translate(date.reason) }),
    }));
}
