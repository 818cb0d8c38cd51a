/**
 * Other right spellings of names from other scripts, by rule. Only given names whose variants are all in
 * real use are listed; a family name is varied by its ending only.
 */
import { foldKey } from '../../src/lexicon/fold-key.ts';
import type { PersonRecord } from './records.ts';

const russian = new Set(
  'Russia Ukraine Belarus Kazakhstan Kyrgyzstan Uzbekistan Tajikistan Turkmenistan Armenia Azerbaijan Moldova Georgia Soviet\u00a0Union Transnistria Abkhazia'
    .split(' ')
    .map((name) => name.replace('\u00a0', ' ')),
);
const arabic = new Set(
  'Egypt Saudi\u00a0Arabia Iraq Syria Jordan Lebanon Palestine Kuwait Qatar Bahrain Oman Yemen United\u00a0Arab\u00a0Emirates Libya Tunisia Algeria Morocco Sudan Mauritania Somalia Djibouti'
    .split(' ')
    .map((name) => name.replaceAll('\u00a0', ' ')),
);

const slavicGiven: readonly (readonly string[])[] = [
  ['Sergey', 'Sergei'],
  ['Alexey', 'Aleksey', 'Alexei', 'Aleksei'],
  ['Andrey', 'Andrei'],
  ['Dmitry', 'Dmitri', 'Dmitriy', 'Dmitrii'],
  ['Yury', 'Yuri', 'Yuriy'],
  ['Valery', 'Valeri', 'Valeriy'],
  ['Anatoly', 'Anatoli', 'Anatoliy'],
  ['Grigory', 'Grigori', 'Grigoriy'],
  ['Gennady', 'Gennadi', 'Gennadiy'],
  ['Arkady', 'Arkadi', 'Arkadiy'],
  ['Vasily', 'Vasili', 'Vasiliy'],
  ['Vitaly', 'Vitali', 'Vitaliy'],
  ['Georgy', 'Georgi', 'Georgiy'],
  ['Yevgeny', 'Evgeny', 'Yevgeni', 'Evgeni', 'Yevgeniy', 'Evgeniy'],
  ['Nikolay', 'Nikolai'],
  ['Mikhail', 'Mihail'],
  ['Alexander', 'Aleksandr', 'Alexandr', 'Aleksander'],
  ['Maxim', 'Maksim'],
  ['Pyotr', 'Petr'],
  ['Fyodor', 'Fedor'],
  ['Artem', 'Artyom'],
  ['Yekaterina', 'Ekaterina'],
  ['Yelena', 'Elena'],
  ['Ksenia', 'Kseniya', 'Xenia'],
  ['Natalia', 'Natalya', 'Nataliya'],
  ['Maria', 'Mariya'],
  ['Tatiana', 'Tatyana'],
  ['Yulia', 'Julia', 'Yuliya'],
  ['Oleksiy', 'Oleksii', 'Oleksiі'],
  ['Andriy', 'Andrii'],
  ['Serhiy', 'Serhii'],
  ['Yuriy', 'Yurii'],
  ['Dmytro'],
  ['Valeriy', 'Valerii'],
  ['Vitaliy', 'Vitalii'],
  ['Mykhailo', 'Mikhailo', 'Mykhaylo'],
  ['Mykola'],
  ['Volodymyr'],
  ['Oleksandr', 'Olexandr'],
  ['Viktor', 'Victor'],
  ['Igor', 'Ihor'],
  ['Kirill', 'Kiril'],
  ['Ilya', 'Ilia'],
  ['Vyacheslav', 'Viacheslav'],
  ['Rustem', 'Rustam'],
];
const arabicGiven: readonly (readonly string[])[] = [
  ['Mohammed', 'Mohamed', 'Muhammad', 'Mohammad', 'Muhammed', 'Mohamad', 'Mohammad'],
  ['Ahmed', 'Ahmad'],
  ['Mahmoud', 'Mahmud'],
  ['Hussein', 'Hossein', 'Husain', 'Hussain', 'Husayn', 'Hussien'],
  ['Hassan', 'Hasan'],
  ['Abdullah', 'Abdallah', 'Abdulla'],
  ['Abdel', 'Abdul', 'Abd al', 'Abd el'],
  ['Youssef', 'Yousef', 'Yusuf', 'Yousuf', 'Yusef', 'Youssuf'],
  ['Khaled', 'Khalid'],
  ['Faisal', 'Feisal', 'Faysal'],
  ['Omar', 'Umar'],
  ['Osama', 'Usama'],
  ['Ibrahim', 'Ebrahim'],
  ['Ismail', 'Ismael'],
  ['Mustafa', 'Mostafa', 'Moustafa'],
  ['Nasser', 'Nasir', 'Naser'],
  ['Saleh', 'Salih'],
  ['Sheikh', 'Shaikh', 'Shaykh'],
  ['Tareq', 'Tariq', 'Tarek'],
  ['Walid', 'Waleed'],
  ['Said', 'Saeed', 'Saïd'],
  ['Najib', 'Najeeb'],
  ['Marwan', 'Marouane'],
  ['Bashar', 'Bashshar'],
  ['bin', 'ibn'],
];

