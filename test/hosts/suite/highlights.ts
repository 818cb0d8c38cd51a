import { Position, type TextDocument } from 'vscode';
import type { TestApi } from '../../../src/extension/test-api.ts';
import type { Highlights } from '../../../src/server/protocol.ts';
import { activate, open, rangeOf, until, uriOf } from './desk.ts';
import { equal, includes, ok } from './expect.ts';
import { revert } from './revert.ts';

describe('highlights', () => {
  let api: TestApi;
  before(async () => {
    api = await activate();
  });
  afterEach(revert);

  /** The highlights of the document as it is now. */
  const highlightsOf = (document: TextDocument): Promise<Highlights> =>
    until(() => {
      const highlights = api.highlights(document.uri.toString());
      ok(highlights, 'no highlights yet');
      equal(highlights.version, document.version, 'highlights of another version');
      return highlights;
    });
  const textsOf = (document: TextDocument, { entities }: Highlights): string[] =>
    entities.map(({ range: { start, end } }) => {
      const [from, to] = [start, end].map(({ line, character }) => new Position(line, character));
      return document.offsetAt(from!) < document.offsetAt(to!)
        ? document.getText().slice(document.offsetAt(from!), document.offsetAt(to!))
        : '';
    });

  it('lie on the names and dates of an open article', async () => {
    const { document } = await open('riga-talks.txt');
    const highlights = await highlightsOf(document);
    const texts = textsOf(document, highlights);
    for (const name of ['Antony Blinken', 'Krisjanis Karins', 'Riga', 'Belarus', 'Blinken', 'Stockholm'])
      includes(texts, name, 'not highlighted');
    const blinken = highlights.entities.find(({ entity }) => entity === 'Antony Blinken');
    equal(blinken?.type, 'PERSON');
    const tuesday = highlights.dates.find(
      ({ range }) => range.start.line === rangeOf(document, 'Tuesday').start.line,
    );
    ok(tuesday, '"Tuesday" is not highlighted');
    includes(
      highlights.dates.map(({ value }) => value),
      '2021-12-07',
      'no date resolved to the day of the talks',
    );
  });

  it('link a last name, and a garbled name, to the full one', async () => {
    const { document } = await open('border-watch.txt');
    const highlights = await highlightsOf(document);
    const texts = textsOf(document, highlights);
    for (const form of ['Anthony Brinken', 'Brinken', 'Antony Blinken'])
      equal(highlights.entities[texts.indexOf(form)]?.entity, 'Antony Blinken', `"${form}" names`);
  });

  it('follow the text while it is typed, before it is saved', async () => {
    const editor = await open('riga-talks.txt');
    await highlightsOf(editor.document);
    await editor.edit((edit) => edit.insert(new Position(0, 0), 'Emmanuel Macron stayed in Paris.\n\n'));
    const texts = textsOf(editor.document, await highlightsOf(editor.document));
    equal(texts.slice(0, 2), ['Emmanuel Macron', 'Paris']);
    includes(texts, 'Antony Blinken');
  });

  it('are not made for a file that is no article', async () => {
    const { document } = await open('notes.json');
    await open('riga-talks.txt');
    await highlightsOf((await open('riga-talks.txt')).document);
    equal(api.highlights(document.uri.toString()), undefined);
    equal(api.highlights(uriOf('notes.json').toString()), undefined);
  });
});
