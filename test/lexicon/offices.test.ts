import assert from 'node:assert/strict';
import { isHead, officeKeys } from '../../src/lexicon/offices.ts';

const main = (position: string, country = '') => officeKeys(position, country)[0];

describe('offices', () => {
  it('are one under their many names', () => {
    const same: readonly (readonly [key: string, country: string, positions: readonly string[]])[] = [
      [
        'minister:foreign',
        'Italy',
        ['Minister of Foreign Affairs', 'foreign minister', 'the Foreign Minister'],
      ],
      [
        'minister:foreign',
        'United Kingdom',
        ['Foreign Secretary', 'Secretary of State for Foreign and Commonwealth Affairs'],
      ],
      ['minister:foreign', 'United States', ['Secretary of State', 'foreign minister']],
      ['minister:foreign', 'India', ['Minister of External Affairs', 'external affairs minister']],
      [
        'minister:defence',
        'Japan',
        ['Minister of Defence', 'defense minister', 'Minister of National Defence'],
      ],
      [
        'minister:defence',
        'United States',
        ['Secretary of Defense', 'defense secretary', 'Defence Secretary'],
      ],
      [
        'minister:finance',
        'United States',
        ['Secretary of the Treasury', 'Treasury Secretary', 'finance minister'],
      ],
      ['minister:finance', 'United Kingdom', ['Chancellor of the Exchequer', 'chancellor']],
      ['minister:interior', 'United Kingdom', ['Home Secretary', 'interior minister']],
      ['prime minister', 'Germany', ['Chancellor', 'Federal Chancellor', 'prime minister']],
      ['prime minister', 'Spain', ['President of the Government', 'premier', 'acting prime minister']],
      ['central bank', 'United States', ['Chair of the Federal Reserve', 'central bank governor']],
      ['central bank', 'Norway', ['Governor of Norges Bank', 'Norges Bank governor']],
      ['prime minister', 'India', ['PM', 'Prime Minister']],
      ['minister:defence', 'France', ['defense chief', 'defence minister']],
      ['head:european commission', 'European Union', ['Commission president', 'Commission chief']],
      ['military chief', 'Russia', ['Chief of the General Staff', 'top general']],
      ['spokesperson:president', 'Russia', ['Kremlin spokesman', 'presidential spokesperson']],
      [
        'spokesperson:foreign',
        'China',
        ['Foreign Ministry spokeswoman', 'spokesman for the foreign ministry'],
      ],
    ];
    for (const [key, country, positions] of same)
      for (const position of positions) assert.equal(main(position, country), key, `${position}, ${country}`);
  });

  it('stay apart where they differ', () => {
    assert.notEqual(main('Deputy Foreign Minister', 'Italy'), main('Foreign Minister', 'Italy'));
    assert.notEqual(main('Vice President', 'Brazil'), main('President', 'Brazil'));
    assert.notEqual(main('shadow chancellor', 'United Kingdom'), main('chancellor', 'United Kingdom'));
    assert.notEqual(main('Foreign Secretary', 'India'), main('Minister of External Affairs', 'India'));
    assert.notEqual(main('Secretary of State', 'France'), main('Minister of Foreign Affairs', 'France'));
    assert.notEqual(main('Minister of State for Transport'), main('Secretary of State for Transport'));
  });

  it('with two portfolios are found by each', () => {
    const keys = officeKeys('Minister of Economy and Finance', 'France');
    assert.ok(keys.includes('minister:economy') && keys.includes('minister:finance'));
  });

  it('of anything but words are none', () => {
    assert.deepEqual(officeKeys('', 'France'), []);
    assert.deepEqual(officeKeys('  ', ''), []);
  });

  it('that head a body are known', () => {
    assert.ok(isHead('Secretary-General') && isHead('chief') && isHead('Chairwoman'));
    assert.ok(!isHead('mayor') && !isHead('spokesman') && !isHead('foreign minister'));
  });
});
