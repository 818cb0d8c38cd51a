/** House lists, and the files that people import: each reader copes with any text. */
import { addDecisions } from '../../src/corpus/add-decision.ts';
import { parseHouseList } from '../../src/corpus/parse-house-list.ts';
import { readCollection } from '../../src/formats/collections.ts';
import { houseListFormats } from '../../src/formats/house-list/registry.ts';
import { importFormats } from '../../src/formats/imports.ts';
import { promise, type Target } from '../target.ts';

const targets = [{ file: 'a.txt', text: 'Ann Lee met Bo Ek in Oslo.' }];

export const target: Target = {
  name: 'lists',
  seeds: [
    'names:\n  - preferred: Ann Lee\n    alternate: [A. Lee]\n    wrong: [An Lee]\n    type: PERSON\nsame:\n  - [Ann Lee, A. Lee]\nnotErrors:\n  - file: a.txt\n    quote: Lee\npublishedOn:\n  a.txt: 2021-12-07\n',
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:a> a skos:Concept ; skos:prefLabel "Ann Lee"@en ; skos:altLabel "A. Lee" .',
    '{"@context":{"skos":"http://www.w3.org/2004/02/skos/core#"},"@graph":[{"@id":"urn:a","skos:prefLabel":"Ann Lee"}]}',
    'preferred,alternate,wrong,type\n"Ann Lee","A. Lee","An Lee",PERSON\n',
    '{"file":"a.txt","entities":[{"start":0,"end":7,"type":"PERSON"}]}\n{"text":"T","title":"H","date":"2021-12-07"}',
    'Ann B-PER\nLee I-PER\nmet O\n\nT1\tPerson 0 7\tAnn Lee\n',
    '{"type":"Annotation","target":{"source":"a.txt","selector":{"type":"TextPositionSelector","start":0,"end":7}},"body":"PERSON"}',
  ],
  words: [
    'names:\n',
    '  - ',
    '&a ',
    '*a',
    '<<: ',
    '!!js/function ',
    '? ',
    '|\n',
    '"',
    ',',
    '[',
    '{',
    '}',
    '@prefix ',
    'skos:',
    '<urn:',
    '_:b',
    '"""',
    '^^',
    '\\u0041',
    'B-PER',
    'T1\t',
    '__proto__',
    'constructor',
    '1e999',
    '-1',
    'null',
    '../../x',
  ],
  run(text) {
    const { list, problems } = parseHouseList(text);
    promise(Array.isArray(problems) && list.names !== undefined, 'a house list is read as far as it goes');
    for (const { line, column } of problems) promise(line >= 1 && column >= 1, 'a problem has a place');
    for (const { read, write } of houseListFormats) {
      const found = read(text);
      const again = read(write(found.list));
      promise(
        again.list.names.length >= Math.min(1, found.list.names.length),
        'what is written can be read again',
      );
    }
    for (const file of ['a.csv', 'a.jsonl', 'a.tsv']) readCollection(file, text);
    for (const { read } of importFormats) {
      let articles: ReturnType<typeof read> = [];
      try {
        articles = read(text, targets);
      } catch (error) {
        promise(
          error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError),
          `an error fit for people, not ${String(error)}`,
        );
      }
      for (const { mentions, text: own } of articles)
        for (const { start, end } of mentions)
          promise(start >= 0 && start < end && end <= own.length, 'an imported mention has a place');
    }
    try {
      addDecisions(text, [{ kind: 'same', names: ['Ann Lee', 'A. Lee'] }] as never);
    } catch (error) {
      promise(
        error instanceof Error && !(error instanceof TypeError),
        `an error fit for people, not ${String(error)}`,
      );
    }
  },
};
