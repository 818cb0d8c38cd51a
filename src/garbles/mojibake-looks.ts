/** Which characters stand together in good text, though their bytes would be valid UTF-8. */

/** Marks that follow a letter in good text: quotation marks, dashes, trade marks, prices. */
const naturalMark = /[’‘”“…–—™®©°´¡¿£€¥»«·\u00a0\s!?]/;

/** Left over beside a repair, these show that the repair explains too little. */
const odd = /[¦¤¨¬¯ƒˆ˜†‡¢‚›]/;

/** True where the characters `text.slice(start, end)` may well have been meant as they are. */
export function looksNatural(text: string, start: number, end: number): boolean {
  const lead = text[start]!;
  const rest = text.slice(start + 1, end);
  const next = text[end] ?? '';
  // "Ã" and "Â" are rare in good text, and rarer before a mark.
  if (lead === 'Ã' || lead === 'Â')
    return rest === '¥' || (rest === '’' && /^s?(?!\p{L})/u.test(text.slice(end, end + 2)));
  if (lead === 'â') return /^[…”’“‘–—]+$/.test(rest);
  if (/[∆¬—├┬┴┼]/.test(lead) && !/\p{L}/u.test(rest)) return true;
  if (/[¬–—]/.test(lead)) return true;
  if (lead === '√' && /^[\p{Script=Greek}π∞\d]/u.test(rest)) return true;
  if (/^[\p{Lu}\p{Ll}]+$/u.test(lead + rest)) return isPlainLetters(text[start - 1] ?? '', lead, rest, next);
  for (const mark of rest) if (!naturalMark.test(mark)) return false;
  // "RÄ«ga", "Ä°stanbul": a small letter goes on with the word.
  return rest.length > 1 || !/\p{Ll}/u.test(next) || rest.startsWith('’');
}

/** Letters that good text may have side by side: no odd alphabets, no capitals in the middle of small letters. */
function isPlainLetters(before: string, lead: string, rest: string, next: string): boolean {
  if (/[ŸœŒžŽšŠƒѓЂЃђќћџЌЋЏљњЉЊªº]/u.test(rest)) return false;
  const capital = /\p{Lu}/u.test(lead);
  if (capital && /\p{Ll}/u.test(before)) return false;
  return !(capital && /\p{Lu}/u.test(rest) && /\p{Ll}/u.test(next));
}

/** Whether a character may stand beside mojibake that has been explained in full. */
export function mayStandBeside(character: string | undefined): boolean {
  return character === undefined || !odd.test(character);
}

/** How many characters there are that hardly any good text has. */
export function countOdd(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80 && odd.test(text[i]!)) count++;
  return count;
}
