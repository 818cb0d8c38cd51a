import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { engine } from './sample-desk.ts';
import { connect, positionOf, type TestClient, until } from './test-client.ts';

const story = [
  'The old swing bridge over the river was closed to all traffic on Tuesday after divers had found cracks in',
  'two of its stone piers. Engineers of the county said that the bridge, which carries eleven thousand vehicles',
  'on a working day, would be shored up within weeks and reopened in one lane. Shop owners on the northern bank',
  'fear for their trade, and the ferry that was retired long ago may return to service.',
  '',
].join('\n');
const dated = `Published 8 December 2021\n\n${story}`;

describe('server: publication dates from articles about the same event', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function hover(path: string): Promise<string> {
    const text = path === 'b.txt' ? dated : story;
    const at = positionOf(text, 'Tuesday');
    const answer = await client.at<Hover | null>('textDocument/hover', path, at as never);
    return (answer?.contents as MarkupContent | undefined)?.value ?? '';
  }

  it('are found once all articles are read, and their source is shown', async () => {
    client = await connect({ engine, files: { 'a.txt': story, 'b.txt': dated } });
    await client.idle();
    await until(async () => (await hover('a.txt')).includes('2021-12-07'), 'the date is inferred');
    assert.match(await hover('a.txt'), /articles about the same event: b\\?\.txt/);
    assert.match(await hover('b.txt'), /Published 2021\\?-12\\?-08, from the text/);
  });

  it('are given up when the article they came from loses its own', async () => {
    client = await connect({ engine, files: { 'a.txt': story, 'b.txt': dated } });
    await client.idle();
    await until(async () => (await hover('a.txt')).includes('2021-12-07'), 'the date is inferred');
    await client.open('b.txt', story);
    await until(async () => (await hover('a.txt')).includes('no certain value'), 'the date is given up');
    assert.match(await hover('a.txt'), /No publication date is known/);
  });
});
