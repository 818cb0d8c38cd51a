/** What both entries share: starts the language server and puts the parts together. */
import { type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Status } from '../server/protocol.ts';
import { stopAnnouncing } from './announce.ts';
import { ArticleFiles } from './articles/article-files.ts';
import { ArticleSelector } from './articles/article-selector.ts';
import { provideCollectedArticles } from './articles/collected-articles.ts';
import { saveUnseenHouseLists } from './articles/house-list-saver.ts';
import { refreshOutlines } from './articles/outline.ts';
import { clientOptions } from './client.ts';
import { registerCommands } from './commands/register.ts';
import { articleContextKeys, setContext } from './context-keys.ts';
import { afterCrashes } from './crashes.ts';
import type { Desk } from './desk.ts';
import { Highlighter } from './highlights/highlighter.ts';
import { ReplacementLog } from './replacement-log.ts';
import { Server } from './server.ts';
import { serverSettings } from './settings.ts';
import { StatusItem } from './status-item.ts';
import { storeConnection } from './store-connection.ts';
import type { TestApi } from './test-api.ts';
import { offerTools } from './tools/language-model-tools.ts';
import { EntitiesView } from './views/entities-view.ts';
import { FindingsView } from './views/findings-view.ts';
import { MentionsView } from './views/mentions-view.ts';
import { ParallelsView } from './views/parallels-view.ts';
import { TimelineView } from './views/timeline-view.ts';

/** Makes a client that starts the server in the way of its host. */
export type CreateClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/** Activates the extension; resolves once the server is spoken to, without waiting for its answer. */
export async function activate(context: ExtensionContext, createClient: CreateClient): Promise<TestApi> {
  const began = performance.now();
  const log = window.createOutputChannel('Copydesk', { log: true });
  const selector = new ArticleSelector();
  const houseLists = workspace.createFileSystemWatcher('**/copydesk.yaml');
  const server = new Server(log, () => storeConnection(context.secrets));
  // First of all: the server answers while the other parts are made.
  const onCrash = afterCrashes(log, () => server.startAgain());
  const options = clientOptions(context, selector, houseLists, log, onCrash);
  const client = createClient('copydesk', 'Copydesk', options);
  const started = client.then((made) => server.start(made));
  await Promise.allSettled([client]);
  const files = new ArticleFiles(server, selector);
  const highlighter = new Highlighter(
    server,
    selector,
    context.workspaceState.get('copydesk.highlights', true),
  );
  let listed = Promise.resolve(0);
  const desk: Desk = {
    context,
    server,
    selector,
    highlighter,
    mentions: new MentionsView(server, selector, context.workspaceState),
    entities: new EntitiesView(server, context.workspaceState),
    findings: new FindingsView(server, context.workspaceState),
    timeline: new TimelineView(server),
    replacements: new ReplacementLog(server, context.workspaceState),
    parallels: new ParallelsView(server, selector),
  };
  context.subscriptions.push(
    log,
    selector,
    houseLists,
    server,
    files,
    highlighter,
    desk.mentions,
    desk.entities,
    desk.findings,
    desk.timeline,
    desk.replacements,
    desk.parallels,
    new StatusItem(server),
    articleContextKeys(server, selector),
    registerCommands(desk),
    saveUnseenHouseLists(),
    provideCollectedArticles(server),
    refreshOutlines(server, selector),
    offerTools(server),
    server.onStarted(() => {
      listed = files.list();
    }),
    selector.onChanged(() => void server.restart()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk') || change.affectsConfiguration('files.encoding'))
        void server.configure(serverSettings());
    }),
    { dispose: stopAnnouncing },
  );
  const ready = untilReady(started, server, () => listed);
  ready.catch((error) => log.error(String(error)));
  const end = performance.now();
  return {
    ready,
    timings: () => {
      const { firstShownAt } = highlighter;
      return {
        activation: end - began,
        firstHighlights: firstShownAt === undefined ? undefined : firstShownAt - end,
      };
    },
    status: () => server.status,
    highlights: (uri) => highlighter.shown(uri),
    parallels: () => desk.parallels.sections,
  };
}

/** Waits until the server has been through the articles. */
async function untilReady(
  started: Promise<void>,
  server: Server,
  listed: () => Promise<number>,
): Promise<void> {
  try {
    await started;
  } catch (error) {
    // The client has told people; the views must not go on promising.
    setContext('copydesk.state', 'failed');
    throw error;
  }
  if ((await listed()) > 0) await settled(server);
}

/** Resolves when nothing is left to annotate. */
function settled(server: Server): Promise<void> {
  const isSettled = ({ pending, articles, skipped }: Status) =>
    pending === 0 && articles + skipped.length > 0;
  if (isSettled(server.status)) return Promise.resolve();
  return new Promise((resolve) => {
    const subscription = server.onStatus((status) => {
      if (!isSettled(status)) return;
      subscription.dispose();
      resolve();
    });
  });
}
