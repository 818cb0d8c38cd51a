import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CodeAction, Hover } from 'vscode-languageserver/node';
import { catalogues, translator, translatorFor } from '../../src/server/translator.ts';
import { desk, garbled, right } from './sample-desk.ts';
import { connect, positionOf, type TestClient, until, uriOf } from './test-client.ts';

const source = resolve(import.meta.dirname, '..', '..', 'src');

/** The texts that a key of object literals, or a constant of that name, has in the code: "{0}" for each part put in. */
function wordsUnder(folder: string, names: string): string[] {
  const pattern = new RegExp(
    String.raw`\b(?:${names})(?::| =) *(\x60(?:[^\x60\\]|\\.)*\x60|'(?:[^'\\]|\\.)*')`,
    'g',
  );
  return readdirSync(join(source, folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(source, folder, path), 'utf8').matchAll(pattern)])
    .map((match) => {
      let places = 0;
      return match[1]!.slice(1, -1).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, () => `{${places++}}`);
    })
    .filter((words) => /[A-Za-z]{3}/.test(words));
}

describe('server: the words for people', () => {
  const toy = translator({
    'one cat': 'un gato',
    '{0} cats': '{0} gatos',
    '{0} cats of {1}': '{0} gatos de {1}',
    'the {0} house': 'la casa {0}',
    red: 'roja',
  });

  it('are looked up, with what is put into them', () => {
    assert.equal(toy('one cat'), 'un gato');
    assert.equal(toy('3 cats'), '3 gatos');
    assert.equal(toy('3 cats of Ana'), '3 gatos de Ana');
    assert.equal(toy('the red house'), 'la casa roja');
    assert.equal(toy('one cat · 2 cats\nthe red house'), 'un gato · 2 gatos\nla casa roja');
  });

  it('stay English where the catalogue has nothing, or there is none', () => {
    assert.equal(toy('two dogs'), 'two dogs');
    assert.equal(toy(`${'x'.repeat(500)} cats`), `${'x'.repeat(500)} cats`);
    assert.equal(translatorFor('fr')('Person'), 'Person');
    assert.equal(translatorFor(undefined)('Person'), 'Person');
    assert.equal(translatorFor('es-MX')('Person'), 'Persona');
  });

  for (const [language, catalogue] of Object.entries(catalogues)) {
    it(`are all there in ${language}: findings`, () => {
      const said = ['garbles', 'corpus', 'dates'].flatMap((folder) => wordsUnder(folder, 'message'));
      assert.ok(said.length > 40);
      assert.deepEqual(
        said.filter((words) => !Object.hasOwn(catalogue, words)),
        [],
      );
    });

    it(`are all there in ${language}: quick fixes`, () => {
      const titles = wordsUnder('server/features', 'title').filter((words) => !/^\{0\}$/.test(words));
      const translate = translator(catalogue);
      const filled = titles.map((title) => title.replace(/“?\{(\d)\}”?/g, '“x$1”'));
      assert.deepEqual(
        filled.filter((title) => translate(title) === title),
        [],
      );
    });

    it(`keep the places of what is put in: ${language}`, () => {
      const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
      for (const [english, words] of Object.entries(catalogue))
        assert.deepEqual(places(words), places(english), english);
    });
  }
});

describe('server: in Spanish', () => {
  let client: TestClient;
  before(async () => {
    client = await connect({ ...desk, locale: 'es' });
    await until(() => client.diagnostics.has(uriOf('b.txt')), 'findings');
  });
  after(() => client.stop());

  it('says what was found', () => {
    const messages = client.diagnostics.get(uriOf('b.txt'))!.map(({ message }) => String(message));
    assert.ok(
      messages.some((message) => message.startsWith('«the the»') || /dos veces/.test(message)),
      messages.join('; '),
    );
  });

  it('offers quick fixes', async () => {
    const at = positionOf(garbled, 'Maria Kelter');
    const actions: CodeAction[] = (await client.codeActions('b.txt', { start: at, end: at })) ?? [];
    assert.ok(
      actions.some(({ title }) => title === 'Reemplazar por “Maria Keller”'),
      actions.map(({ title }) => title).join('; '),
    );
    assert.ok(actions.some(({ title }) => title === 'No es un error aquí'));
  });

  it('answers on hovering', async () => {
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: uriOf('a.txt') },
      position: positionOf(right, 'Maria Keller'),
    });
    assert.match(JSON.stringify(hover.contents), /Persona · \d+ menciones en \d art/);
  });
});
