/**
 * The words that dates are made of, and the words near them that tell past from coming. English; another
 * locale would bring another table of the same shape.
 */
import { cueWords } from './cue-words.ts';

/** Units of time, smallest first. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** Which way a word points in time: a verb's tense, or a word of planning. */
export type Cue = 'past' | 'future' | 'plan' | '';

/** What one word can mean. A word may have several roles ("second", "may", "fall"). */
export interface Lexeme {
  /** Lower case; '' for a word that is not in the vocabulary. */
  readonly word: string;
  /** 1–12, or 0. */
  readonly month: number;
  /** 1 Monday … 7 Sunday, or 0. */
  readonly weekday: number;
  readonly unit: Unit | '';
  readonly plural: boolean;
  /** Cardinal number, or −1. */
  readonly number: number;
  /** Ordinal number, or −1. */
  readonly ordinal: number;
  /** TIMEX3 season (SP, SU, FA, WI) or ''. */
  readonly season: string;
  /** TIMEX3 part of the day (MO, MI, AF, EV, NI, DT) or ''. */
  readonly part: string;
  readonly cue: Cue;
}

type Entry = { -readonly [K in keyof Lexeme]: Lexeme[K] };

/** The lexeme of every unknown word. */
export const nothing: Lexeme = blank('');
const table = new Map<string, Entry>();

function blank(word: string): Entry {
  return {
    word,
    month: 0,
    weekday: 0,
    unit: '',
    plural: false,
    number: -1,
    ordinal: -1,
    season: '',
    part: '',
    cue: '',
  };
}

function add(spellings: string, roles: Partial<Entry> = {}): void {
  for (const word of spellings.split(' ')) {
    const entry = table.get(word) ?? blank(word);
    table.set(word, Object.assign(entry, roles));
  }
}

const months =
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec';
months.split('|').forEach((spellings, i) => {
  add(spellings, { month: i + 1 });
});

const weekdays =
  'monday mondays mon|tuesday tuesdays tue tues|wednesday wednesdays wed weds|thursday thursdays thu thur thurs|friday fridays fri|saturday saturdays sat|sunday sundays sun';
weekdays.split('|').forEach((spellings, i) => {
  add(spellings, { weekday: i + 1 });
  add(spellings.split(' ')[1]!, { plural: true });
});

