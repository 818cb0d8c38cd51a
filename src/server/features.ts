/** Which feature answers which request. A feature that fails answers with nothing and is logged. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { entityAt, summaryOf } from './entity-at.ts';
import { type ListArticlesParams, listArticles } from './features/article-list.ts';
import { codeActions, resolveCodeAction } from './features/code-actions.ts';
import { decide } from './features/decide.ts';
import { definition } from './features/definition.ts';
import { documentHighlights } from './features/document-highlights.ts';
import { documentSymbols } from './features/document-symbols.ts';
import { type EntitiesParams, entities } from './features/entities.ts';
import { exchangeFormats, exportArticles, importAnnotations } from './features/exchange.ts';
import { type FindingsParams, findings } from './features/findings.ts';
import { headlineLens } from './features/headline-lens.ts';
import { highlights } from './features/highlights.ts';
import { houseListCompletion } from './features/house-list-completion.ts';
import { exportHouseList, importHouseList } from './features/house-list-exchange.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { type MentionsParams, mentions } from './features/mentions.ts';
import { type NearPairsParams, nearPairs } from './features/near-pairs.ts';
import { type NeighbourParams, neighbour } from './features/neighbour.ts';
import { type ParallelsParams, parallels } from './features/parallels.ts';
import {
  type AllQuotationsParams,
  allQuotations,
  type QuotationsParams,
  quotations,
} from './features/quotations.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { places, replace } from './features/replace.ts';
import { resolveDate } from './features/resolve-date.ts';
import { type FindFile, storedEntities, storedMentions } from './features/stored-mentions.ts';
import { type TimelineParams, timeline } from './features/timeline.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import type { MentionStore } from './mention-store.ts';
import {
  type DecideParams,
  type ExportHouseList,
  type ExportParams,
  type ImportHouseList,
  type ImportParams,
  method,
  type Position,
  type ReplaceAction,
  type ReplaceParams,
  type ResolveDateParams,
  type Status,
} from './protocol.ts';
import type { Workspace } from './workspace.ts';

export interface FeatureContext {
  /** Resolves when articles can be annotated, or never will be. */
  readonly ready: Promise<void>;
  readonly canonical: (uri: string) => string;
  readonly status: () => Status;
  /** The store that the settings choose; undefined for the workspace itself. */
  readonly store: () => Promise<MentionStore | undefined>;
  readonly storeFailed: (error: Error) => void;
  readonly findFile: FindFile;
}

type WithUri = { uri: string } | { textDocument: { uri: string } };

