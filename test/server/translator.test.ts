import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CodeAction, Hover } from 'vscode-languageserver/node';
import { findDates } from '../../src/dates/find-dates.ts';
import { importFormats } from '../../src/formats/imports.ts';
import { kindNames } from '../../src/formats/kind-names.ts';
import { exportFormats } from '../../src/formats/registry.ts';
import { lineFurniture } from '../../src/garbles/furniture.ts';
import { catalogues, translator, translatorFor } from '../../src/server/translator.ts';
import { readArticle } from '../../src/text/read-article.ts';
import { sample } from '../formats/sample.ts';
import { desk, garbled, right } from './sample-desk.ts';
import { connect, positionOf, type TestClient, until, uriOf } from './test-client.ts';

const source = resolve(import.meta.dirname, '..', '..', 'src');

const programs = (path: string): string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(join(source, path), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(path, name));
const literal = String.raw`\x60(?:[^\x60\\]|\\.)*\x60|'(?:[^'\\\n]|\\.)*'`;

/** A literal as a template: "{0}" for each part put in. */
function templateOf(written: string): string {
  let places = 0;
  return written.slice(1, -1).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, () => `{${places++}}`);
}

/** The texts that a key of object literals, or a constant of that name, has in the code. */
function wordsUnder(folder: string, names: string): string[] {
  const pattern = new RegExp(String.raw`\b(?:${names})(?::| =) *(${literal})`, 'g');
  return programs(folder)
    .flatMap((path) => [...readFileSync(join(source, path), 'utf8').matchAll(pattern)])
    .map((match) => templateOf(match[1]!))
    .filter((words) => /[A-Za-z]{3}/.test(words));
}

/** All texts in the code that are prose, comments left out. */
function proseIn(path: string): string[] {
  const pattern = new RegExp(String.raw`//[^\n]*|/\*[^]*?\*/|(${literal})`, 'g');
  return programs(path)
    .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(pattern)])
    .flatMap((match) => (match[1] === undefined ? [] : templateOf(match[1])))
    .filter((words) => /[\p{L}\d}”] [\p{L}“({]/u.test(words) && !/[\\|\n]|\$\d|\(\?/.test(words));
}

/** What programs throw with words for people. */
function thrownIn(folder: string): string[] {
  const pattern = new RegExp(String.raw`new (?:Format)?Error\(\s*(${literal})`, 'g');
  return programs(folder)
    .flatMap((path) => [...readFileSync(join(source, path), 'utf8').matchAll(pattern)])
    .map((match) => templateOf(match[1]!));
}

/** Programs whose prose is for people. */
const peopleRead = [
  'corpus/parse-house-list.ts',
  'formats/house-list/csv.ts',
  'formats/house-list/json-ld.ts',
  'formats/house-list/turtle-tokens.ts',
  'server/files.node.ts',
  'server/orphans.ts',
];

/** A template with something in its places. */
const filled = (template: string): string => template.replace(/“?\{(\d)\}”?/g, '“x$1”');

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
      const tried = titles.map(filled);
      assert.deepEqual(
        tried.filter((title) => translate(title) === title),
        [],
      );
    });

    it(`are all there in ${language}: evidence`, () => {
      const sentences = ['garbles', 'dates/contradictions', 'corpus/passages']
        .flatMap(proseIn)
        .filter((words) => /^[\p{Lu}“{].*\.$/su.test(words));
      assert.ok(sentences.length > 60);
      const translate = translator(catalogue);
      assert.deepEqual(
        sentences.filter((words) => translate(filled(words)) === filled(words)),
        [],
      );
      assert.deepEqual(
        Object.values(kindNames).filter((name) => !Object.hasOwn(catalogue, name)),
        [],
      );
      assert.deepEqual(
        lineFurniture.map(({ what }) => what).filter((what) => !Object.hasOwn(catalogue, what)),
        [],
      );
    });

    it(`are all there in ${language}: how dates were read`, () => {
      const tests = resolve(import.meta.dirname, '..', 'dates');
      const texts = readdirSync(tests)
        .filter((name) => name.endsWith('.test.ts'))
        .flatMap((name) => [...readFileSync(join(tests, name), 'utf8').matchAll(new RegExp(literal, 'g'))])
        .map(([text]) => text.slice(1, -1));
      const told = ['2021-12-07', null].flatMap((publishedOn) =>
        texts.flatMap((text) => findDates(readArticle('a.txt', text), publishedOn)),
      );
      const reasons = new Set(told.flatMap(({ reason }) => reason ?? []));
      assert.ok(reasons.size > 40);
      const translate = translator(catalogue);
      assert.deepEqual(
        [...reasons].filter((reason) => translate(reason) === reason),
        [],
      );
    });

    it(`are all there in ${language}: formats, skipped files, faults of lists and imports`, () => {
      const said = [
        ...[...exportFormats, ...importFormats].map(({ description }) => description),
        ...peopleRead.flatMap(proseIn),
        ...['text/decode.ts', 'server', 'formats'].flatMap((path) => wordsUnder(path, 'skipped')),
        ...thrownIn('formats'),
      ];
      assert.ok(said.length > 50);
      const translate = translator(catalogue);
      assert.deepEqual(
        said.filter((words) => translate(filled(words)) === filled(words)),
        [],
      );
    });

    it(`are all there in ${language}: the report`, () => {
      const own = new Set(
        sample.annotation.garbles.flatMap(({ message, evidence }) => [message, ...evidence]),
      );
      const said = new Set<string>();
      const recording = (words: string) => {
        if (!own.has(words)) said.add(words);
        return words;
      };
      for (const { write } of exportFormats)
        for (const _ of write([sample], '1', { tag: language, translate: recording }));
      assert.ok(said.has('Copydesk report') && said.size > 20, [...said].join());
      const translate = translator(catalogue);
      assert.deepEqual(
        [...said].filter((words) => words !== 'Error' && translate(words) === words),
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
