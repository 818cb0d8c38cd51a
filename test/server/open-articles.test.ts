import assert from 'node:assert/strict';
import { OpenArticles } from '../../src/server/open-articles.ts';

describe('open articles', () => {
  const uri = 'file:///a.txt';
  const opened = () => {
    const open = new OpenArticles();
    open.set(uri, { version: 1, text: () => 'Rain fell.' });
    return open;
  };

  it('wait after an edit by what the edit before took', () => {
    const open = opened();
    const least = open.typingDelay(uri);
    open.setCost(uri, 20, false);
    assert.equal(open.typingDelay(uri), least + 40);
    open.setCost(uri, 10_000, false);
    assert.equal(open.typingDelay(uri), 800);
  });

  it('do not wait as if the first edit took as long as opening', () => {
    const open = opened();
    const least = open.typingDelay(uri);
    open.setCost(uri, 80, true);
    assert.ok(open.typingDelay(uri) < least + 80);
  });
});
