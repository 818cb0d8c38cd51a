/** The whole of an annotation: recognising, dates, every detector of garbles, and the corpus over it. */
import { annotate } from '../../src/article.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { exportFormats } from '../../src/formats/registry.ts';
import { person, testEngine, testLexicon } from '../../test/server/test-engine.ts';
import { promise, type Target } from '../target.ts';

const engine = testEngine(
  [
    { text: 'Maria Keller', type: 'PERSON' },
    { text: 'Maria Kelter', type: 'PERSON' },
    { text: 'Lisbon', type: 'PLACE' },
  ],
  testLexicon([person(1, 'Maria Keller', 'finance minister', 'Freedonia')]),
);

export const target: Target = {
  name: 'detectors',
  seeds: [
    'Finance minister Maria Kelter flew to Lisbon.She said “we will see . The the talks ,went well',
    'Advertisement\n\nREAD MORE: The vote\n\nPhoto: Agency / Getty Images\n\nShe was born in Lisbon on February 30.\nShe was born in Lisbon on February 30.',
    'CafÃ© owners â€œagreeâ€\u009d – . Home » News » Lisbon | The Daily\n\nDuring in MondayÂ´s talks he followed up Keller',
  ],
  words: [
    'Maria Keller',
    'Maria Kelter',
    'Lisbon',
    ' “',
    '” ',
    'Ã©',
    'â€™',
    ' . ',
    '.\n',
    'the the ',
    ' –',
    'via',
    'Photo: ',
    'that ',
    'said ',
    'Monday',
    'Advertisement\n',
    '\n\n',
    'minister ',
  ],
  run(text) {
    const corpus = new Corpus(engine.lexicon);
    for (const file of ['a.txt', 'b.md']) {
      const annotation = annotate({ file, text }, engine, { strict: true });
      for (const { start, end, fixes, evidence, text: own } of annotation.garbles) {
        promise(start >= 0 && start < end && end <= text.length, 'a finding has a place');
        promise(text.slice(start, end) === own, 'a finding has its text');
        promise(
          fixes.every((fix) => fix !== own),
          'a fix changes something',
        );
        promise(evidence.length > 0, 'a finding has evidence');
      }
      corpus.set(annotation, text);
    }
    const linked = corpus.get('a.txt', { strict: true })!;
    for (const { write } of exportFormats)
      for (const piece of write([{ annotation: linked, text }], '0.0.0'))
        promise(typeof piece === 'string', 'text');
  },
};
