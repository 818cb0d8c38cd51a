import assert from 'node:assert/strict';
import { type CodeAction, DiagnosticSeverity, type Hover } from 'vscode-languageserver';
import {
  method,
  type Parallels,
  type PlacedQuotationItem,
  type QuotationItem,
} from '../../src/server/protocol.ts';
import { connect, fullCapabilities, positionOf, type TestClient, textIn, uriOf } from './test-client.ts';
import { testEngine, testLexicon } from './test-engine.ts';

const engine = testEngine(
  [
    { text: 'Ute Weber', type: 'PERSON' },
    { text: 'Weber', type: 'PERSON' },
  ],
  testLexicon([]),
);

const background =
  'The harbour was dug by prisoners in 1904 and has been widened four times since; today its three basins take ' +
  'ships of up to nine metres draught, and a narrow railway carries grain from the plain to the silos on the ' +
  'eastern quay.';

const flood = [
  'Published 7 December 2021',
  '',
  'The flood broke two cranes and the the railway to the grain silos on Monday night.',
  '',
  '“We never sold a single tonne of that grain,” harbour master Ute Weber said.',
  '',
  background,
  '',
].join('\n');
const floodToo = [
  'Published 8 December 2021',
  '',
  'Two cranes | and the railway that leads to the silos for grain were broken in the Monday flood.',
  '',
  'About the grain, Ute Weber said: “Not one tonne of that grain was ever sold.”',
  '',
  background,
  '',
].join('\n');
const other =
  'The choir sang in the old town hall on Sunday, and nobody left before the last of the encores.\n';

describe('server: parallel passages', () => {
  let client: TestClient;
  before(async () => {
    client = await connect({
      engine,
      files: { 'a.txt': flood, 'b%20c.txt': floodToo, 'choir.txt': other },
      initializationOptions: { clientCommands: ['copydesk.openPassage'] },
    });
    await client.idle();
  });
  after(() => client.stop());

  const parallelsAt = (path: string, text: string, words: string) =>
    client.request<Parallels | null>(method.parallels, {
      uri: uriOf(path),
      position: positionOf(text, words),
    });

  it('are listed for the sentence at a place, with what differs', async () => {
    const found = (await parallelsAt('a.txt', flood, 'broke two'))!;
    assert.match(textIn(flood, found.range), /^The flood broke .* night\.$/);
    assert.deepEqual(
      found.parallels.map(({ uri, publishedOn }) => [uri, publishedOn]),
      [[uriOf('b%20c.txt'), '2021-12-08']],
    );
    const [parallel] = found.parallels;
    assert.equal(textIn(floodToo, parallel!.range), parallel!.text);
    const differing = parallel!.differences.map(([start, end]) => parallel!.text.slice(start, end));
    assert.ok(differing.includes('that leads'), differing.join('; '));
    assert.ok(parallel!.score > 0.33 && parallel!.score < 1);
  });

  it('are none where no other article tells of it, and nothing where no sentence stands', async () => {
    assert.deepEqual((await parallelsAt('choir.txt', other, 'choir'))!.parallels, []);
    const beyond = { uri: uriOf('choir.txt'), position: { line: 9, character: 0 } };
    assert.equal(await client.request(method.parallels, beyond), null);
    assert.equal(await client.request(method.parallels, { ...beyond, uri: uriOf('none.txt') }), null);
  });

  it('show quotations that others give in other words', async () => {
    const [quotation, ...rest] = await client.request<QuotationItem[]>(method.quotations, {
      uri: uriOf('a.txt'),
    });
    assert.deepEqual(rest, []);
    assert.equal(quotation!.speaker, 'Ute Weber');
    assert.equal(textIn(flood, quotation!.range), 'We never sold a single tonne of that grain,');
    assert.deepEqual(
      quotation!.others.map(({ uri, text }) => [uri, text]),
      [[uriOf('b%20c.txt'), 'Not one tonne of that grain was ever sold.']],
    );
  });

  it('show those of all articles, a quotation once', async () => {
    const all = await client.request<PlacedQuotationItem[]>(method.allQuotations, {});
    assert.deepEqual(
      all.map(({ uri, speaker, text, others }) => [uri, speaker, text, others.map((other) => other.uri)]),
      [[uriOf('a.txt'), 'Ute Weber', 'We never sold a single tonne of that grain,', [uriOf('b%20c.txt')]]],
    );
    assert.equal(textIn(floodToo, all[0]!.others[0]!.range), 'Not one tonne of that grain was ever sold.');
    assert.deepEqual(await client.request(method.allQuotations, { limit: 0 }), []);
  });

  it('say where a passage is repeated, and lead there', async () => {
    const [diagnostic, ...rest] = client.diagnostics
      .get(uriOf('a.txt'))!
      .filter(({ relatedInformation }) => relatedInformation);
    assert.deepEqual(rest, []);
    assert.equal(diagnostic!.severity, DiagnosticSeverity.Information);
    assert.match(String(diagnostic!.message), /^This passage is also in “b c\.txt”/);
    const { location } = diagnostic!.relatedInformation![0]!;
    assert.equal(location.uri, uriOf('b%20c.txt'));
    assert.equal(textIn(floodToo, location.range), background.slice(0, -1));
    const actions = (await client.codeActions('a.txt', diagnostic!.range)) as CodeAction[];
    const open = actions.find(({ title }) => title === 'Open the same passage in “b c.txt”');
    assert.deepEqual(open?.command?.arguments, [location]);
  });
});

describe('server: hovers over damaged sentences', () => {
  const garbled = flood.replace('The flood broke', 'Despite of the dry spring, the flood broke');
  const hoverOver = async (capabilities = fullCapabilities): Promise<string> => {
    const client = await connect({
      engine,
      files: { 'a.txt': garbled, 'b%20c.txt': floodToo },
      capabilities,
    });
    try {
      await client.idle();
      const damaged = client.diagnostics.get(uriOf('a.txt'))!.find(({ code }) => code === 'lexical');
      assert.ok(damaged, 'nothing is found to be damaged');
      const hover = await client.at<Hover>('textDocument/hover', 'a.txt', damaged.range.start);
      return (hover.contents as { value: string }).value;
    } finally {
      await client.stop();
    }
  };

  it('show what other articles write, side by side', async () => {
    const value = await hoverOver();
    assert.match(value, /\| This article \| Other articles on this \|\n\|---\|---\|\n/);
    assert.match(value, /\*\*that leads\*\*/);
    assert.match(value, /Two cranes \\\| and/, 'text of articles is no markup');
    assert.match(value, /b c\.txt \(\d\d %\)/);
  });

  it('show it without markup where the client has none', async () => {
    const value = await hoverOver({});
    assert.match(value, /Other articles on this\nb c\.txt \(\d\d %\): Two cranes \| and/);
  });
});
