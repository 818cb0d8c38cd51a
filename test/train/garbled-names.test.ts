import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { personDistance } from '../../src/corpus/name-distance.ts';
import { personWords } from '../../src/corpus/name-words.ts';
import { randomFrom } from '../../train/entities/random.ts';
import { garbleName, type SourceLanguage, sourceLanguages } from '../../train/names/garble.ts';

const names = [
  'Ruth Valdemar',
  'Victor Holloway',
  'Thora Blackwell',
  'Gerard Kowalski',
  'Philippa Chandler',
  'Boris Drummond',
];
const source = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

function many(count: number, languages: readonly SourceLanguage[] = sourceLanguages) {
  const random = randomFrom(5);
  const out: { name: string; garbled: string; edits: number }[] = [];
  for (let i = 0; out.length < count; i++) {
    const name = names[i % names.length]!;
    const made = garbleName(name, languages[i % languages.length]!, random);
    if (made) out.push({ name, ...made });
  }
  return out;
}

describe('the generator of garbled names', () => {
  it('knows nothing of what the checker learned, nor the checker of it', () => {
    assert.doesNotMatch(source('train/names/garble.ts'), /^import /m);
    for (const path of ['train/names/learn-costs.ts', 'train/names/pairs.ts', 'src/corpus/name-distance.ts'])
      assert.doesNotMatch(source(path), /garble\.ts/, path);
    assert.doesNotMatch(source('src/corpus/confusion-costs.ts'), /^import /m);
  });

  it('makes one, two or three edits as often as it says', () => {
    const made = many(3000);
    const share = (edits: number) => made.filter((one) => one.edits === edits).length / made.length;
    assert.ok(share(1) > 0.68 && share(1) < 0.82, `${share(1)}`);
    assert.ok(share(2) > 0.15 && share(2) < 0.28, `${share(2)}`);
    assert.ok(share(3) > 0.01 && share(3) < 0.08, `${share(3)}`);
  });

  it('has confusions by eye, most of which cost the checker whole edits, since it did not learn them', () => {
    const made = many(2000, ['look-alikes']);
    const cost = ({ name, garbled, edits }: (typeof made)[number]) =>
      personDistance(personWords(name), personWords(garbled)).total / edits;
    const whole = made.filter((one) => cost(one) >= 0.9);
    assert.ok(whole.length > 0.7 * made.length, `${whole.length} of ${made.length}`);
  });

  it('makes the same of the same seed', () => assert.deepEqual(many(50), many(50)));
});
