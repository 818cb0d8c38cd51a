import assert from 'node:assert/strict';
import { calques } from '../../src/garbles/calques.ts';
import { newsCalques } from '../../src/garbles/news-calques.ts';
import { needOf } from '../../src/garbles/phrase-needs.ts';
import { spunNames } from '../../src/garbles/spun-names.ts';
import { verbForms } from '../../src/garbles/verb-forms.ts';

describe('what a pattern needs', () => {
  const shown = (set: unknown) => (set instanceof Set ? [...set].join(' ') : '');
  const cases: readonly (readonly [pattern: string, behind: string, word: string])[] = [
    ['informations', '', 'informations'],
    ['(discuss(?:ed|es)?) about', 'discussed discusses discuss', 'about'],
    ['in the frames? of', 'the', 'frames frame'],
    ['(has|had)(?: (already|never))? went', 'has had already never', 'went'],
    ['(has|had)(?: \\w+)? went', '', 'went'],
    ['(did not|didn’t) went', 'not didn', 'went'],
    ['(the )?forces of (?:the )?order', 'forces', 'of'],
  ];
  for (const [pattern, behind, word] of cases)
    it(pattern, () => {
      const need = needOf(pattern);
      assert.ok(need && 'word' in need);
      assert.deepEqual([shown(need.behind), shown(need.word)], [behind, word]);
    });

  it('is told of every rule', () => {
    for (const { pattern } of [...calques, ...newsCalques, ...verbForms, ...spunNames])
      assert.ok(needOf(pattern), pattern);
  });
});
