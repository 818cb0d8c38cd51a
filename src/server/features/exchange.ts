/** Exports of articles, and imports of other tools' annotations, for the client to write and apply. */
import type { ExportedArticle } from '../../formats/exported-article.ts';
import { importDecisions } from '../../formats/import-decisions.ts';
import { importFormats } from '../../formats/imports.ts';
import { exportFormats } from '../../formats/registry.ts';
import { findingsOf } from '../article.ts';
import type {
  ExchangeFormats,
  ExportedFile,
  ExportParams,
  ImportedAnnotations,
  ImportParams,
} from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { decide } from './decide.ts';

/** The formats there are, in the order they are offered. */
export function exchangeFormats({ client: { translate } }: Workspace): ExchangeFormats {
  return {
    exports: exportFormats.map(({ id, description, extension, filePerArticle }) => ({
      id,
      description: translate(description),
      extension,
      filePerArticle,
    })),
    imports: importFormats.map(({ id, description, extensions }) => ({
      id,
      description: translate(description),
      extensions,
    })),
  };
}

/** One article or all of them as files in a format: one file, or one for each article. */
export function exportArticles(workspace: Workspace, params: ExportParams): ExportedFile[] {
  const format = exportFormats.find(({ id }) => id === params.format);
  if (!format) return [];
  const uris = params.uri === undefined ? workspace.articles.uris() : [params.uri];
  const articles = uris.flatMap((uri) => exported(workspace, uri) ?? []);
  if (articles.length === 0) return [];
  const write = (some: readonly ExportedArticle[]) =>
    [...format.write(some, params.version, workspace.client)].join('');
  if (!format.filePerArticle)
    return [{ name: `copydesk-${format.id}.${format.extension}`, text: write(articles) }];
  return articles.map((article) => ({
    name: `${article.annotation.file.replace(/\.(?:txt|md|html?)$/, '')}.${format.extension}`,
    text: write([article]),
  }));
}

/** An article with its findings as the settings let them through, under its path in the workspace. */
function exported(workspace: Workspace, uri: string): ExportedArticle | undefined {
  const article = workspace.articles.get(uri);
  const annotation = article && workspace.articles.corpus?.get(uri);
  if (!annotation) return undefined;
  const garbles = findingsOf(article, workspace.settings);
  return {
    text: article.text,
    annotation: { ...annotation, garbles, file: workspace.houseLists.pathInList(uri) },
  };
}

/** The decisions that make an article's mentions those of a file, as an edit of the house list. */
export function importAnnotations(
  workspace: Workspace,
  { uri, format: id, content }: ImportParams,
): ImportedAnnotations | null {
  const article = workspace.articles.get(uri);
  const format = importFormats.find((one) => one.id === id);
  if (!article || !format) return null;
  const file = workspace.houseLists.pathInList(uri);
  try {
    const [imported] = format
      .read(content, [{ file, text: article.text }])
      .filter(({ text }) => text === article.text);
    if (!imported) throw new Error(`nothing in it is about ${file} as its text is now`);
    const decisions = importDecisions(imported, file, article.entities);
    const edit = decisions.length > 0 ? decide(workspace, { uri, decisions }) : null;
    return { edit, mentions: imported.mentions.length, decisions: decisions.length };
  } catch (error) {
    const problem = workspace.client.translate((error as Error).message);
    return { edit: null, mentions: 0, decisions: 0, problem };
  }
}
