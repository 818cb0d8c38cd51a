/** VS Code's names of encodings, as the setting `files.encoding` has them, by their standard labels. */

const others: Readonly<Record<string, string>> = {
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  macroman: 'macintosh',
  cp866: 'ibm866',
  cp950: 'big5',
  big5hkscs: 'big5',
  gbk: 'gbk',
  gb2312: 'gbk',
  gb18030: 'gb18030',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  koi8ru: 'koi8-u',
  shiftjis: 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  windows874: 'windows-874',
  iso885911: 'windows-874',
};

/**
 * The label in the WHATWG Encoding Standard: "windows1251" is "windows-1251". Undefined for UTF-8, which needs
 * no telling, and for the few that the standard has no decoder for, such as cp437.
 */
export function encodingLabel(encoding: string): string | undefined {
  const [, windows, iso] = /^(?:windows(125\d)|iso8859(\d{1,2}))$/.exec(encoding) ?? [];
  if (windows) return `windows-${windows}`;
  if (iso && iso !== '11') return iso === '1' ? 'windows-1252' : `iso-8859-${iso}`;
  return others[encoding];
}
