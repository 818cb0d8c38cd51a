import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDecisions,
  emptyHouseList,
  type HouseList,
  parseHouseList,
} from '../../../src/corpus/house-list.ts';
import { maxHouseListLength } from '../../../src/corpus/parse-house-list.ts';
import { decisionsOf } from '../../../src/formats/house-list/decisions.ts';
import { houseListFormatOf, houseListFormats } from '../../../src/formats/house-list/registry.ts';
import { assertGrowsInStep } from '../../growth.ts';

const format = (id: string) => houseListFormats.find((known) => known.id === id)!;

const list: HouseList = {
  ...emptyHouseList,
  names: [
    {
      preferred: 'Odesa',
      type: 'PLACE',
      alternate: ['Odessa'],
      hidden: ['Odesza', 'O|desa'],
      note: 'Say “Odesa”, \\ not "Odessa".',
    },
    { preferred: '=Plus=', type: 'ORG', alternate: [], hidden: [], note: '' },
    { preferred: 'Ágnes Kovács', type: 'PERSON', alternate: ['Agnes Kovacs'], hidden: [], note: '' },
    { preferred: 'Ferry Treaty', type: undefined, alternate: [], hidden: [], note: '' },
  ],
  same: [['Baltic Grain Union', 'BGU Holding', 'BGU']],
  different: [
    ['Odesa', 'Odessa, Texas'],
    ['Carl Lund', 'Karl Lund'],
  ],
};

describe('house lists in other formats', () => {
  for (const { id, write, read } of houseListFormats) {
    it(`come back from ${id} as they were`, () => {
      assert.deepEqual(read(write(list)), { list, problems: [] });
    });

    it(`come back from ${id} whatever the labels are`, () => {
      const label = fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '' && !text.startsWith("'"));
      const labels = fc.uniqueArray(label, { maxLength: 3 });
      const name = fc.record({
        preferred: label,
        type: fc.constantFrom('PERSON', 'ORG', 'PLACE', 'MISC') as fc.Arbitrary<'PERSON'>,
        alternate: labels,
        hidden: labels,
        note: fc.oneof(fc.constant(''), label),
      });
      fc.assert(
        fc.property(
          fc.uniqueArray(name, { maxLength: 4, selector: ({ preferred }) => preferred }),
          (names) => {
            // A label has one place: the first.
            const clean = names.map(({ preferred, alternate, hidden, ...rest }) => {
              const right = alternate.filter((text) => text !== preferred);
              return {
                preferred,
                ...rest,
                alternate: right,
                hidden: hidden.filter((text) => text !== preferred && !right.includes(text)),
              };
            });
            const given = { ...emptyHouseList, names: clean };
            assert.deepEqual(read(write(given)), { list: given, problems: [] });
          },
        ),
        { numRuns: 300 },
      );
    });

    it(`never fail in reading ${id}, whatever is read`, () => {
      const pieces = fc.constantFrom(
        ...'<a> "b" \'c\' """ \\u12 \\ @prefix @en : ; , . [ ] ( ) { } : skos:prefLabel a 1 true # | \t \n \r \uFEFF "@id" "@context" "@graph" & *x'.split(
          ' ',
        ),
      );
      fc.assert(
        fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
          for (const { line, column } of read(parts.join(' ')).problems) assert.ok(line >= 1 && column >= 1);
        }),
        { numRuns: 500 },
      );
    });

    it(`stop at texts in ${id} made to hurt`, () => {
      const bombs: readonly (readonly [number, (times: number) => string])[] = [
        [200_000, (times) => '['.repeat(times)],
        [200_000, (times) => '('.repeat(times)],
        [50_000, (times) => `{"a":${'['.repeat(times)}`],
        [5_000, (times) => `{"@graph":${'{"@graph":'.repeat(times)}1${'}'.repeat(times + 1)}`],
        [2_000, (times) => `<a> <b> ${'['.repeat(times)}`],
        [100_000, (times) => `<${'\\u0041'.repeat(times)}`],
        [500_000, (times) => `"${'\\'.repeat(times + 1)}`],
        [500_000, (times) => 'a1'.repeat(times)],
        [1_000_000, (times) => '#'.repeat(times)],
        [1_000_000, (times) => ' '.repeat(times)],
        [1_000, (times) => `a: &a [x]\nb: [${'*a,'.repeat(times)}]`],
        [1_000_000, (times) => '"'.repeat(times + 1)],
      ];
      for (const [times, bomb] of bombs) assertGrowsInStep((some) => read(bomb(some)), times, bomb(2));
      const { problems, list: nothing } = read('x'.repeat(maxHouseListLength + 1));
      assert.equal(problems[0]?.fatal, true);
      assert.equal(nothing.names.length, 0);
    });
  }

  it('are known by the names of their files', () => {
    assert.equal(houseListFormatOf('a/b/Names.TTL')?.id, 'turtle');
    assert.equal(houseListFormatOf('names.jsonld')?.id, 'json-ld');
    assert.equal(houseListFormatOf('names.tsv')?.id, 'csv');
    assert.equal(houseListFormatOf('copydesk.yaml'), undefined);
  });

  it('are added to the list of the house, with its comments kept and nothing lost', () => {
    const yaml = '# ours\nnames:\n  - preferred: Odesa # the port\n    alternate: [Odessos]\n';
    const text = addDecisions(yaml, decisionsOf(list));
    assert.match(text, /^# ours\nnames:\n {2}- preferred: Odesa # the port\n/);
    const { list: read, problems } = parseHouseList(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(read.names[0]?.alternate, ['Odessos', 'Odessa']);
    assert.equal(read.names.length, list.names.length);
    assert.deepEqual(read.same, list.same);
    assert.deepEqual(read.different, list.different);
    assert.equal(addDecisions(text, decisionsOf(list)), text);
  });

  it('are imported by the thousand, in a time that grows with their number', () => {
    const imported = (count: number): string => {
      const names = Array.from({ length: count }, (_, i) => ({
        preferred: `Name ${i}`,
        type: 'ORG' as const,
        alternate: [`Other ${i}`],
        hidden: [],
        note: '',
      }));
      return addDecisions('', decisionsOf({ ...emptyHouseList, names }));
    };
    assert.equal(parseHouseList(imported(5000)).list.names.length, 5000);
    assertGrowsInStep(imported, 5000);
  });
});

