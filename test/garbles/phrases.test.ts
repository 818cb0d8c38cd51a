import assert from 'node:assert/strict';
import { articleSlip } from '../../src/garbles/article-slip.ts';
import { calque } from '../../src/garbles/calque.ts';
import { clashingWords } from '../../src/garbles/clashing-words.ts';
import type { Detector } from '../../src/garbles/detector.ts';
import { nationalityBehind } from '../../src/garbles/nationality-behind.ts';
import { smallName } from '../../src/garbles/small-name.ts';
import { smallProduct } from '../../src/garbles/small-product.ts';
import { spunName } from '../../src/garbles/spun-name.ts';
import { verbForm } from '../../src/garbles/verb-form.ts';
import { found } from './support.ts';

interface Cases {
  readonly wrong: readonly (readonly [text: string, expected: string])[];
  readonly right: readonly string[];
}

function check(detector: Detector, { wrong, right }: Cases): void {
  for (const [text, expected] of wrong) it(text, () => assert.deepEqual(found(detector, text), [expected]));
  for (const text of right) it(`not: ${text}`, () => assert.deepEqual(found(detector, text), []));
  it('not in headlines, lists, tables and code', () => {
    for (const [text] of wrong) {
      assert.deepEqual(
        found(detector, `${text.replace(/\.$/, '')}\n\nThe ferry sank on Monday, the mayor said.`),
        [],
      );
      assert.deepEqual(found(detector, `# Notes\n\n- ${text}\n- Two`, 'notes.md'), []);
      assert.deepEqual(found(detector, `# Notes\n\n\`\`\`\n${text}\n\`\`\`\n`, 'notes.md'), []);
      assert.deepEqual(found(detector, `| a | b |\n|---|---|\n| ${text} | c |\n`, 'notes.md'), []);
    }
  });
}

describe('verbs in forms that do not go together', () => {
  check(verbForm, {
    wrong: [
      ['The coast has became a place of trade, he said.', 'has became → has become'],
      ['The two had already began the talks.', 'had already began → had begun'],
      ['They did not went to the island in the end.', 'did not went → did not go'],
      ['She was scheduled make a speech on the island.', 'was scheduled make → was scheduled to make'],
      ['Nobody said that the ship was happened to sink.', 'was happened → happened'],
      ['He is agree with the plan, he said on Monday.', 'is agree → agrees'],
      ['The two sides must to meet before the winter.', 'must to meet → must meet'],
      ['He assured that the bridge would be built.', 'assured that → said that'],
    ],
    right: [
      'The ship has a broken mast, and the crew took it home.',
      'Rest assured that it will rain; he was assured that it would, and was told that it had.',
      'Those who could went home; nobody knew when the ship was to arrive.',
      'The minister is scheduled for a speech, and growth is expected to slow.',
      'The arrived ship was old, and he was arrived at by chance.',
    ],
  });
});

describe('small words that do not stand side by side', () => {
  check(clashingWords, {
    wrong: [
      ['The crew met at the of the old harbour.', 'the of'],
      ['It was the his ship that sank there.', 'the his'],
      ['The captain, who which saw it, left.', 'who which'],
      ['The owners have ago sold the ship.', 'have ago'],
      ['He would will come back in the spring.', 'would will'],
    ],
    right: [
      'Vitamin A is good, and a-the was a typing error; The Who are a band.',
      'The a la carte menu is long. By of course waiting he lost.',
      'What it is, is that the haves and the have-nots differ.',
      'In the end, of the two, one left.',
      'She got an A of sorts. It said “the” is an article.',
    ],
  });
});

describe('nationalities, weekdays and months in small letters', () => {
  check(smallName, {
    wrong: [
      ['Officials said the french soldiers would stay.', 'french → French'],
      ['The mayor of Lisbon left on monday with his crew.', 'monday → Monday'],
      ['The talks in Lisbon begin in september.', 'september → September'],
    ],
    right: [
      'Officials had french fries, danish pastries and swiss cheese under a chinese lantern.',
      'He may march in polish, with a turkey from china.',
      'the french soldiers left on monday, wrote jane on her page without capitals',
      'Write to french@ships.example or see french.example and #french.',
      'The mayor spoke in french, she said.',
    ],
  });
});

