import assert from 'node:assert/strict';
import { toBulk, toCopyRows } from '../../src/formats/bulk.ts';
import { csvRow, findingColumns, findingRows, mentionColumns, mentionRows } from '../../src/formats/csv.ts';
import { toHtmlReport } from '../../src/formats/html-report.ts';
import { toJsonLine } from '../../src/formats/json-lines.ts';
import { exportFormats } from '../../src/formats/registry.ts';
import { toSarif } from '../../src/formats/sarif.ts';
import { sample } from './sample.ts';

describe('reports', () => {
  it('JSON Lines: exactly the fields of the annotation format', () => {
    const object = JSON.parse(toJsonLine(sample.annotation));
    assert.deepEqual(Object.keys(object), [
      'file',
      'publishedOn',
      'publishedOnFrom',
      'entities',
      'dates',
      'garbles',
    ]);
    assert.deepEqual(Object.keys(object.entities[0]), [
      'start',
      'end',
      'text',
      'type',
      'entity',
      'confidence',
    ]);
    assert.ok(!toJsonLine(sample.annotation).includes('\n'));
  });

  it('CSV: quotes what must be quoted, and disarms formulas', () => {
    assert.equal(csvRow(['a,b', 'say "x"', 3, null, '=1+1', 'plain']), '"a,b","say ""x""",3,,\'=1+1,plain');
    const rows = mentionRows(sample);
    assert.equal(rows.length, 2);
    assert.equal(rows[1], 'news/a b.txt,2,9,42,57,"Ole ""Olt"" Brand",PERSON,Ole Brand,0.75');
    assert.equal(mentionColumns.length, 9);
    assert.equal(findingRows(sample)[0]!.split(',').length, findingColumns.length);
  });

  it('SARIF: level, region and fix of each finding, offset unit declared', () => {
    const log = JSON.parse(toSarif([sample], '1.2.3'));
    const [run] = log.runs;
    assert.equal(log.version, '2.1.0');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const [result] = run.results;
    assert.equal(result.level, 'warning');
    const { region, artifactLocation } = result.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, 'news/a%20b.txt');
    assert.equal(sample.text.slice(region.charOffset, region.charOffset + region.charLength), '. .');
    assert.equal(region.startLine, 2);
    assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '.');
  });

  it('SARIF: the twins of a passage, by line where their article is exported too', () => {
    const { annotation } = sample;
    const related = [
      { file: 'news/a b.txt', start: 37, end: 40 },
      { file: 'elsewhere.txt', start: 5, end: 9 },
    ];
    const garbles = annotation.garbles.map((garble) => ({ ...garble, related }));
    const log = JSON.parse(toSarif([{ ...sample, annotation: { ...annotation, garbles } }], '1.2.3'));
    const [here, there] = log.runs[0].results[0].relatedLocations;
    assert.deepEqual([here.id, there.id], [1, 2]);
    assert.equal(here.physicalLocation.artifactLocation.uri, 'news/a%20b.txt');
    assert.equal(here.physicalLocation.region.startLine, 2);
    assert.equal(there.physicalLocation.artifactLocation.uri, 'elsewhere.txt');
    assert.deepEqual(there.physicalLocation.region, { charOffset: 5, charLength: 4 });
    assert.ok(!toSarif([sample], '1.2.3').includes('relatedLocations'));
  });

  it('HTML: in the language of its reader, names and text as they are', () => {
    const html = toHtmlReport([sample], 'Report', { tag: 'xx', translate: (words) => `«${words}»` });
    assert.match(html, /<html lang="xx">/);
    assert.match(html, /<h1>«Report»<\/h1>/);
    assert.match(html, /<td><mark class="PERSON">Ana Paz<\/mark><\/td><td>«Person»<\/td>/);
    assert.match(html, /<th scope="col">«Why»<\/th>/);
    assert.match(html, /title="«Doubled &lt;stop&gt;\.»">\. \.<\/mark>/);
    assert.match(toHtmlReport([sample], 'Report'), /<html lang="en">[\s\S]*<h1>Report<\/h1>/);
  });

  it('HTML: the whole text, marked and escaped, with no script and nothing fetched', () => {
    const html = toHtmlReport([sample], 'A <report>');
    assert.match(html, /<title>A &lt;report&gt;<\/title>/);
    assert.match(html, /<mark class="PERSON" title="Ana Paz">Ana Paz<\/mark>, of “Vell” &amp; Co/);
    assert.match(html, /<mark id="[^"]+" class="garble" title="Doubled &lt;stop&gt;\.">\. \.<\/mark>/);
    assert.match(html, /<td>2022-05-16<\/td><td>Monday<\/td>/);
    assert.ok(!/<script|https?:/.test(html));
    const body = /<div class="article">([\s\S]*?)<\/div>/.exec(html)![1]!.replaceAll(/<[^>]+>/g, '');
    const back = body.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    assert.equal(back, sample.text);
  });
});

describe('all formats', () => {
  it('write the sample, and nothing but a frame for no articles', () => {
    for (const format of exportFormats) {
      const text = [...format.write([sample], '1.0.0')].join('');
      assert.ok(text.includes('Ana') || format.id.includes('findings') || format.id === 'sarif', format.id);
      assert.doesNotThrow(() => [...format.write([], '1.0.0')].join(''), format.id);
    }
    assert.equal(new Set(exportFormats.map((f) => f.id)).size, exportFormats.length);
  });

  it('bulk: an action and a document a line', () => {
    const [action, document, rest] = toBulk(sample).split('\n');
    assert.equal(JSON.parse(action!).index._id, 'news/a b.txt');
    assert.equal(JSON.parse(document!).mentions[1].entity, 'Ole Brand');
    assert.equal(rest, '');
  });

  it('COPY: escapes what PostgreSQL would take for something else', () => {
    const mention = { ...sample.annotation.entities[0]!, text: 'a\tb\\c\nd' };
    const rows = toCopyRows({
      ...sample,
      annotation: { ...sample.annotation, publishedOn: null, entities: [mention] },
    });
    assert.equal(rows, 'news/a b.txt\t3\t10\ta\\tb\\\\c\\nd\tPERSON\tAna Paz\t0.980\t\\N\n');
  });
});
