import assert from 'node:assert/strict';
import { addDecision, marksIn, parseHouseList } from '../../src/corpus/house-list.ts';
import { withMarks } from '../../src/entities/marked-mentions.ts';
import { importDecisions } from '../../src/formats/import-decisions.ts';
import { importFormats, typeOfLabel } from '../../src/formats/imports.ts';
import { fromFindingsCsv, fromSarif } from '../../src/formats/read-findings.ts';
import { exportFormats } from '../../src/formats/registry.ts';
import { sample } from './sample.ts';

const { text, annotation } = sample;
const wanted = annotation.entities.map(({ start, end, type }) => ({ start, end, type }));
const other = {
  text: 'Ole Brand slept.',
  annotation: {
    ...annotation,
    file: 'other.txt',
    entities: [{ ...annotation.entities[1]!, start: 0, end: 9, text: 'Ole Brand' }],
    dates: [],
    garbles: [],
  },
};
const exported = (id: string, articles = [sample]) =>
  [...exportFormats.find((format) => format.id === id)!.write(articles, '1')].join('');
const targets = [
  { file: 'news/a b.txt', text },
  { file: 'other.txt', text: other.text },
];

describe('imports', () => {
  for (const { id, read, extensions } of importFormats) {
    it(`read back what was exported: ${id}`, () => {
      const [article] = read(exported(id), targets.slice(0, 1));
      assert.deepEqual(article, {
        file: 'news/a b.txt',
        text,
        mentions: wanted,
      });
      assert.ok(extensions.includes(exportFormats.find((format) => format.id === id)!.extension));
    });

    if (exportFormats.find((format) => format.id === id)!.filePerArticle) continue;
    it(`tell several articles apart: ${id}`, () => {
      const articles = read(exported(id, [sample, other]), targets);
      assert.deepEqual(
        articles.map(({ file, mentions }) => [file, mentions.length]),
        [
          ['news/a b.txt', 2],
          ['other.txt', 1],
        ],
      );
      if (id !== 'spacy')
        assert.throws(() => read(exported(id, [other, other]), [{ file: 'x', text: '' }]), /./);
    });
  }

  it('know the labels of the field, and leave out what has no type of ours', () => {
    assert.deepEqual(['PER', 'GPE', 'NORP', 'ORG', 'DATE', 'constructor'].map(typeOfLabel), [
      'PERSON',
      'PLACE',
      'MISC',
      'ORG',
      undefined,
      undefined,
    ]);
  });

  it('name the line that can’t be read', () => {
    for (const id of ['jsonl', 'spacy'])
      assert.throws(() => importFormats.find((f) => f.id === id)!.read('\n{"x":', targets), /line 2/);
  });

  it('become decisions only where they differ, and then hold', () => {
    const article = { file: 'news/a b.txt', text, mentions: wanted };
    assert.deepEqual(importDecisions(article, 'a b.txt', annotation.entities), []);
    const found = [
      { ...annotation.entities[0]!, type: 'ORG' as const },
      { ...annotation.dates[0]!, type: 'MISC' as const, confidence: 0.6 },
    ];
    const decisions = importDecisions(article, 'a b.txt', found);
    const { list } = parseHouseList(decisions.reduce(addDecision, ''));
    const mentions = withMarks(text, found, marksIn('/desk/news/a b.txt', text, list.mentions));
    assert.deepEqual(
      mentions.map(({ start, end, type }) => ({ start, end, type })),
      wanted,
    );
  });
});

describe('findings read back', () => {
  const [garble] = annotation.garbles;
  const finding = {
    file: annotation.file,
    start: garble!.start,
    end: garble!.end,
    kind: garble!.kind,
    fix: '.',
  };

  it('from CSV', () => {
    assert.deepEqual(fromFindingsCsv(exported('csv-findings')), [finding]);
    assert.throws(() => fromFindingsCsv('a,b\n'), /file/);
  });
  it('from SARIF', () => {
    assert.deepEqual(fromSarif(exported('sarif')), [finding]);
    assert.throws(() => fromSarif('{"runs":[{"columnKind":"unicodeCodePoints"}]}'), /unicodeCodePoints/);
  });
});
