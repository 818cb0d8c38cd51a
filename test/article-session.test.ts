import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { annotate } from '../src/article.ts';
import { ArticleSession } from '../src/article-session.ts';
import { createEngine, type Engine } from '../src/engine.ts';

const media = (name: string) => new Uint8Array(readFileSync(new URL(`../media/${name}`, import.meta.url)));

const article = `Harbour Ferry Sinks Off Mombasa

By Grace Wanjiku
Published: 7 December 2021

NAIROBI, Dec. 7 (Reuters) – A ferry sank off Mombasa on Monday, and President Uhuru Kenyatta said the crew was safe.
“We will raise the ship by Friday,” Transport Minister James Macharia told reporters. He spoke in Nairobi.
The vote on May 3 takes place in the capital of the country. The vote on May 5 takes place in the capital of the country.

Macharia met Tanzania's envoy, Amina Otieno, last week. The company, Likoni Marine Ltd., was founded in 1937.
In the same year the first bridge was built. A month later it burned down.

- Otieno said no to the offer of the ministry
- the second offer is open until Tuesday

Leave a Reply
Likoni Marine Ltd. declined to comment`;

/** What people type, paste and break. */
const pieces = [
  'a',
  ' ',
  '.',
  ', ”',
  '“',
  '"',
  '\n',
  '\n\n',
  '\r\n',
  'M',
  '’s',
  '😀',
  '𝒜',
  'Ã©',
  'â€™',
  ' Otieno ',
  ' Kenyatta said Kenyatta would ',
  'MombasaKenyatta',
  ' on Monday, December 6, 2021 ',
  ' the following day ',
  ' Tuesday ',
  '1937',
  'the the ',
  ' , ',
  '. .',
  'football striker coach goals ',
  '2,340 17 98 21 ',
  '---\ndate: 2020-01-02\n---\n',
  '---\n',
  '# ',
  '- ',
  '> ',
  '```\n',
  '**',
  '<p>',
  '</p>',
  '&amp;',
  'Harbour Ferry Sinks Off Mombasa\n',
  'Advertisement\n\n',
  '\n\nMacharia met Tanzania’s envoy in Arusha on 9 December. She had left Kigali a day before.\n\n',
  'MINISTER SAYS NO TO OFFER FROM TANZANIA\n',
  "\n\nMacharia met Tanzania's envoy, Amina Otieno, last week. The vote on May 3 takes place in the capital of the country.",
  '\n\nwhich the ministry had promised to the families in the spring of that year.\n\n',
  ' Likoni ',
  ' KenyattaSaid ',
  'и это уже совсем другой язык. ',
];

interface Edit {
  /** Share of the text before it. */
  readonly at: number;
  readonly deleted: number;
  readonly typed: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.constant(1) },
      fc.nat({ max: 300 }),
    ),
    typed: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.constant('') },
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

function applied(text: string, { at, deleted, typed }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + typed + text.slice(start + deleted);
}

describe('ArticleSession', () => {
  let engine: Engine;
  before(async () => {
    engine = await createEngine(media('lexicon.bin'), media('entities.bin'));
  });

  for (const file of ['a.txt', 'a.md', 'a.html'])
    it(`gives after every edit what a first look at the text would give: ${file}`, function () {
      this.timeout(300_000);
      fc.assert(
        fc.property(edits, fc.boolean(), (all, given) => {
          const session = new ArticleSession();
          const publishedOn = given ? '2021-12-07' : null;
          let text = article;
          for (const edit of [{ at: 0, deleted: 0, typed: '' }, ...all]) {
            text = applied(text, edit);
            const input = { file, text, publishedOn };
            assert.deepEqual(
              session.annotate(input, engine, { strict: true }),
              annotate(input, engine, { strict: true }),
            );
          }
        }),
        { numRuns: 40 },
      );
    });

  for (const [file, numRuns] of [
    ['a.txt', 10],
    ['a.md', 3],
    ['a.html', 3],
  ] as const)
    it(`does so in a long article, where each edit leaves most paragraphs as they were: ${file}`, function () {
      this.timeout(300_000);
      const long = Array.from({ length: 8 }, (_, n) =>
        article
          .replaceAll('Otieno', `Otieno${'abcdefgh'[n]}`)
          .replaceAll('\n\n', file === 'a.txt' ? '\n\n' : '\n\n<p>'),
      );
      fc.assert(
        fc.property(fc.array(edits, { minLength: 2, maxLength: 3 }), (rounds) => {
          const session = new ArticleSession();
          let text = long.join('\n\n');
          // Some versions are skipped, so that not every state is of the version before.
          for (const edit of rounds.flat()) {
            text = applied(text, edit);
            const input = { file, text, publishedOn: '2021-12-07' };
            if (edit.deleted === 1) session.draft(input, engine);
            else assert.deepEqual(session.annotate(input, engine), annotate(input, engine));
          }
        }),
        { numRuns },
      );
    });

  it('does so when other articles are edited in turn', () => {
    const files = ['a.txt', 'b.txt', 'c.md'].map((file) => ({ file, session: new ArticleSession() }));
    let text = article;
    for (const [i, typed] of ['x', '\n\n', ' Otieno ', '. ', 'the the ', 'Kenyatta'].entries()) {
      text = applied(text, { at: (i + 1) / 8, deleted: i % 2, typed });
      for (const { file, session } of files) {
        const input = { file, text: file === 'b.txt' ? text.toUpperCase() : text };
        assert.deepEqual(session.annotate(input, engine), annotate(input, engine));
      }
    }
  });

  it('notices that one paragraph changes what another means', () => {
    const session = new ArticleSession();
    const of = (text: string) => session.annotate({ file: 'a.txt', text, publishedOn: '2021-12-07' }, engine);
    const end = '\n\nIn the same year the bridge was built.';
    const year = (text: string) => of(text).dates.at(-1)?.value;
    assert.equal(year(`The harbour opened in 1937 after a long delay.${end}`), '1937');
    assert.equal(year(`The harbour opened in 1952 after a long delay.${end}`), '1952');
    const other = '\n\nOn the pier Okafor waved to the crowd and left the town.';
    const people = (text: string) => of(text).entities.map(({ text }) => text);
    assert.ok(people(`The minister, Ngozi Okafor, arrived.${other}`).includes('Okafor'));
  });

  it('drafts all but the garbles, and goes on from there', () => {
    const input = { file: 'ferry.txt', text: article };
    const session = new ArticleSession();
    const { garbles, ...rest } = annotate(input, engine);
    assert.ok(garbles.length > 0);
    assert.deepEqual(session.draft(input, engine), rest);
    assert.deepEqual(session.annotate(input, engine), { ...rest, garbles });
  });

  it('takes up another setting and another date', () => {
    const session = new ArticleSession();
    const text = 'The council met on Tuesday. The captain turned to Work people of it all that day, he said.';
    for (const publishedOn of ['2021-12-07', '2020-01-01', null])
      for (const strict of [true, false]) {
        const input = { file: 'a.txt', text, publishedOn };
        assert.deepEqual(session.annotate(input, engine, { strict }), annotate(input, engine, { strict }));
      }
  });
});
