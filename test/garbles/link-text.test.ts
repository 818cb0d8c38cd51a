import assert from 'node:assert/strict';
import { linkText } from '../../src/garbles/link-text.ts';
import { found, inputFor } from './support.ts';

describe('capitals that only link text explains', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['The mayor spoke of a new ferry Between the two towns.', 'ferry Between → ferry between'],
    ['The talks with Moscow On prices went well.', 'Moscow On → Moscow on'],
    ['He said that she is Make A “new” start.', 'is Make A → is making a'],
    ['They will meet again On Tuesday, he said.', 'again On → again on'],
    ['It was sold The week before.', 'sold The → sold the'],
    ['He came with A plan.', 'with A → with a'],
    ['They could Build it in a year.', 'could Build → could build'],
    ['The mayor will Next week travel to the coast.', 'will Next → will next'],
    ['The mayor on Thursday Called for calm.', 'Thursday Called → Thursday called'],
    ['They signed a deal, Which the mayor has read.', ', Which → , which'],
    ['The mayor of the town Declined to say more.', 'town Declined → town declined'],
    ['It was Reported in May that he left.', 'was Reported → was reported'],
    ['The bridge is Offering a view of the town.', 'is Offering → is offering'],
    ['They went there to Visit the town.', 'to Visit → to visit'],
    ['He last week Visit Kenya In recent days, she said.', 'Visit Kenya In → visited Kenya in'],
    ['The mayor has hired Talks With a new company.', 'Talks With → talks with'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(found(linkText, text), [expected]));

  it('takes neighbours as one', () => {
    const text = 'They will hold talks On prices In recent weeks of the year.';
    assert.deepEqual(found(linkText, text), ['talks On prices In → talks on prices in']);
  });

  it('says where the verb is lost too', () => {
    const evidence = (text: string) =>
      [...linkText.detect(inputFor(text))].flatMap((draft) => draft.evidence);
    assert.match(evidence('They came. New ferry Between the two towns.').join(' '), /its verb/);
    assert.doesNotMatch(evidence('They built a new ferry Between the two towns.').join(' '), /its verb/);
  });

  const right = [
    'He lives in The Hague and works for The Times.',
    'The painting Girl With a Pearl Earring was sold.',
    'Plan A would fail; vitamin A is good; she got an A in music.',
    'She reads The Lord Of The Rings at home.',
    'Vice Premier Liu He said so.',
    'He asked: On what ground? She answered – In none.',
    'The film In Bruges was shown.',
    'Ferry Service Between Two Towns Ends For Good',
    'He met the Minister and the Speaker, who is President of the House.',
    'WARSAW – In the morning it rained.',
    'He said “In the morning” and left.',
    'Black Lives Matter was founded in 2013.',
    'Group B of the World Cup',
    'He likes old bands, The Who and others, Before Sunrise and After Hours.',
    'They played on Sunday United in Diversity, he said.',
    'He was Chair of the board.',
    'Nobody knew why she turned to Work for help.',
    'He told it to WIRED that day.',
    'Manchester United in May lost to the other team.',
    'It was Wanted in which he starred, and the Wanted that she saw.',
    'The Limited by which he came was late.',
    'The seas that roam, And all that home, And so the wind, it said.',
    'They sent it to Reading the day before; they gave it to Grace the week after.',
  ];
  for (const text of right) it(`not: ${text}`, () => assert.deepEqual(found(linkText, text), []));

  it('not in verse', () => {
    assert.deepEqual(
      found(linkText, 'The old ferry came to shore\nIn the grey of the morning hour,\nTo go to sea no more.'),
      [],
    );
  });

  it('not in lists and headings', () => {
    assert.deepEqual(found(linkText, '- a ferry Between the towns\n- a road In the hills'), []);
  });
});