export function registerFeatures(
  connection: Connection,
  workspace: Workspace,
  context: FeatureContext,
): void {
  /** Wraps a feature: waits until its article is annotated as it is now, and contains its errors. */
  function answer<P extends object, R>(
    feature: (params: P, token: CancellationToken) => R | Promise<R>,
    nothing: R,
  ) {
    return async (params: P, token: CancellationToken): Promise<R> => {
      const own = canonicalised(params, context.canonical);
      await context.ready;
      const uri = uriOf(own);
      if (uri !== undefined) await workspace.articles.settled(uri);
      await workspace.articles.linkedFor(uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      try {
        return await feature(own, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error((error as Error).stack ?? String(error));
        return nothing;
      }
    };
  }
  /** Asks the store where the settings choose one; what fails there is told to people. */
  function stored<P extends object, R>(
    ask: (store: MentionStore, params: P) => Promise<R>,
    otherwise: (params: P, token: CancellationToken) => Promise<R>,
    nothing: R,
  ) {
    return async (params: P, token: CancellationToken): Promise<R> => {
      // Of one article the workspace knows better.
      const store = 'uri' in params ? undefined : await context.store();
      if (!store) return otherwise(params, token);
      try {
        return await ask(store, params);
      } catch (error) {
        context.storeFailed(error as Error);
        return nothing;
      }
    };
  }
  const at = <R>(feature: (workspace: Workspace, uri: string, position: Position) => R, nothing: R) =>
    answer((params: { textDocument: { uri: string }; position: Position }) => {
      workspace.articles.makeWay();
      return feature(workspace, params.textDocument.uri, params.position);
    }, nothing);

  connection.onHover(at(hover, null));
  connection.onCompletion(at(houseListCompletion, []));
  connection.onDocumentHighlight(at(documentHighlights, null));
  connection.onReferences(at(references, null));
  connection.onDefinition(at(definition, null));
  connection.onPrepareRename(at(prepareRename, null));
  connection.onRenameRequest(
    answer(
      (p) => workspace.changes.offer(rename(workspace, p.textDocument.uri, p.position, p.newName)),
      null,
    ),
  );
  connection.onCodeAction(
    answer(async (p) => {
      const actions = await codeActions(workspace, p);
      for (const { edit } of actions ?? []) workspace.changes.offer(edit);
      return actions;
    }, null),
  );
  connection.onCodeActionResolve(async (action) => {
    const { uri } = (action.data ?? {}) as { uri?: string };
    if (uri !== undefined) await workspace.articles.settled(uri);
    const resolved = await resolveCodeAction(workspace, action);
    workspace.changes.offer(resolved.edit);
    return resolved;
  });
  connection.onDocumentSymbol(answer((p) => documentSymbols(workspace, p.textDocument.uri), null));
  connection.onWorkspaceSymbol(answer((p) => workspaceSymbols(workspace, p.query), []));
  connection.onCodeLens(answer((p) => headlineLens(workspace, p.textDocument.uri), []));
  connection.languages.inlayHint.on(
    answer((p) => {
      // Asked for as people scroll.
      workspace.articles.makeWay();
      return inlayHints(workspace, p.textDocument.uri, p.range);
    }, []),
  );

  connection.onRequest(
    method.highlights,
    answer(({ uri }: { uri: string }) => highlights(workspace, uri), null),
  );
  connection.onRequest(
    method.entities,
    stored(
      (store, p: EntitiesParams) => storedEntities(store, p),
      answer((p: EntitiesParams) => entities(workspace, p), []),
      [],
    ),
  );
  connection.onRequest(
    method.listArticles,
    answer((p: ListArticlesParams) => listArticles(workspace, p), []),
  );
  connection.onRequest(
    method.entityAt,
    answer(({ uri, position }: { uri: string; position: Position }) => {
      const entity = entityAt(workspace, uri, position);
      return entity ? summaryOf(entity) : null;
    }, null),
  );
  connection.onRequest(
    method.mentions,
    stored(
      (store, p: MentionsParams) => storedMentions(store, p, context.findFile),
      answer((p: MentionsParams) => mentions(workspace, p), null),
      null,
    ),
  );
  connection.onRequest(
    method.findings,
    answer((p: FindingsParams, token) => findings(workspace, p, token), []),
  );
  connection.onRequest(
    method.timeline,
    answer((p: TimelineParams, token) => timeline(workspace, p, token), []),
  );
  connection.onRequest(
    method.parallels,
    answer((p: ParallelsParams) => parallels(workspace, p), null),
  );
  connection.onRequest(
    method.quotations,
    answer((p: QuotationsParams) => quotations(workspace, p), []),
  );
  connection.onRequest(
    method.allQuotations,
    answer((p: AllQuotationsParams, token) => allQuotations(workspace, p, token), []),
  );
  connection.onRequest(
    method.neighbour,
    answer((p: NeighbourParams) => neighbour(workspace, p), null),
  );
  connection.onRequest(
    method.replace,
    answer(
      async (p: ReplaceParams) =>
        workspace.changes.offer(await replace(workspace, { ...p, action: 'replace' })),
      null,
    ),
  );
  connection.onRequest(
    method.places,
    answer(async (p: ReplaceAction) => {
      const found = await places(workspace, p);
      for (const { uri, places: own } of found?.articles ?? [])
        workspace.changes.offer({ changes: { [uri]: [...own] } });
      return found;
    }, null),
  );
  connection.onRequest(
    method.decide,
    answer((p: DecideParams) => decide(workspace, p), null),
  );
  connection.onRequest(
    method.nearPairs,
    answer((p: NearPairsParams) => nearPairs(workspace, p), []),
  );
  connection.onRequest(
    method.exportHouseList,
    answer((p: ExportHouseList) => exportHouseList(workspace, p), null),
  );
  connection.onRequest(
    method.importHouseList,
    answer((p: ImportHouseList) => importHouseList(workspace, p), null),
  );
  connection.onRequest(
    method.resolveDate,
    answer((p: ResolveDateParams) => resolveDate(workspace, p), []),
  );
  connection.onRequest(method.exchangeFormats, () => exchangeFormats(workspace));
  connection.onRequest(
    method.export,
    answer((p: ExportParams) => exportArticles(workspace, p), []),
  );
  connection.onRequest(
    method.import,
    answer((p: ImportParams) => importAnnotations(workspace, p), null),
  );
  connection.onRequest(method.getStatus, () => context.status());
}

function uriOf(params: object): string | undefined {
  const { uri, textDocument } = params as { uri?: string; textDocument?: { uri: string } };
  return uri ?? textDocument?.uri;
}

/** The parameters with the URI spelt as the articles know it. */
function canonicalised<P extends object>(params: P, canonical: (uri: string) => string): P {
  const given = params as Partial<WithUri> & P;
  if ('textDocument' in given && given.textDocument)
    return { ...given, textDocument: { ...given.textDocument, uri: canonical(given.textDocument.uri) } };
  if ('uri' in given && typeof given.uri === 'string') return { ...given, uri: canonical(given.uri) };
  return params;
}
