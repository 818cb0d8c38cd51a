import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { contextOf } from '../../src/server/context.ts';
import { escapeMarkdown } from '../../src/server/markdown.ts';
import { readSettings } from '../../src/server/settings.ts';
import { TextPositions } from '../../src/server/text-positions.ts';
import { timexSortKey } from '../../src/server/timex-sort-key.ts';
import { baseName, pathBelow, Uris } from '../../src/server/uris.ts';
import { assertGrowsInStep } from '../growth.ts';

describe('TextPositions', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', 'é', '😀'), maxLength: 40 });

  it('agrees with what clients mean by positions', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(8), fc.nat(12), (source, offset, line, character) => {
        const document = TextDocument.create('', '', 0, source);
        const positions = new TextPositions(source);
        const inside = Math.min(offset, source.length);
        // Between \r and \n there is no position.
        if (source[inside - 1] !== '\r' || source[inside] !== '\n') {
          assert.deepEqual(positions.position(inside), document.positionAt(inside));
          assert.equal(positions.offset(positions.position(inside)), inside);
        }
        const to = positions.offset({ line, character });
        assert.ok(to >= 0 && to <= source.length);
      }),
    );
  });
});

describe('contextOf', () => {
  const at = (text: string, wanted: string) => {
    const start = text.indexOf(wanted);
    return contextOf(text, { start, end: start + wanted.length });
  };

  it('stays in the paragraph and folds white space', () => {
    assert.deepEqual(at('One.\n\nThe  mayor of\nOslo  spoke.\r\n\r\nMore.', 'Oslo'), {
      before: 'The mayor of ',
      after: ' spoke.',
    });
  });

  it('has at most 60 code units on a side, and no half characters', () => {
    const { before, after } = at(`${'😀x'.repeat(50)}Oslo${'y😀'.repeat(50)}`, 'Oslo');
    assert.ok(before.length <= 60 && after.length <= 60);
    assert.doesNotMatch(before + after, /\p{Surrogate}/u);
    assert.ok(before.length > 55 && after.length > 55);
  });

  it('is quick in a very long line', () => {
    const line = (words: number) => `${'word '.repeat(words)}Oslo`;
    assert.equal(at(line(1_000_000), 'Oslo').after, '');
    assertGrowsInStep((words) => at(line(words), 'Oslo'), 1_000_000);
  });
});

describe('escapeMarkdown', () => {
  it('leaves plain words and dates as they are', () => {
    for (const text of ['Maria Keller', '2021-12-07', 'Also: O’Neill, St. John', 'He said “yes”.'])
      assert.equal(escapeMarkdown(text), text);
  });

  it('takes the force out of markup, tags and addresses', () => {
    assert.equal(escapeMarkdown('**[a](command:x)**'), '\\*\\*\\[a\\](command:x)\\*\\*');
    assert.equal(escapeMarkdown('<img src=x>'), '\\<img src=x\\>');
    assert.equal(
      escapeMarkdown('see http://x.org, www.x.org, a@x.org'),
      'see http\\://x.org, www\\.x.org, a\\@x.org',
    );
    assert.equal(escapeMarkdown('1. one'), '1\\. one');
    assert.equal(escapeMarkdown('- one\n# two'), '\\- one \\# two');
  });
});

describe('Uris', () => {
  it('takes the string that is kept anyway', () => {
    const asked: string[] = [];
    const uris = new Uris((uri) => {
      asked.push(uri);
      return uri;
    });
    uris.canonical('file:///a.txt');
    uris.canonical('file:///a.txt');
    uris.canonical('file:///%61.txt');
    assert.deepEqual(asked, ['file:///a.txt'], 'once for each file');
  });

  it('keep the first spelling of a file', () => {
    const uris = new Uris();
    assert.equal(uris.canonical('file:///C%3A/a%20b.txt'), 'file:///C%3A/a%20b.txt');
    assert.equal(uris.canonical('file:///c:/a b.txt'), 'file:///C%3A/a%20b.txt');
    assert.equal(uris.canonical('file:///c:/A b.txt'), 'file:///c:/A b.txt', 'case matters elsewhere');
    assert.equal(uris.canonical('file:///100%.txt'), 'file:///100%.txt', 'malformed escapes are kept');
  });

  it('tell paths below a folder', () => {
    assert.equal(pathBelow('file:///a%20b/', 'file:///a b/c/d%C3%A9.txt'), 'c/dé.txt');
    assert.equal(pathBelow('file:///a', 'file:///ab/c.txt'), undefined);
    assert.equal(baseName('file:///a/b%20c.txt'), 'b c.txt');
  });
});

describe('readSettings', () => {
  it('takes the default for whatever is missing or of the wrong type', () => {
    const defaults = readSettings(undefined);
    assert.deepEqual(readSettings(null), defaults);
    assert.deepEqual(readSettings('strict'), defaults);
    assert.deepEqual(
      readSettings({ strict: 'yes', disabledKinds: 'name', dateOrder: 'ymd', maxFileSize: -1, dateHints: 1 }),
      defaults,
    );
    assert.deepEqual(readSettings({ disabledKinds: ['name', 'nonsense', 7] }).disabledKinds, ['name']);
    assert.equal(readSettings({ dateOrder: 'dmy' }).dateOrder, 'dmy');
  });
});

describe('timexSortKey', () => {
  it('puts values of all grains in the order of time', () => {
    const inOrder = [
      '2020',
      '2020-W53',
      '2021',
      '2021-Q1',
      '2021-01-03',
      '2021-W01',
      '2021-01-05',
      '2021-SP',
      '2021-03-02',
      '2021-W49',
      '2021-12-07',
      '2021-12-07T10:00',
      '2022-H2',
      '2022-08-01',
    ];
    const key = (value: string) => timexSortKey(value);
    const sorted = [...inOrder].reverse().sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    assert.deepEqual(sorted.map(key), inOrder.map(key));
    assert.equal(timexSortKey('2021-W01'), '2021-01-04');
    assert.equal(timexSortKey('2021-W49'), '2021-12-06');
    assert.equal(timexSortKey('2020-W53'), '2020-12-28');
  });
});