describe('Turtle', () => {
  const { read } = format('turtle');

  it('is read in all its ways of writing', () => {
    const { list: found, problems } = read(`
      @base <http://example.org/> .
      PREFIX s: <http://www.w3.org/2004/02/skos/core#>
      @prefix f: <http://xmlns.com/foaf/0.1/> . # people
      <a> a s:Concept , f:Person ;
        s:prefLabel "Ulla Berg"@en , "Улла Берг"@ru ;
        s:altLabel 'U. Berg' , """Ulla "Ulli"
      Berg"""@en-GB ;; .
      [ s:prefLabel "Nord\\u00f6"^^<http://www.w3.org/2001/XMLSchema#string> ; a <https://schema.org/Place> ] .
      _:x s:prefLabel "Berg"@en ; s:exactMatch <http://example.org/a> ; <p> ( 1 2.5 true ) .
    `);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['labels in other languages were left out: 1'],
    );
    assert.deepEqual(
      found.names.map(({ preferred, type, alternate }) => [preferred, type, alternate]),
      [
        ['Ulla Berg', 'PERSON', ['U. Berg', 'Ulla "Ulli" Berg']],
        ['Nordö', 'PLACE', []],
      ],
    );
    assert.deepEqual(found.same, [['Ulla Berg', 'Berg']]);
  });

  it('is reported where it is wrong, and read up to there', () => {
    const { list: found, problems } = read(
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> skos:prefLabel "Oslo" .\n<b> skos:prefLabel ; "Bergen" .\n',
    );
    assert.deepEqual(
      found.names.map(({ preferred }) => preferred),
      ['Oslo'],
    );
    assert.deepEqual(problems, [{ line: 3, column: 20, message: 'a value is expected, not “;”' }]);
    assert.deepEqual(read('<a> ex:b 1 .').problems, [
      { line: 1, column: 5, message: 'the prefix “ex:” is not declared' },
    ]);
    assert.match(read('<a> <b> "c').problems[0]!.message, /not closed/);
  });

  it('tells of concepts without a name', () => {
    const { problems } = read(
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> skos:altLabel "Oslo" .',
    );
    assert.deepEqual(problems, [
      { line: 2, column: 19, message: 'a concept has labels, but no preferred one' },
    ]);
  });
});