const units: readonly [Unit, string, string][] = [
  ['second', 'second', 'seconds secs'],
  ['minute', 'minute min', 'minutes mins'],
  ['hour', 'hour hr', 'hours hrs'],
  ['day', 'day', 'days'],
  ['night', 'night', 'nights'],
  ['weekend', 'weekend', 'weekends'],
  ['week', 'week', 'weeks wks'],
  ['fortnight', 'fortnight', 'fortnights'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['year', 'year yr', 'years yrs'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
  ['millennium', 'millennium', 'millennia millenniums'],
];
for (const [unit, singular, plural] of units) {
  add(singular, { unit });
  add(plural, { unit, plural: true });
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
small.split(' ').forEach((word, number) => {
  add(word, { number });
});
'twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').forEach((word, i) => {
  add(word, { number: (i + 2) * 10 });
});
add('hundred', { number: 100 });
add('thousand', { number: 1000 });
add('million', { number: 1e6 });
add('billion', { number: 1e9 });
add('dozen', { number: 12 });
add('hundreds thousands millions billions dozens');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
ordinals.split(' ').forEach((word, i) => {
  add(word, { ordinal: i + 1 });
});
add('thirtieth', { ordinal: 30 });
add('q h fy st nd rd th');

add('spring springs springtime', { season: 'SP' });
add('summer summers summertime', { season: 'SU' });
add('autumn autumns fall', { season: 'FA' });
add('winter winters wintertime', { season: 'WI' });
add('morning mornings', { part: 'MO' });
add('afternoon afternoons', { part: 'AF' });
add('evening evenings', { part: 'EV' });
add('night nights overnight nighttime', { part: 'NI' });
add('midday noon midnight lunchtime dawn dusk daytime daybreak sunrise sunset nightfall');
add('mornings afternoons evenings nights', { plural: true });

// Words that stand beside a time.
add('the a an this that these those each every any all another its their his her our my your');
add('last next past previous prior preceding coming following upcoming same recent current latest first');
add('present given full entire whole final near foreseeable distant immediate short long term then');
add('early late mid earlier later end ends ending start beginning middle close turn begin opening rest part');
add(
  'about around nearly almost more less than over under least most up approximately roughly some only just',
);
add(
  'as little much many no not exactly barely close within well another additional extra straight consecutive',
);
add('further successive trading business working calendar school fiscal financial tax solar light man odd');
add('of in on at to from until till since by before after between during through throughout and or per for');
add(
  'ago hence old long half few several couple number lots ahead away back sometime anytime some time times',
);
add('today yesterday tomorrow tonight tonite now nowadays currently presently recently lately soon formerly');
add('previously already once immediately shortly momentarily afterward afterwards meanwhile eventually');
add('daily weekly monthly yearly annually annual quarterly hourly nightly biweekly bimonthly fortnightly');
add('semiannual semiannually biannual biennial decennial twice thrice day everyday past future moment age');
add('past period era eve weekday weekdays date night ever yet still nineties eighties seventies sixties');
add('fifties forties thirties twenties noughties teens tens hundreds o clock oclock am pm');
add(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst aest aedt hkt sgt',
);
add(
  'pkt wib eat wat sast nzst nzdt akst hst z local standard daylight olds time eastern central mountain pacific',
);
add(
  'greenwich washington moscow beijing london paris tokyo kyiv kiev kabul jerusalem israeli israel ad bc bce ce',
);
add(
  's m p h hours page pages no nos vol chapter article section room flight route highway points point percent',
);
add(
  'latter final maundy holy whit ascension april fools cinco de mayo saint st lovers holiday km miles kilometers meters metres feet tons tonnes dollars euros people troops soldiers votes men women',
);
add('which decades century turn lengthy while time weeklong monthlong yearlong daylong decadelong');
add('corresponding comparable additional eve new christmas easter thanksgiving halloween ramadan hanukkah');
add(
  'passover diwali eid labor labour memorial independence veterans presidents election inauguration valentine',
);
add(
  'valentines bastille boxing columbus juneteenth good ash palm holy black cyber super orthodox lunar chinese',
);
add(
  'armistice remembrance mother father mothers fathers groundhog patrick martin luther king jr victory europe',
);
add(
  'earth women labor may anzac australia canada guy fawkes bonfire saints souls epiphany pentecost lent advent',
);
add('yom kippur rosh hashanah purim al fitr adha nowruz juneteenth kwanzaa mardi gras tuesday monday');
for (const [cue, spellings] of cueWords) add(spellings, { cue });

/** Every lexeme; the first is `nothing`. */
export const vocabulary: readonly Lexeme[] = [nothing, ...table.values()];

// Open addressing over a power of two, a quarter full: a look-up costs one probe, mostly a miss.
let size = 1024;
while (size < vocabulary.length * 4) size *= 2;
const slots = new Uint16Array(size);

/** The hash that `lookUp` expects, as `scanWords` builds it up: 31 h + letter, letters in lower case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + (word.charCodeAt(i) | 32)) | 0;
  return hash;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 11) ^ (hash >>> 21)) & (size - 1);
vocabulary.forEach(({ word }, index) => {
  if (!word) return;
  let slot = slotOf(hashOf(word));
  while (slots[slot]) slot = (slot + 1) & (size - 1);
  slots[slot] = index;
});

/** The index in `vocabulary` of the ASCII letters at [from, to) of a text, 0 where it does not have them. */
export function lookUp(hash: number, text: string, from: number, to: number): number {
  for (let slot = slotOf(hash); slots[slot]; slot = (slot + 1) & (size - 1)) {
    const { word } = vocabulary[slots[slot]!]!;
    if (word.length !== to - from) continue;
    let i = 0;
    while (i < word.length && (text.charCodeAt(from + i) | 32) === word.charCodeAt(i)) i++;
    if (i === word.length) return slots[slot]!;
  }
  return 0;
}
