import assert from 'node:assert/strict';
import { compileGlobs } from '../../src/extension/articles/article-globs.ts';
import { assertGrowsInStep } from '../growth.ts';

describe('article globs', () => {
  const defaults = compileGlobs(['**/*.{txt,md}'], ['**/node_modules/**', '**/.*/**']);

  it('select by ending, at any depth', () => {
    assert.ok(defaults.matches('story.txt'));
    assert.ok(defaults.matches('2021/december/story.md'));
    assert.ok(!defaults.matches('story.html'));
    assert.ok(!defaults.matches('story.txt.bak'));
  });

  it('leave out what is excluded, hidden folders too', () => {
    assert.ok(!defaults.matches('node_modules/tool/notes.md'));
    assert.ok(!defaults.matches('.cache/notes.md'));
  });

  it('read an exclamation mark as an exclusion, wherever it stands', () => {
    const globs = compileGlobs(['!drafts/**', '**/*.txt'], []);
    assert.ok(globs.matches('final/a.txt'));
    assert.ok(!globs.matches('drafts/a.txt'));
  });

  it('understand the patterns of minimatch that VS Code does not, and search everything for them', () => {
    const globs = compileGlobs(['@(news|sport)/+([0-9]).txt'], []);
    assert.ok(globs.matches('news/2021.txt'));
    assert.ok(!globs.matches('news/today.txt'));
    assert.equal(globs.search, '**/*');
  });

  it('search with one glob without nested braces', () => {
    assert.equal(defaults.search, '{**/*.txt,**/*.md}');
    assert.equal(compileGlobs(['**/*.txt'], []).search, '**/*.txt');
    assert.equal(defaults.skip, '{**/node_modules/**,**/.*/**}');
    assert.equal(compileGlobs(['**/*.txt'], []).skip, undefined);
  });

  it('select nothing where no pattern is left', () => {
    const globs = compileGlobs(['', '  ', '!a.txt', 'x'.repeat(1000)], []);
    assert.ok(!globs.matches('a.txt'));
    assert.ok(!globs.matches('b.txt'));
  });

  it('take patterns that start at the folder', () => {
    assert.ok(compileGlobs(['/news/*.txt', './wire/*.txt'], []).matches('news/a.txt'));
    assert.ok(compileGlobs(['/news/*.txt', './wire/*.txt'], []).matches('wire/a.txt'));
  });

  it('stay quick on a hostile pattern', () => {
    const match = (stars: number) => compileGlobs([`${'*a'.repeat(stars)}b`], []).matches('a'.repeat(stars));
    assertGrowsInStep(match, 200);
  });
});
