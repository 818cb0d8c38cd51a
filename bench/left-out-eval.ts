/**
 * False alarms on names of real people whom the lexicon does not know: people of `data/` who were left out of a lexicon
 * that is otherwise the same, each in an article of two sentences that names the person's country.
 *
 *   npx tsx train/lexicon/compile.ts --data DIR --out FILE --leave-out 4
 *   node --import tsx bench/left-out-eval.ts FILE
 *
 * Not all that is flagged is false: who is left out under one spelling may be known under another.
 */
import { readFileSync } from 'node:fs';
import type { EntityType, Mention } from '../src/annotation.ts';
import { Corpus } from '../src/corpus/corpus.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';

const file = process.argv[2];
if (file === undefined) {
  console.error('usage: node --import tsx bench/left-out-eval.ts FILE');
  process.exit(2);
}
const lexicon = await loadLexicon(readFileSync(file));
/** Who was in office differs from year to year. */
const dates = ['2012-05-05', '2018-03-15', '2023-10-10'];

/** What is said of the name in an article of that date. */
function findingOn(name: string, country: string, date: string) {
  let text = '';
  const entities: Mention[] = [];
  const add = (part: string, type?: EntityType) => {
    const start = text.length;
    text += part;
    if (type) entities.push({ start, end: text.length, text: part, type, confidence: 1 });
  };
  add(name, 'PERSON');
  add(' spoke to reporters on Tuesday. In ');
  if (lexicon.country(country)) add(country, 'PLACE');
  else add('town');
  add(', the news was met with little surprise.');
  const corpus = new Corpus(lexicon);
  corpus.set(
    { file: 'a.txt', publishedOn: date, publishedOnFrom: null, entities, dates: [], garbles: [] },
    text,
  );
  return corpus.get('a.txt')?.garbles.find(({ kind }) => kind === 'name');
}

let names = 0;
let flagged = 0;
for (const row of readFileSync(`${file}.left-out.tsv`, 'utf8').split('\n').filter(Boolean)) {
  const [name = '', country = ''] = row.split('\t');
  if (!name.includes(' ') || lexicon.people(name).length > 0) continue;
  names++;
  const found = dates.map((date) => findingOn(name, country, date)).find((finding) => finding !== undefined);
  if (!found) continue;
  flagged++;
  console.log(`  ${name} → ${found.fixes[0] ?? '–'} ${found.confidence.toFixed(2)} ${country}`);
}
console.log(
  `${flagged} of ${names} names flagged in one of ${dates.length} years, ${((100 * flagged) / names).toFixed(2)} %`,
);
