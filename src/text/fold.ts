/** One spelling for all the ways a name can be typed. */

const accents = /\p{M}+/gu;
const special: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ə: 'e',
};
const specialLetters = new RegExp(`[${Object.keys(special).join('')}]`, 'g');
const plain = /^[a-z0-9 .'-]*$/;

/**
 * The folded form of a name, for comparing: lower case, accents off ("Zelenskÿ" → "zelensky"), every
 * apostrophe as ', every hyphen and dash as -, white space as single spaces, invisible characters gone.
 */
export function foldName(name: string): string {
  let out = name.toLowerCase();
  if (!plain.test(out)) {
    out = out
      .normalize('NFD')
      .replace(accents, '')
      .replace(specialLetters, (c) => special[c]!)
      .replace(/[‘’ʼ`´′ʻ＇]/g, "'")
      .replace(/[‐‑‒–—−]/g, '-')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ');
  } else if (out.includes('  ')) out = out.replace(/ +/g, ' ');
  return out.trim();
}

/** A name in the letters of plain English, capitals kept: "Erdoğan" → "Erdogan", "Łukasz" → "Lukasz". */
export function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(accents, '')
    .replace(new RegExp(specialLetters, 'gi'), (letter) => {
      const to = special[letter.toLowerCase()]!;
      return letter === letter.toLowerCase() ? to : to[0]!.toUpperCase() + to.slice(1);
    });
}
