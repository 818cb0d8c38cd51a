import assert from 'node:assert/strict';
import type { EntityType, Mention } from '../../src/annotation.ts';
import { Senses, votersOf } from '../../src/entities/consistency.ts';

let at = 0;
const mention = (text: string, type: EntityType, confidence: number): Mention => {
  at += 100;
  return { start: at, end: at + text.length, text, type, confidence };
};
/** The types of mentions, each of which stands in a paragraph of its own. */
const types = (mentions: readonly Mention[]) => {
  const voters = mentions.map((mention) => votersOf([mention]));
  const senses = new Senses();
  for (const own of voters) senses.count(own, 1);
  return voters.flatMap((own) => senses.unified(own).map(({ type }) => type));
};

describe('one sense for a name within an article', () => {
  it('gives an unsure last name the type of the full name', () => {
    assert.deepEqual(types([mention('Lena Holland', 'PERSON', 0.97), mention('Holland', 'PLACE', 0.45)]), [
      'PERSON',
      'PERSON',
    ]);
  });

  it('leaves a sure mention alone: the text says otherwise', () => {
    assert.deepEqual(types([mention('Lena Holland', 'PERSON', 0.97), mention('Holland', 'PLACE', 0.93)]), [
      'PERSON',
      'PLACE',
    ]);
  });

  it('takes a rather sure place for the person whose last name it is, where no place of that name is sure', () => {
    const bare = mention('Holland', 'PLACE', 0.85);
    assert.deepEqual(types([mention('Lena Holland', 'PERSON', 0.9), bare]), ['PERSON', 'PERSON']);
    assert.deepEqual(types([mention('Lena Holland', 'PERSON', 0.7), bare]), ['PERSON', 'PLACE']);
    assert.deepEqual(
      types([mention('Lena Holland', 'PERSON', 0.9), mention('Holland', 'PLACE', 0.95), bare]),
      ['PERSON', 'PLACE', 'PLACE'],
    );
  });

  it('lets several sure mentions overrule an unsure one, and not the other way round', () => {
    const club = ['ORG', 'ORG', 'PLACE'] as const;
    assert.deepEqual(
      types([
        mention('Valencia', 'ORG', 0.9),
        mention('VALENCIA', 'ORG', 0.85),
        mention('Valencia', 'PLACE', 0.5),
      ]),
      ['ORG', 'ORG', 'ORG'],
    );
    assert.deepEqual(types(club.map((type) => mention('Valencia', type, 0.5))), ['ORG', 'ORG', 'ORG']);
    assert.deepEqual(types([mention('Valencia', 'ORG', 0.6), mention('Valencia', 'PLACE', 0.7)]), [
      'ORG',
      'PLACE',
    ]);
  });
});