describe('JSON-LD', () => {
  const { read } = format('json-ld');

  it('is read with contexts of its own, nested nodes and labels by language', () => {
    const { list: found, problems } = read(
      JSON.stringify({
        '@context': [
          'https://example.org/context.jsonld',
          {
            sk: 'http://www.w3.org/2004/02/skos/core#',
            id: '@id',
            label: { '@id': 'sk:prefLabel', '@container': '@language' },
            other: { '@id': 'sk:altLabel', '@language': 'en' },
            equals: { '@id': 'sk:exactMatch', '@type': '@id' },
          },
        ],
        '@graph': [
          {
            id: 'http://e/1',
            '@type': 'schema:Place',
            label: { en: 'Nordby', no: 'Nordbyen' },
            other: ['North By'],
          },
          { id: 'http://e/2', label: { en: 'Nordby Town' }, equals: 'http://e/1' },
          {
            'skos:prefLabel': { '@value': 'Vest', '@language': 'en' },
            'skos:related': { label: { en: 'Øst' }, other: 'East' },
          },
        ],
      }),
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['a context that stands elsewhere is not fetched', 'labels in other languages were left out: 1'],
    );
    assert.deepEqual(
      found.names.map(({ preferred, type, alternate }) => [preferred, type, alternate]),
      [
        ['Nordby', 'PLACE', ['North By']],
        ['Vest', undefined, []],
        ['Øst', undefined, ['East']],
      ],
    );
    assert.deepEqual(found.same, [['Nordby', 'Nordby Town']]);
  });

  it('is reported where it is wrong', () => {
    assert.deepEqual(read('names:\n  - Oslo').problems[0], {
      line: 1,
      column: 1,
      message: 'JSON is expected: “{” or “[”',
    });
    assert.equal(read('{\n  "@graph": [\n    {"a": 1,, }\n  ]\n}').problems[0]?.line, 3);
    assert.deepEqual(read('{"@graph": [\n 7]}').problems[0], {
      line: 2,
      column: 2,
      message: 'an object is expected here',
    });
  });
});

describe('tables', () => {
  const { read } = format('csv');

  it('are read with any divider, order of columns and quoting', () => {
    const { list: found, problems } = read(
      '\uFEFFtype;Preferred;alternate;note\r\nplace;Nordby;"North By | N""by";"one\r\ntwo"\r\n;;;\r\nPERSON;Ulla Berg;;',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(found.names, [
      { preferred: 'Nordby', type: 'PLACE', alternate: ['North By', 'N"by'], hidden: [], note: 'one\r\ntwo' },
      { preferred: 'Ulla Berg', type: 'PERSON', alternate: [], hidden: [], note: '' },
    ]);
  });

  it('are reported cell by cell', () => {
    const { list: found, problems } = read(
      'decision,preferred,type,colour\nname,Oslo,CITY,red\nnmae,Bergen,,\nsame,Vest,,\n,,PLACE,\nname,"Voss',
    );
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [
        [6, 6],
        [1, 25],
        [2, 11],
        [3, 1],
        [4, 1],
        [5, 2],
      ],
    );
    assert.deepEqual(
      found.names.map(({ preferred }) => preferred),
      ['Oslo', 'Voss'],
    );
  });
});
