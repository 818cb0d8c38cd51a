import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
type Strings = Readonly<Record<string, string>>;
const read = (path: string): Strings => JSON.parse(readFileSync(join(root, path), 'utf8'));

const sources = readdirSync(join(root, 'src', 'extension'), { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, 'src', 'extension', path), 'utf8') }));

/** Every string that the code has translated. */
const said = new Set(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!),
  ),
);
const languages = readdirSync(join(root, 'l10n')).map(
  (file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? file,
);

/** "{0}" and its like, and the links of welcome texts: they must survive translation. */
const fixedParts = (text: string) => (text.match(/\{\d\}|\]\([^)]*\)|`[^`]*`/g) ?? []).sort();

describe('localisation', () => {
  it('has another language', () => assert.ok(languages.includes('es')));

  it('finds the strings of the code', () => {
    assert.ok(said.has('Go to Entity'));
    assert.ok(said.size > 80);
  });

  it('is asked for with plain strings only, which can be looked up', () => {
    for (const { path, text } of sources) assert.doesNotMatch(text, /l10n\.t\(\s*[^'\s]/, path);
  });

  it('is asked for wherever people are told something', () => {
    const plain = /(?:show(?:Information|Warning|Error)Message|announce|setStatusBarMessage)\(\s*['"`]/;
    for (const { path, text } of sources) assert.doesNotMatch(text, plain, path);
  });

  for (const language of languages) {
    const bundle = read(`l10n/bundle.l10n.${language}.json`);
    const manifest = read(`package.nls.${language}.json`);

    it(`is complete in ${language}: the code`, () => {
      assert.deepEqual(Object.keys(bundle).sort(), [...said].sort());
    });
    it(`is complete in ${language}: the manifest`, () => {
      assert.deepEqual(Object.keys(manifest).sort(), Object.keys(read('package.nls.json')).sort());
    });
    it(`keeps placeholders and links in ${language}`, () => {
      for (const [english, text] of Object.entries(bundle))
        assert.deepEqual(fixedParts(text), fixedParts(english), english);
      for (const [key, english] of Object.entries(read('package.nls.json')))
        assert.deepEqual(fixedParts(manifest[key]!), fixedParts(english), key);
    });
  }
});
