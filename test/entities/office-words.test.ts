import assert from 'node:assert/strict';
import type { EntityType, Mention } from '../../src/annotation.ts';
import { withoutOffices } from '../../src/entities/office-words.ts';

/** What becomes of a mention of this text in a sentence. */
function of(sentence: string, text: string, type: EntityType): string {
  const start = sentence.indexOf(text);
  const mention: Mention = { start, end: start + text.length, text, type, confidence: 0.8 };
  const [out] = withoutOffices(sentence, [mention]);
  assert.equal(sentence.slice(out!.start, out!.end), out!.text);
  return `${out!.type} ${out!.text}`;
}

describe('an office before a name', () => {
  it('is no part of it', () => {
    assert.equal(of('Secretary of State Brandel left.', 'State Brandel', 'PLACE'), 'PERSON Brandel');
    assert.equal(of('The Minister of Justice Ana Kolb left.', 'Justice Ana Kolb', 'ORG'), 'PERSON Ana Kolb');
    assert.equal(of('Their chief of Staff Orlov left.', 'Staff Orlov', 'MISC'), 'PERSON Orlov');
  });

  it('is what it was where nothing is held, or the office goes on', () => {
    assert.equal(of('He left State College early.', 'State College', 'ORG'), 'ORG State College');
    assert.equal(of('The Minister of State Security left.', 'State Security', 'ORG'), 'ORG State Security');
    assert.equal(of('The director of Energy Agency left.', 'Energy Agency', 'ORG'), 'ORG Energy Agency');
    assert.equal(of('The secretary of State left.', 'State', 'ORG'), 'ORG State');
  });
});
