import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromBrat, toBrat } from '../../src/formats/brat.ts';
import { codePointMap } from '../../src/formats/code-points.ts';
import { fromConll, toConll, typeOfConllLabel } from '../../src/formats/conll.ts';
import { fromSpacy, toSpacy } from '../../src/formats/spacy.ts';
import { fromWebAnnotation, toWebAnnotation } from '../../src/formats/web-annotation.ts';
import { readArticle } from '../../src/text/read-article.ts';
import { sample, sampleSpans } from './sample.ts';

const entityLabels = new Set(['PERSON', 'ORG', 'PLACE', 'MISC']);

describe('exports that can be read back', () => {
  it('brat: offsets in code points, back to UTF-16', () => {
    const ann = toBrat(sample);
    assert.match(ann, /^T1\tPERSON 2 9\tAna Paz$/m);
    const spans = fromBrat(ann, sample.text).filter((s) => entityLabels.has(s.label));
    assert.deepEqual(spans, sampleSpans);
  });

  it('brat: a span over a line end comes in pieces', () => {
    const text = 'Ana\nPaz left.';
    const mention = {
      start: 0,
      end: 7,
      text: 'Ana\nPaz',
      type: 'PERSON',
      confidence: 1,
      entity: 'Ana Paz',
    } as const;
    const ann = toBrat({
      text,
      annotation: { ...sample.annotation, entities: [mention], dates: [], garbles: [] },
    });
    assert.match(ann, /^T1\tPERSON 0 3;4 7\tAna Paz$/m);
    assert.deepEqual(fromBrat(ann, text), [{ start: 0, end: 7, label: 'PERSON' }]);
  });

  it('brat: names the line that can’t be read', () => {
    assert.throws(() => fromBrat('T1\tPERSON x y\tz\n', 'z'), /line 1/);
  });

  it('spaCy: offsets in code points, back to UTF-16', () => {
    const line = toSpacy(sample);
    assert.equal(JSON.parse(line).ents[0].start, 2);
    assert.equal(JSON.parse(line).meta.offsets, 'code points');
    assert.deepEqual(fromSpacy(line).spans, sampleSpans);
  });

  it('CoNLL: tokens and tags, back to the text', () => {
    const columns = toConll(readArticle('a.txt', sample.text), sample.annotation.entities);
    assert.match(columns, /^Ana\tB-PER\nPaz\tI-PER\n/m);
    const spans = fromConll(columns, sample.text).map((s) => ({ ...s, label: typeOfConllLabel(s.label) }));
    assert.deepEqual(spans, sampleSpans);
  });

  it('CoNLL: neighbouring mentions stay two', () => {
    const text = 'Ana Paz Ole Brand';
    const two = [
      { start: 0, end: 7, type: 'PERSON' },
      { start: 8, end: 17, type: 'PERSON' },
    ] as const;
    const spans = fromConll(toConll(readArticle('a.txt', text), two), text);
    assert.deepEqual(
      spans.map((s) => [s.start, s.end]),
      [
        [0, 7],
        [8, 17],
      ],
    );
    assert.throws(() => fromConll('Nobody\tO', text), /line 1: “Nobody”/);
  });

  it('W3C Web Annotation: position and quote', () => {
    const page = toWebAnnotation(sample);
    const [first] = JSON.parse(page).items;
    assert.equal(first.target.source, 'news/a%20b.txt');
    assert.equal(first.target.selector[1].exact, 'Ana Paz');
    assert.deepEqual(fromWebAnnotation(page, sample.text), sampleSpans);
    assert.throws(() => fromWebAnnotation('{}', ''), /AnnotationPage/);
  });

  it('code points and UTF-16 offsets lead back and forth in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { toCodePoints, toUtf16 } = codePointMap(text);
        let index = 0;
        let offset = 0;
        for (const character of text) {
          assert.equal(toCodePoints(offset), index);
          assert.equal(toUtf16(index), offset);
          index++;
          offset += character.length;
        }
        assert.equal(toUtf16(index), text.length);
      }),
    );
  });
});
