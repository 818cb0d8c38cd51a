/** Which words of a full name are the family name. */
import type { FamilyCode } from '../../src/lexicon/family-index.ts';
import { foldKey } from '../../src/lexicon/fold-key.ts';

/** Countries whose people are written with the family name first, as a rule. */
const familyFirstCountries = new Set([
  'China',
  'Taiwan',
  'North Korea',
  'South Korea',
  'Vietnam',
  'Hong Kong',
  'Macau',
]);

const familyFirstNames = new Set(
  (
    'bai ban bo cai cao chang chen cheng chiang chien chin choe choi chou chu cui dai deng ding dong du duan fan fang feng fu gan gao ' +
    'ge geng gong gu guan guo han hao he ho hong hou hsia hsieh hsu hu hua huang huo hwang jang jeon jeong ji jia jian jiang jiao ' +
    'jin jo joo jung kang kim ko kong koo ku kuo kwak kwon lai lee lei li liang liao lim lin liu long lou lu luo lyu ma mao mei ' +
    'meng miao min moon ni nie niu noh pak pan pang park pei peng pu qi qian qiao qin qiu qu ren ri ro roh ryu shang shao shen shi ' +
    'shin sin so song su suh sun tan tang tao tian tong tsai tseng tu u wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing ' +
    'xiong xu xue yan yang yao ye yeh yen yi yin yong yoo yoon you yu yuan yue yun zeng zhai zhan zhang zhao zheng zhong zhou zhu ' +
    'zhuang zhuo zong zou nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly truong dinh mai to ' +
    'ham na oh seo seol shim sohn son yeo yeom bae byun cha chae chun gwak heo hur ju kwon nam pyo rim ri sung tak u wi won'
  ).split(' '),
);

const particles = new Set(
  'de da do dos das del della di du la le van von der den ter ten te bin ibn bint abu al el ul ould st st. saint mac ben zu zum zur af av dal dalla degli lo san santa o'.split(
    ' ',
  ),
);

const suffix = /^(jr\.?|sr\.?|ii|iii|iv)$/i;

/** Countries where people bear two family names and use both. */
const doubled = new Set(
  'Spain Mexico Argentina Chile Colombia Peru Venezuela Ecuador Bolivia Cuba Guatemala Honduras Nicaragua Paraguay Uruguay Panama'.split(
    ' ',
  ),
);

/**
 * Which words of a full name are the family name.
 *
 * @param isGiven how common a folded word is as a given name, 0 to 1; tells "López Obrador" from "Juan Carlos".
 */
export function familyWords(name: string, country: string, isGiven: (word: string) => number): FamilyCode {
  const words = name.split(' ');
  const keys = words.map(foldKey);
  if (words.length === 1) return codeOf(words, false);
  // "Ban Ki-moon", wherever he serves.
  const korean = words.length === 2 && /^[A-Z][a-z]+-[a-z]+$/.test(words[1]!);
  const familyFirst =
    (familyFirstCountries.has(country) || korean) &&
    familyFirstNames.has(keys[0]!) &&
    !(isGiven(keys[0]!) > 0.6 && country === 'Hong Kong');
  if (familyFirst) return codeOf(words.slice(0, 1), true);
  let count = suffix.test(words.at(-1)!) && words.length > 2 ? 2 : 1;
  if (doubled.has(country) && words.length >= 3 && count === 1 && isGiven(keys.at(-2)!) < 0.1) count = 2;
  while (count < words.length - 1 && particles.has(keys.at(-count - 1)!)) count++;
  return codeOf(words.slice(-count), false);
}

const codeOf = (family: readonly string[], first: boolean): FamilyCode => ({
  labelWords: family.length,
  keyWords: foldKey(family.join(' ')).split(' ').length,
  first,
});
