import { foldName } from '../text/fold.ts';

const plain = /^[a-z0-9 ]*$/;

/**
 * The key under which the lexicon files a name: `foldName`, and hyphens as spaces, full stops and
 * apostrophes gone, so that forms which differ in these alone meet: "Kim Jong-un" and "Kim Jong Un",
 * "U.S." and "US", "Sana'a" and "Sanaa".
 */
export function foldKey(name: string): string {
  if (isSmallWord(name)) return name;
  const folded = foldName(name);
  if (plain.test(folded)) return folded;
  return folded.replace(/[.'’]/g, '').replace(/[-/]/g, ' ').replace(/ +/g, ' ').trim();
}

/** True for a to z alone: most tokens that are looked up, and their own keys. */
function isSmallWord(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}
