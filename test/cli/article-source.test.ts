import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { articleFromLine, articlesFromLines } from '../../src/cli/article-source.ts';

const problem = (line: string) => {
  const sourced = articleFromLine(line, 7);
  return 'problem' in sourced ? sourced.problem : undefined;
};

describe('articles from JSON Lines', () => {
  it('takes file, text, date and mentions', () => {
    const line = JSON.stringify({
      file: 'a',
      text: 'Ana Paz left.',
      publishedOn: '2020-05-06',
      entities: [{ start: 0, end: 7, type: 'PERSON', text: 'Ana Paz' }],
    });
    assert.deepEqual(articleFromLine(line, 1), {
      article: {
        file: 'a',
        text: 'Ana Paz left.',
        publishedOn: '2020-05-06',
        entities: [{ start: 0, end: 7, type: 'PERSON' }],
      },
    });
  });

  it('names the line and the fault of a broken one', () => {
    assert.match(problem('{"file": "a"')!, /^standard input, line 7: /);
    assert.match(problem('[]')!, /not a JSON object/);
    assert.match(problem('{"text": "x"}')!, /"file" is missing/);
    assert.match(problem('{"file": "a", "text": 3}')!, /"text" is missing/);
    assert.match(problem('{"file": "a", "text": "x", "publishedOn": "May"}')!, /YYYY-MM-DD/);
    assert.match(
      problem('{"file":"a","text":"x","entities":[{"start":0,"end":9,"type":"ORG"}]}')!,
      /entities\[0\]/,
    );
    assert.match(
      problem('{"file":"a","text":"x","entities":[{"start":0,"end":1,"type":"DOG"}]}')!,
      /DOG|type/,
    );
  });

  it('goes on after a broken line, and passes over blank ones and a byte order mark', async () => {
    const input = Readable.from(['\uFEFF{"file":"a","text":"x"}\n\n{broken\n', '{"file":"b","text":"y"}']);
    const out: string[] = [];
    for await (const sourced of articlesFromLines(input))
      out.push('article' in sourced ? sourced.article.file : sourced.problem.split(':')[0]!);
    assert.deepEqual(out, ['a', 'standard input, line 3', 'b']);
  });
});
