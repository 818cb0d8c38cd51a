import assert from 'node:assert/strict';
import { leftoverMarkup } from '../../src/garbles/leftover-markup.ts';
import { found } from './support.ts';

describe('markup left in the text', () => {
  it('character references, with what they stand for', () => {
    assert.deepEqual(found(leftoverMarkup, 'The dam held&nbsp;&ndash; for now, Marks &amp; Son said.'), [
      '&nbsp;&ndash; →  –',
      '&amp; → &',
    ]);
    assert.deepEqual(found(leftoverMarkup, 'It&#39;s late, &quot;too late&quot;, he said.'), [
      '&#39; → ’',
      '&quot; → "',
      '&quot; → "',
    ]);
  });
  it('references written twice over', () => {
    assert.deepEqual(found(leftoverMarkup, 'The dam&amp;nbsp;held, it&amp;#8217;s said.'), [
      '&amp;nbsp; →  ',
      '&amp;#8217; → ’',
    ]);
  });
  it('tags, comments and commands to the publishing system; a space where a tag parted words', () => {
    assert.deepEqual(
      found(leftoverMarkup, 'The dam held<br>for now.</p> The <b>old</b> dam <!-- ad --> broke.'),
      ['<br> →  ', '</p> → ', '<b> → ', '</b> → ', '<!-- ad --> → '],
    );
    assert.deepEqual(found(leftoverMarkup, '[caption id="a1" width="300"]The dam[/caption]'), [
      '[caption id="a1" width="300"] → ',
      '[/caption] → ',
    ]);
  });
  it('a tag written as character references, as one', () => {
    assert.deepEqual(
      found(
        leftoverMarkup,
        '&lt;p&gt;The dam held&lt;br /&gt;for &lt;a href=&quot;/x&quot;&gt;now.&amp;lt;/p&amp;gt;',
      ),
      ['&lt;p&gt; → ', '&lt;br /&gt; →  ', '&lt;a href=&quot;/x&quot;&gt; → ', '&amp;lt;/p&amp;gt; → '],
    );
    assert.deepEqual(found(leftoverMarkup, 'The rate is &lt; 5.'), ['&lt; → <']);
  });
  it('shortcodes of whatever name, and places in a template that nothing was written in', () => {
    assert.deepEqual(
      found(leftoverMarkup, '[ad_1] The dam held. [/gallery] [my-box width="3"]More[/my-box] [su_note]'),
      ['[ad_1] → ', '[/gallery] → ', '[my-box width="3"] → ', '[/my-box] → ', '[su_note] → '],
    );
    assert.deepEqual(
      found(leftoverMarkup, 'The dam held {{ post.title }} for %%sitename%% now {% include ad %}.'),
      ['{{ post.title }} → ', '%%sitename%% → ', '{% include ad %} → '],
    );
    for (const text of ['{{ title }}', '%%sitename%%', '[ad_2]', '{% ad %}'])
      assert.equal(found(leftoverMarkup, text).length, 1, text);
  });
  it('not signs of their own right', () => {
    for (const text of [
      'It rose 5% and 6%% [and/or 7], said he [in Spanish/French]; {a} and {{}} stay; row[ad_1].',
      'AT&T; R&D; Q&A; the firm of Lund & Moe; a < b and b > c; 5 &lt 6',
      'He wrote [sic] and [the mayor] and <name withheld>, I <3 you.',
      'Is x<y or y>z? See &copyright; and &unknown; there.',
    ])
      assert.deepEqual(found(leftoverMarkup, text), [], text);
  });
});
