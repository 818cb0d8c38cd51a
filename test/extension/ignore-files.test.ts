import assert from 'node:assert/strict';
import { compileIgnores } from '../../src/extension/articles/ignore-files.ts';

describe('.gitignore files', () => {
  it('leave out what they name, folders with all that is in them', () => {
    const ignores = compileIgnores([{ folder: '', text: '# notes\ndrafts/\n*.bak.txt\n' }]);
    assert.ok(ignores('drafts/a.txt'));
    assert.ok(ignores('news/drafts/deep/a.txt'));
    assert.ok(ignores('news/a.bak.txt'));
    assert.ok(!ignores('news/a.txt'));
    assert.ok(!ignores('draftsman.txt'));
  });

  it('hold for their own folder, the inner one before the outer', () => {
    const ignores = compileIgnores([
      { folder: '', text: '*.txt\n' },
      { folder: 'keep', text: '!*.txt\n' },
      { folder: 'news', text: '/top.md\n' },
    ]);
    assert.ok(ignores('a.txt'));
    assert.ok(!ignores('keep/a.txt'));
    assert.ok(ignores('news/top.md'));
    assert.ok(!ignores('top.md'));
    assert.ok(!ignores('keeper/a.md'));
  });

  it('leave nothing out where there are none, and survive rubbish', () => {
    assert.ok(!compileIgnores([])('a.txt'));
    const odd = compileIgnores([{ folder: '', text: '[\n\\\n!\n***\u0000\n' }]);
    assert.ok(!odd('a/b.txt'));
    assert.ok(!compileIgnores([{ folder: '', text: '*' }])('../outside.txt'));
  });
});
