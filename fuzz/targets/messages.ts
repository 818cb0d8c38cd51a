/** Messages to the server, in any order and with any content: it answers, and goes on. */
import { method } from '../../src/server/protocol.ts';
import { desk } from '../../test/server/sample-desk.ts';
import { connect, type TestClient, uriOf } from '../../test/server/test-client.ts';
import { promise, type Target } from '../target.ts';

const own = Object.values(method);
const standard = [
  'hover',
  'definition',
  'references',
  'documentHighlight',
  'documentSymbol',
  'codeAction',
  'codeLens',
  'rename',
  'prepareRename',
  'inlayHint',
  'diagnostic',
  'completion',
].map((name) => `textDocument/${name}`);
const methods = [...own, ...standard, 'workspace/symbol', 'workspace/executeCommand'];
const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  method.articles,
  method.articlesChanged,
  method.pause,
];

const uri = uriOf('a.txt');
const at = {
  uri,
  textDocument: { uri, version: 2 },
  position: { line: 2, character: 12 },
  id: 'Maria Keller',
};
let client: Promise<TestClient> | undefined;
// The protocol's library tells of notifications that make no sense, and goes on.
console.error = () => {};

/** Each line is a message: the number of its method, "!" for a notification, and its parameters as JSON. */
export const target: Target = {
  name: 'messages',
  seeds: [
    ...methods.map((_, i) => `${i} ${JSON.stringify(at)}`),
    `!0 ${JSON.stringify({ textDocument: { uri, languageId: 'plaintext', version: 1, text: 'Maria Keller' } })}`,
    `!1 ${JSON.stringify({ ...at, contentChanges: [{ text: 'Maria Kelter spoke on Tuesday.' }] })}\n0 ${JSON.stringify(at)}`,
    `!5 ${JSON.stringify({ uris: [uri, uriOf('b.txt')] })}`,
  ],
  words: [
    'null',
    '-1',
    '1e9',
    '"',
    '{}',
    '[]',
    'true',
    '"uri":',
    '"position":',
    '"limit":',
    '"file:///../x"',
    '"__proto__":',
    '!1 ',
    '\n',
    '"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":9}},',
    '"context":{"diagnostics":[]},',
  ],
  async run(text) {
    client ??= connect(desk);
    const desktop = await client;
    for (const line of text.split('\n').slice(0, 6)) {
      const message = /^(!?)(\d{1,3}) (.*)$/.exec(line);
      if (!message) continue;
      let parameters: unknown;
      try {
        parameters = JSON.parse(message[3]!);
      } catch {
        continue;
      }
      if (typeof parameters !== 'object') continue;
      const list = message[1] ? notifications : methods;
      const name = list[Number(message[2]) % list.length]!;
      if (message[1]) await desktop.notify(name, parameters as object);
      // An error is an answer.
      else await desktop.request(name, parameters as object).catch(() => undefined);
    }
    const status = await desktop.request<{ annotated?: number } | null>(method.getStatus);
    promise(status !== null && typeof status === 'object', 'the server goes on');
  },
};
