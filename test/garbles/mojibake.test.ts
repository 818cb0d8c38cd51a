import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lostControls } from '../../src/garbles/lost-controls.ts';
import { mojibake } from '../../src/garbles/mojibake.ts';
import { singleByteEncodings } from '../../src/garbles/mojibake-encodings.ts';
import { findMojibake, repairMojibake } from '../../src/garbles/mojibake-repair.ts';
import { found } from './support.ts';

/** What a reader sees who takes the UTF-8 bytes of `text` for `encoding`. */
function misread(text: string, encoding: string): string {
  const { byteOf } = singleByteEncodings.find(({ name }) => name === encoding)!;
  const characterOf = new Map([...byteOf].map(([character, byte]) => [byte, character]));
  return [...new TextEncoder().encode(text)]
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : characterOf.get(byte)!))
    .join('');
}

describe('characters read in the wrong encoding', () => {
  const sentences = [
    'The minister’s “final offer” – a surprise – was refused…',
    'Müller, Lefèvre und Ångström fuhren nach Łódź.',
    'Премьер прибыл в Прагу утром.',
    'Ο πρωθυπουργός έφτασε στην Αθήνα.',
  ];
  for (const { name } of singleByteEncodings) {
    for (const sentence of sentences) {
      it(`UTF-8 as ${name}: ${sentence.slice(0, 16)}`, () => {
        assert.equal(repairMojibake(misread(sentence, name)), sentence);
      });
    }
  }

  it('peels two layers', () => {
    const once = misread('It’s late.', 'Windows-1252');
    assert.equal(repairMojibake(misread(once, 'Windows-1252')), 'It’s late.');
  });

  it('knows the span and the fix', () => {
    assert.deepEqual(found(mojibake, 'We met in a café.\nThe cafÃ© was shut, they said; itâ€™s late.'), [
      'Ã© → é',
      'â€™ → ’',
    ]);
  });

  it('shows what is lost but proposes no fix for it', () => {
    assert.deepEqual(found(mojibake, 'He said â€œnoâ€� and left.'), ['â€œ → “', 'â€�']);
  });

  const right = [
    'RENÉ’s bar',
    'PÂTÉ… et CAFÉ™',
    'a beam of 4×£20 and 3×…',
    'Ã’s are odd',
    'ÅSE bor på Ærø, ÖLAND och ÅÄÖ',
    'Київ і Львів, Їжак',
    'x = √2 ≈ 1.41 ∆° ≤ ∞',
    'Ηράκλειο ¨πόλη¨',
    'Țara, Şişli, Łódź, Žďár, Þórr, Đặng Văn Ngữ',
    '「日本」とüber',
    'São João, coração, AÇÃO, MAÇÃ',
    '┌─┬┐│└',
  ];
  for (const text of right) it(`leaves alone: ${text}`, () => assert.equal(repairMojibake(text), text));

  it('never touches text beyond doubt, never throws, keeps spans in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = -1;
        for (const { start, end } of findMojibake(text)) {
          assert.ok(start > last && end > start && end <= text.length);
          last = end;
        }
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ .,’“”–é'), maxLength: 60 }), (text) => {
        assert.equal(repairMojibake(text), text);
      }),
    );
  });
});

describe('marks of which one byte is left', () => {
  it('apostrophes and dashes', () => {
    assert.deepEqual(found(lostControls, 'They donât know itâs late, OâHara said â twice â to us.'), [
      'â → ’',
      'â → ’',
      'â → ’',
      'â → –',
      'â → –',
    ]);
  });
  it('no-break spaces', () => {
    assert.deepEqual(found(lostControls, 'The wallÂ fell at 9Â in a Â storm.Â'), [
      'Â → ',
      'Â → ',
      'Â  → ',
      'Â → ',
    ]);
  });
  it('not letters of French, Portuguese and Romanian words', () => {
    for (const text of [
      'the château',
      'foie gras and pâté',
      'a mât',
      'Târgu Mureș',
      'infância',
      'Â la carte',
      'the letter Â is',
      'PÂTÉ and MÂ',
    ])
      assert.deepEqual(found(lostControls, text), [], text);
  });
});
