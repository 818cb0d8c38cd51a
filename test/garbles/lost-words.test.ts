import assert from 'node:assert/strict';
import { calque } from '../../src/garbles/calque.ts';
import { lostPreposition } from '../../src/garbles/lost-preposition.ts';
import { lostTo } from '../../src/garbles/lost-to.ts';
import { lostVerb } from '../../src/garbles/lost-verb.ts';
import { smallStart } from '../../src/garbles/small-start.ts';
import { found } from './support.ts';

describe('word-for-word translations', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['They discussed about the price.', 'discussed about → discussed'],
    ['Despite of the rain they left.', 'Despite of → Despite'],
    ['He told to reporters that it was late.', 'told to reporters → told reporters'],
    ['She spoke on condition of the anonymity.', 'the anonymity → anonymity'],
    ['It depends of the weather.', 'depends of the → depends on the'],
    ['It has been closed since two years.', 'since two years → for two years'],
    ['New informations came in.', 'informations → information'],
    ['It is more better so.', 'more better → better'],
    ['They spoke in a phone appeal on Monday.', 'phone appeal → phone call'],
    ['A video appeal between the two was held.', 'video appeal → video call'],
    ['Both parts agreed to meet.', 'Both parts → Both sides'],
    ['They will keep talks with the farmers.', 'keep talks → hold talks'],
    ['The plan was taken in consideration.', 'taken in consideration → taken into consideration'],
    ['In the two last weeks it rained.', 'the two last weeks → the last two weeks'],
    ['It rained. In his turn, Roe said no.', 'In his turn → For his part'],
    ['She spoke in the phone with Roe.', 'spoke in the phone → spoke by phone'],
    ['He informed to reporters that it was late.', 'informed to reporters → informed reporters'],
    ['“It is late,” launched the mayor.', 'launched → said'],
    ['She spoke with her French homologue.', 'her French homologue → her French counterpart'],
    ['Thousands of manifestants came.', 'manifestants → protesters'],
    ['They fear an upgrade of the conflict.', 'upgrade of the conflict → escalation of the conflict'],
    ['The conflict upgrade was feared.', 'conflict upgrade → conflict escalation'],
    ['They met on the eve, in May.', 'on the eve → the day before'],
    ['It was signed 7 of May of 2019.', '7 of May of 2019 → 7 May 2019'],
    ['He stressed on the need for rain.', 'stressed on the → stressed the'],
    ['As far as she is concerned, Roe said that it was late.', 'As far as she is concerned → For her part'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(found(calque, text), [expected]));

  it('not the right words beside them', () => {
    const text =
      'They discussed the price. In spite of the rain, as far as she is concerned, it has run since two years ago. It consists of wood and depends on the weather. As early as late May he was married with two children. He made a phone appeal for help, a video appeal to the nation. Both parts of the film said it. They keep talks alive and calls short. The last two weeks, the two last ones. “It is new,” launched in May, on the eve of the vote. An upgrade of the phone; 7 of the May days. He was stressed on Monday. In turn, he left; it was in his turn. On the phone she took account of it; two visits to the town.';
    assert.deepEqual(found(calque, text), []);
  });
});

describe('verb that lost the “to” behind it', () => {
  it('before a verb that is nothing else', () => {
    assert.deepEqual(found(lostTo, 'They decided make an offer that is expected be ready soon.'), [
      'decided make → decided to make',
      'expected be → expected to be',
    ]);
  });
  it('not before nouns, across a mark, or where it stands', () => {
    const text =
      'He plans to be there, as expected, be it late. She wanted help. If you want, take it. It will likely be so; they refused. Make no mistake: what they want to do is make it.';
    assert.deepEqual(found(lostTo, text), []);
  });
});

describe('verb that lost its preposition', () => {
  it('before its object', () => {
    assert.deepEqual(found(lostPreposition, 'Many relied the bridge, which belongs the town.'), [
      'relied the → relied on the',
      'belongs the → belongs to the',
    ]);
    const text =
      'They responded the next day, listened a lot, and relied on the mayor. Those that belong, the farmers say, pay. It depends. The town agrees.';
    assert.deepEqual(found(lostPreposition, text), []);
  });
  it('behind an adverb', () => {
    assert.deepEqual(
      found(lostPreposition, 'She met virtually all FAO mayors and spoke separately the crew.'),
      [
        'met virtually all FAO → met virtually with all FAO',
        'spoke separately the crew → spoke separately with the crew',
      ],
    );
    const text =
      'They met separately on Monday, spoke privately the next day and met virtually all of the demands.';
    assert.deepEqual(found(lostPreposition, text), []);
  });
  it('before a person, before a place', () => {
    assert.deepEqual(found(lostPreposition, 'He will follow up Novak today. She arrived Geneva on Monday.'), [
      'follow up Novak → follow up with Novak',
      'arrived Geneva → arrived in Geneva',
    ]);
  });
  it('not before days and titles, not in inverted speech', () => {
    const text =
      'She arrived Monday. They will cooperate. “No,” insisted Novak. He listened. Smith arrived Tuesday with Novak.';
    assert.deepEqual(found(lostPreposition, text), []);
  });
});

describe('clause that lost its verb', () => {
  it('"but that" after nothing that was said', () => {
    assert.deepEqual(found(lostVerb, 'She called the bridge old, but that a new one would be built.'), [
      'but that → but said that',
    ]);
  });
  it('a subject and a quoted noun', () => {
    assert.deepEqual(
      found(lostVerb, 'He told them in the city that the Kremlin “lack of trust”, and left.'),
      ['Kremlin “lack of trust”'],
    );
  });
  it('not where something was said, not where the verb is there', () => {
    const text =
      'He said it was old, but that a new one would be built. He said that Moscow “will not go”, and left. They heard that the Kremlin “red line” was gone.';
    assert.deepEqual(found(lostVerb, text), []);
  });
});

describe('paragraph without its beginning', () => {
  it('begins small after a finished one', () => {
    const text =
      'The ferry left.\n\nwhich the mayor of the town had said in the spring of the year.\n\nIt was late.';
    assert.deepEqual(found(smallStart, text), ['which → Which']);
  });
  it('not names that begin small, nor short lines', () => {
    const text =
      'The ferry left.\n\nal-Sisi, who had been in the town since the spring of the year, left too.\n\nand so on.\n\nIt was late.';
    assert.deepEqual(found(smallStart, text), []);
  });
});
