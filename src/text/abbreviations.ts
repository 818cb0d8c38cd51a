/**
 * Abbreviations of English news text that are written with a full stop. The stop belongs to the token;
 * whether it also ends a sentence depends on what follows (`sentences.ts`).
 */

const words = (list: string) => list.trim().split(/\s+/);

/** Always followed by a name or a number: their stop never ends a sentence. */
const leading = new Set(
  words(`
  Mr Mrs Ms Mx Dr Prof Gen Lt Col Sgt Capt Cpt Cmdr Cdr Adm Maj Pvt Cpl Brig Supt Insp Det Sen Rep Gov Rev
  Hon Pres Sec St Ste Mt Ft Mme Mlle Messrs Fr Bp Abp Amb Atty Asst vs cf Nos Fig
`),
);

/** May stand at the end of a sentence. */
const trailing = new Set(
  words(`
  Jr Sr Inc Corp Co Cos Ltd Bros Plc Esq Ave Blvd Rd Dept Dist Univ Assn Natl Intl Govt Est etc al approx dept est
  pct yr yrs hr hrs sec min ft lbs oz
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky Mass Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Penn
  Tenn Tex Va Vt Wash Wis Wyo Ont Que
`),
);

/** "No. 10": an abbreviation only before a digit. */
const beforeDigit = new Set(['No', 'no', 'Nr', 'p', 'pp', 'Vol', 'vol', 'Ch', 'ch', 'c', 'ca', 'Art', 'art']);

/** Whether `word`, written without its stop, is an abbreviation, given the next visible character. */
export function isAbbreviation(word: string, digitFollows: boolean): boolean {
  return leading.has(word) || trailing.has(word) || (digitFollows && beforeDigit.has(word));
}

/** Whether an abbreviation (with or without its stop) is always followed by a name or a number. */
export function leadsName(word: string): boolean {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return leading.has(bare) || beforeDigit.has(bare);
}
