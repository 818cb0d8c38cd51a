/** A small desk of articles: one right, one with a garbled name and a doubled word. */
import type { TestClientOptions } from './test-client.ts';
import { person, testEngine, testLexicon } from './test-engine.ts';

export const engine = testEngine(
  [
    { text: 'Maria Keller', type: 'PERSON' },
    { text: 'Maria Kelter', type: 'PERSON' },
    { text: 'Keller', type: 'PERSON' },
    { text: 'Kelter', type: 'PERSON' },
    { text: 'KELTER', type: 'PERSON' },
    { text: 'Kelter Street', type: 'PLACE' },
    { text: 'Lisbon', type: 'PLACE' },
    { text: 'Porto', type: 'PLACE' },
    { text: 'Harbour Bank', type: 'ORG' },
  ],
  testLexicon([person(1, 'Maria Keller', 'finance minister', 'Freedonia')]),
);

export const right = [
  'Published 7 December 2021',
  '',
  'Freedonia finance minister Maria Keller flew to Lisbon on Tuesday. Keller met bankers there.',
  '',
].join('\n');

export const garbled = [
  'Published 8 December 2021',
  '',
  'Freedonia finance minister Maria Kelter left Lisbon. Kelter said the the talks went well.',
  '',
  'The mayor lives in Kelter Street.',
  '',
].join('\n');

/** Its name is garbled in the same way, and nothing else is wrong. */
export const garbledToo = [
  'Published 9 December 2021',
  '',
  'Freedonia finance minister Maria Kelter will speak in Porto, at Harbour Bank.',
  '',
].join('\n');

export const files = { 'a.txt': right, 'b.txt': garbled, 'news/c.md': garbledToo };

export const desk: TestClientOptions = { engine, files };
