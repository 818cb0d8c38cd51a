/** Decisions about a spot that is gone: reported where they stand in the list, never dropped. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { findQuote, type MarkedMention, type NotAnError } from '../corpus/house-list.ts';
import { isFile } from '../corpus/not-errors.ts';
import type { Articles } from './articles.ts';

export type Anchored = NotAnError | MarkedMention;
/** Where an entry of a list stands in its file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A warning for each decision whose file is no article, or no longer holds the quote that it is about. */
export function orphansIn(
  places: ReadonlyMap<Anchored, Place>,
  folder: string,
  articles: Articles,
): Diagnostic[] {
  return [...places].flatMap(([decision, place]) => {
    const reason = orphaned(decision, folder, articles);
    return reason === undefined ? [] : [diagnosticOf(reason, place)];
  });
}

/** Why a decision has no effect; undefined where it has, or where that can't be known. */
function orphaned({ text, file, anchor }: Anchored, folder: string, articles: Articles): string | undefined {
  if (file === undefined) return undefined;
  const article = articles.glance(uriOf(file, folder, articles));
  if (!article) {
    const isSkipped = articles.skipped.some(({ uri }) => isFile(uri, file));
    return isSkipped ? undefined : `no article “${file}”: the decision has no effect`;
  }
  if (!anchor || findQuote(article.text, anchor)) return undefined;
  return `“${text}” is no longer in ${file} where this was decided: the decision has no effect`;
}

function uriOf(file: string, folder: string, articles: Articles): string {
  const below = `${folder}/${file.split('/').map(encodeURIComponent).join('/')}`;
  return articles.glance(below) ? below : (articles.uris().find((uri) => isFile(uri, file)) ?? below);
}

function diagnosticOf(message: string, { line, column }: Place): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  return {
    range: { start, end: { line: start.line, character: start.character + 1 } },
    severity: DiagnosticSeverity.Warning,
    code: 'orphan',
    source: 'Copydesk',
    message,
  };
}
