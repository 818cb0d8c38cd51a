import assert from 'node:assert/strict';
import { danglingDash } from '../../src/garbles/dangling-dash.ts';
import { missingSpace } from '../../src/garbles/missing-space.ts';
import { spaceBeforeMark } from '../../src/garbles/space-before-mark.ts';
import { stops } from '../../src/garbles/stops.ts';
import { found } from './support.ts';

describe('stops and commas that stand twice', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['The ferry left the harbour. .', '. . → .'],
    ['The ferry left the harbour.. It was late.', '.. → .'],
    ['The ferry left.. and came back.', '.. → …'],
    ['The ferry, , which was old, sank.', ', , → ,'],
    ['He called it “a good ship.”.', '.”. → .”'],
    ['He called it "a good ship.".', '.". → ."'],
    ['He called it “a good ship,”, and left.', ',”, → ,”'],
    ['The ferry left the harbour,.', ',. → .'],
    ['The ferry left the harbour., but came back.', '., → ,'],
    ['Some 5, 000 people and 12, 500, 000 fish live here.', '5, 000 → 5,000; 12, 500, 000 → 12,500,000'],
    ['It rose by 2. 5 million last year.', '2. 5 → 2.5'],
  ];
  for (const [text, expected] of cases)
    it(text, () => assert.deepEqual(found(stops, text), expected.split('; ')));

  const right = [
    'The ferry left… and came back...',
    'The ferry . . . came back.',
    'Harbour Inc., which owns it, and Smith Jr., who sails it, left at 10 p.m., he said.',
    'He lives in the “U.S.”.',
    'Use ../file or .NET or .5 of it.',
    'It rose 1,000, then fell.',
    'In 2019, 000 was the code; on May 5, 200 people came, and it was row 1, 000, 1.',
    'The ferry (see p. 3). It sank.',
  ];
  for (const text of right) it(`not: ${text}`, () => assert.deepEqual(found(stops, text), []));
});

describe('space before a mark', () => {
  it('joins the gaps of a sentence into one finding', () => {
    assert.deepEqual(found(spaceBeforeMark, 'The captain , who was old , left the ship .'), [
      ' , who was old , left the ship . → , who was old, left the ship.',
    ]);
  });
  it('sees the gap behind a quotation', () => {
    assert.deepEqual(found(spaceBeforeMark, 'He called it “a start” , and left.'), [' , → ,']);
  });
  it('takes a colon before a quotation as one, and no other', () => {
    assert.deepEqual(found(spaceBeforeMark, 'The captain said : “We sail.” See tables : two.'), [' : → :']);
  });
  it('leaves ellipses, decimals and names alone', () => {
    const text = 'It cost .5 of it . . . and ran on .NET, he said ... ; it is so.';
    assert.deepEqual(found(spaceBeforeMark, text), []);
  });
});

describe('dash with nothing behind it', () => {
  it('after a headline', () => {
    assert.deepEqual(found(danglingDash, 'Harvest lost to frost – .\n\nThe frost came late.'), [' – . → ']);
    assert.deepEqual(found(danglingDash, 'Harvest lost to frost |\n\nThe frost came late.'), [' | → ']);
  });
  it('not where someone is interrupted', () => {
    assert.deepEqual(found(danglingDash, 'OSLO, Dec. 15, 2018 -\n\nThe harvest was lost to frost.'), []);
    assert.deepEqual(found(danglingDash, 'NEW HAVEN, Conn. (AP) –\n\nThe harvest was lost.'), []);
    assert.deepEqual(found(danglingDash, '“I never said that –”\n\nThe reply was short—\n\n- Jane Roe'), []);
  });
});

describe('no space after a mark', () => {
  it('after a stop and a comma', () => {
    const text = 'They crossed the river.The road was closed,the police said. Mr.Smith agreed.';
    assert.deepEqual(found(missingSpace, text), [
      'river.The → river. The',
      'closed,the → closed, the',
      'Mr.Smith → Mr. Smith',
    ]);
  });
  it('where one side is a name that nobody knows, or both are a name with two capitals', () => {
    const text =
      'He was closed to the river.In June it grew, by the town.YouTube and the water.Xilkar came,the end.';
    assert.deepEqual(found(missingSpace, text), [
      'river.In → river. In',
      'town.YouTube → town. YouTube',
      'water.Xilkar → water. Xilkar',
      'came,the → came, the',
    ]);
  });
  it('between a quotation and its verb', () => {
    assert.deepEqual(found(missingSpace, '“We sail”,said the captain. “It is 5”,000 is not.'), [
      '”,said → ”, said',
    ]);
  });
  it('behind a quotation', () => {
    assert.deepEqual(
      found(
        missingSpace,
        'He called it “a ruin”.He left. She said “it sinks.”The ferry stayed. A "wreck".The end came.',
      ),
      ['”.He → ”. He', '.”The → .” The', '".The → ". The'],
    );
  });
  it('behind brackets, where a paragraph begins behind the credit of a picture', () => {
    assert.deepEqual(found(missingSpace, 'GENEVA (Roe News)The ferry sank.'), [')The → ) The']);
    assert.deepEqual(found(missingSpace, 'The ferry in the harbour [Anna Roe/Handout]The captain left.'), [
      ']The → ]\n\nThe',
    ]);
  });
  it('not behind references, formulas, code and marks of plurals', () => {
    const text =
      'It sank [1]The end, f(text)The end and call(word)The rest, (a)The end, (river)X, the “A”.B and “one”.two or 6".The end. See [text](river)The end.';
    assert.deepEqual(found(missingSpace, text), []);
  });
  it('not in addresses, numbers, initials, tight lists', () => {
    const text =
      'Booking.com and Amazon.Com sell red,green,blue for 1,000 via Node.js; the U.S.Army and J.K.Smith wrote to a.b@c.org, file.Name.txt, sub.Xi, an.in.';
    assert.deepEqual(found(missingSpace, text), []);
  });
});
