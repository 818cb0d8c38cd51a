import assert from 'node:assert/strict';
import { encodingLabel } from '../../src/extension/articles/encoding.ts';

/** Every encoding that VS Code offers in "Reopen with Encoding". */
const offered =
  'utf8 utf8bom utf16le utf16be windows1252 iso88591 iso88593 iso885915 macroman cp437 windows1256 iso88596 ' +
  'windows1257 iso88594 iso885914 windows1250 iso88592 cp852 windows1251 cp866 cp1125 iso88595 koi8r iso885913 ' +
  'windows1253 iso88597 windows1255 iso88598 iso885910 iso885916 windows1254 iso88599 windows1258 gbk gb18030 ' +
  'cp950 big5hkscs shiftjis eucjp euckr windows874 iso885911 koi8ru koi8t koi8u gb2312 cp865 cp850';

describe('encodings', () => {
  it('have labels that decoders know, but for some of old systems', () => {
    const without = offered.split(' ').filter((encoding) => {
      const label = encodingLabel(encoding);
      // Browsers know this one, ICU does not.
      if (label !== undefined && label !== 'iso-8859-16') new TextDecoder(label);
      return label === undefined;
    });
    assert.deepEqual(without, ['utf8', 'utf8bom', 'cp437', 'cp852', 'cp1125', 'koi8t', 'cp865', 'cp850']);
  });
});