describe('names of arms in small letters', () => {
  check(smallProduct, {
    wrong: [
      ['Lisbon will buy more stinger missiles for its navy.', 'stinger → Stinger'],
      ['Vienna asked for leopard main battle tanks on Monday.', 'leopard → Leopard'],
      ['Kenya wants patriot air defense batteries, he said.', 'patriot → Patriot'],
      ['It showed javelin and stinger missiles in Geneva.', 'stinger → Stinger'],
      ['Portugal leases black hawk helicopters.', 'black hawk → Black Hawk'],
    ],
    right: [
      'The Javelin missiles came late. A javelin was thrown, then a discus.',
      'Anna saw a leopard, a reaper in the field and grad students on a bus.',
      'A patriot of Kenya defended the missile base; the leopard tank at the zoo of Lisbon is closed.',
      'A typhoon of fighter jets and a black hawk flew over Geneva.',
      'stinger missiles and patriot missiles, wrote jane without capitals',
      'Harper saw an apache-helicopter page and the trident on the missile boat.',
    ],
  });
});

describe('names with synonyms for their words', () => {
  check(spunName, {
    wrong: [
      ['A White Home spokesman declined to comment.', 'White Home → White House'],
      ['The Overseas Minister of Kenya met the press.', 'Overseas Minister → Foreign Minister'],
      ['The UN Safety Council met on Monday night.', 'Safety Council → Security Council'],
      ['The troops are in jap Ukraine, he said.', 'jap Ukraine → eastern Ukraine'],
      ['The Related Press reported the deal.', 'Related Press → Associated Press'],
    ],
    right: [
      'A white home by the sea was sold to overseas ministers.',
      'The Environmental Protection Minister and the National Safety Council met.',
      'The State Division of Forestry and the White House Inn are near Wall Street.',
      'Google sells the Home Speaker; the Related Press Release is old.',
    ],
  });
});

describe('word-for-word translations', () => {
  check(calque, {
    wrong: [
      [
        'The ministers met on the margins of the summit in Lisbon.',
        'on the margins of the summit → on the sidelines of the summit',
      ],
      ['The storm made at least 12 dead in the south.', 'made at least 12 dead → left at least 12 dead'],
      ['Three millions people live there, she said.', 'Three millions → Three million'],
      ['It sank according the mayor of the island.', 'according the → according to the'],
      ['The owner denied to have seen the ship.', 'denied to have → denied having'],
      ['It was agreed under the article 4 of the treaty.', 'under the article 4 → under Article 4'],
      ['They found the both sides ready for talks.', 'the both sides → both sides'],
      ['The plan aims to get rid of the crisis.', 'get rid of the crisis → get out of the crisis'],
    ],
    right: [
      'They got rid of the old ship, made the dead a promise and saw hundreds of the old coins.',
      'It stood at the margin of the page, an otherwise good book.',
      'He did his part; on its part of the coast nothing grew.',
      'Hundreds of people and thousands of ships came from near and far of the river.',
    ],
  });
});

describe('articles before places', () => {
  check(articleSlip, {
    wrong: [
      ['The delegation flew to the Geneva, where it rained.', 'the Geneva → Geneva'],
      ['There is a base in Middle East, he said.', 'Middle East → the Middle East'],
      ['The talks with United States are over, he said.', 'United States → the United States'],
    ],
    right: [
      'The Geneva talks went on in the Geneva suburbs and in the Hague.',
      'A base of United Nations troops and a plan by White House officials.',
      'He sailed in the Geneva Express to the United States, from the Kremlin.',
    ],
  });
});

describe('a nationality behind its noun', () => {
  check(nationalityBehind, {
    wrong: [
      [
        'On Monday the government Polish said it would wait.',
        'the government Polish → the Polish government',
      ],
      [
        'On Monday the Ministry of Foreign Affairs French has declined to comment.',
        'the Ministry of Foreign Affairs French → the French Ministry of Foreign Affairs',
      ],
      ['It was an ambassador Italian, he said.', 'an ambassador Italian → an Italian ambassador'],
    ],
    right: [
      'The minister French voters chose is at the border German troops crossed.',
      'The government, Polish and French, and the Polish government said so.',
      'The president Poland has is in the capital.',
    ],
  });
});