const indexOf = (families: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, readonly string[]>();
  for (const family of families)
    for (const name of family) if (!index.has(foldKey(name))) index.set(foldKey(name), family);
  return index;
};
const slavic = indexOf(slavicGiven);
const arab = indexOf(arabicGiven);

/** Endings of East Slavic family names: "Medvedev" has none, "Yanukovych" and "Zelenskyy" have. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[bcdfghjklmnprstvz]sk|ck)(?:yy|yi|iy|ii|y|i)$/, ['y', 'yy', 'yi', 'iy', 'i', 'ii']],
  [/(?:ovych|ovich|ovitch)$/, ['ovych', 'ovich']],
  [/(?:evych|evich|yevich)$/, ['evych', 'evich']],
];

/** The most variants that a name may have. */
const most = 24;

/** Where ä, ö, ü, ø and å are also written ae, oe, ue, oe and aa; not in Turkey or Hungary. */
const spelledOut = new Set(
  'Germany Austria Switzerland Liechtenstein Luxembourg Sweden Norway Denmark Finland Estonia Iceland'.split(
    ' ',
  ),
);
const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
};

/** "Schröder" → "Schroeder", where that is a custom; undefined where nothing changes. */
export function withoutUmlauts(name: string, country: string): string | undefined {
  if (!spelledOut.has(country)) return undefined;
  const out = name.replace(/[äöüøåÄÖÜØÅ]/g, (c) => letters[c]!);
  return out === name ? undefined : out;
}

/** Where đ is also written dj. */
const djWritten = new Set([
  'Bosnia and Herzegovina',
  'Croatia',
  'Kosovo',
  'Montenegro',
  'North Macedonia',
  'Serbia',
  'Slovenia',
  'Yugoslavia',
]);

/** "Đukanović" → "Djukanović", where that is a custom; undefined where nothing changes. */
function withDj(name: string, country: string): string | undefined {
  const out = djWritten.has(country) ? name.replaceAll('đ', 'dj').replaceAll('Đ', 'Dj') : name;
  return out === name ? undefined : out;
}

/** Adds the spellings to the person's aliases. */
export function withVariants(person: PersonRecord): PersonRecord {
  const countries = new Set(person.terms.map(({ country }) => country));
  const isSlavic = [...countries].some((country) => russian.has(country));
  const isArab = [...countries].some((country) => arabic.has(country));
  const aliases = new Set(person.aliases);
  for (const name of [person.name, ...person.aliases]) {
    if (isSlavic) for (const variant of slavicVariants(name)) aliases.add(variant);
    if (isArab) for (const variant of arabVariants(name)) aliases.add(variant);
    for (const country of countries)
      aliases.add(withoutUmlauts(name, country) ?? withDj(name, country) ?? name);
    // Japan's government, and some newspapers with it, write the family name first.
    const [given, family, more] = name.split(' ');
    if (countries.has('Japan') && more === undefined && family !== undefined)
      aliases.add(`${family} ${given}`);
  }
  aliases.delete(person.name);
  return { ...person, aliases: [...aliases].slice(0, most) };
}

function slavicVariants(name: string): string[] {
  const words = name.split(' ');
  if (words.length < 2) return [];
  const last = words.at(-1)!;
  const lasts = [last];
  for (const [pattern, others] of endings)
    if (pattern.test(last)) for (const ending of others) lasts.push(last.replace(pattern, ending));
  const firsts = slavic.get(foldKey(words[0]!)) ?? [words[0]!];
  const middle = words.slice(1, -1);
  return firsts.flatMap((first) => [...new Set(lasts)].map((end) => [first, ...middle, end].join(' ')));
}

function arabVariants(name: string): string[] {
  const words = name.split(' ');
  if (words.length < 2) return [];
  const out: string[] = [];
  words.forEach((word, i) => {
    for (const other of arab.get(foldKey(word)) ?? []) out.push(words.with(i, other).join(' '));
    const article = /^([Aa]l|[Ee]l)-/.exec(word);
    if (article !== null && i === words.length - 1 && i > 0) out.push(words.with(i, word.slice(3)).join(' '));
    if (article !== null)
      for (const form of ['al-', 'el-', 'Al-', 'El-', 'al '])
        out.push(words.with(i, form + word.slice(3)).join(' '));
  });
  return out;
}
