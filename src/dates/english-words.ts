/**
 * The English words of time, and the words that stand beside them. Another locale would bring another table
 * of the same shape.
 */
import type { Unit } from './vocabulary.ts';

/** January first; each with its abbreviations. */
export const monthWords = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
] as const;

/** Monday first; the second of each is the plural. */
export const weekdayWords = [
  'monday mondays mon',
  'tuesday tuesdays tue tues',
  'wednesday wednesdays wed weds',
  'thursday thursdays thu thur thurs',
  'friday fridays fri',
  'saturday saturdays sat',
  'sunday sundays sun',
] as const;

/** Each unit of time, its singular forms, its plural forms. */
export const unitWords: readonly (readonly [Unit, string, string])[] = [
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

/** Zero to nineteen, in order. */
export const smallNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
/** Twenty to ninety, in order. */
export const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
export const largeNumbers: readonly (readonly [string, number])[] = [
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
];
/** First to twentieth, in order. */
export const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

/** Each TIMEX3 season with its words. */
export const seasonWords = [
  ['SP', 'spring springs springtime'],
  ['SU', 'summer summers summertime'],
  ['FA', 'autumn autumns fall'],
  ['WI', 'winter winters wintertime'],
] as const;

/** Each TIMEX3 part of the day with its words. */
export const partWords = [
  ['MO', 'morning mornings'],
  ['AF', 'afternoon afternoons'],
  ['EV', 'evening evenings'],
  ['NI', 'night nights overnight'],
] as const;

/** Words without a meaning of their own here: patterns ask for them by name. */
export const helperWords = [
  // determiners, pronouns
  'the a an this that these those each every any all both either another other such',
  'its their his her our my your he she it they we you who which',
  // what comes when
  'last next past previous prior preceding coming following upcoming same recent current latest final latter',
  'present near foreseeable distant immediate short long term then given full entire whole',
  'early late mid earlier later end beginning start middle close turn rest commencing starting',
  'today yesterday tomorrow tonight tonite now nowadays currently presently recently lately future ago hence',
  'afterward afterwards daily weekly monthly yearly annually quarterly hourly nightly biweekly bimonthly',
  'fortnightly semiannually once twice thrice weekday weekdays period term date moment eve noon midday midnight',
  'nineties eighties seventies sixties fifties forties thirties twenties noughties',
  // how much
  'about around nearly almost more less than over under least most up approximately roughly some only just',
  'half few several couple number many additional extra straight consecutive further successive trading business',
  'working calendar school fiscal financial comparable odd hundreds thousands millions billions dozens tens',
  'times and or to so but also not would it as into aside circa old olds',
  // prepositions, conjunctions, forms of "be"
  'of in on at from until till since by before after between during through throughout per for with when where',
  'while within be been being is are was were has have had needs ahead set',
  // clock and zones
  'o clock am pm a p m s time local standard daylight hours hrs z',
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst aest aedt hkt sgt',
  'pkt wib eat wat sast nzst nzdt akst hst',
  // shorthand
  'q h fy st nd rd th bi semi',
  // before numbers that are no years
  'no page pages room flight route highway',
  // holidays
  'christmas boxing new orthodox martin luther king jr groundhog valentines presidents patricks saint womens',
  'earth anzac victory cinco de mayo memorial mothers fathers juneteenth canada bastille labor labour columbus',
  'halloween saints souls guy fawkes bonfire armistice veterans thanksgiving black cyber election inauguration',
  'australia easter good palm holy maundy ash mardi gras pentecost whit ascension fools independence remembrance',
  'epiphany international workers yom kippur rosh hashanah passover hanukkah ramadan eid al ul fitr adha nowruz diwali lunar chinese holiday',
  'ad bc ce bce patrick mother father presidents valentine',
] as const;

/** The words of a list that is separated by spaces. */
export type WordsOf<List extends string> = List extends `${infer Word} ${infer Rest}`
  ? Word | WordsOf<Rest>
  : List;

type UnitWord = `${Unit}` | `${Exclude<Unit, 'century' | 'millennium'>}s` | 'centuries' | 'hr' | 'hrs';

/** A word that patterns may ask for: asking for any other is a type error, since it would never be there. */
export type KnownWord =
  | WordsOf<(typeof monthWords)[number] | (typeof weekdayWords)[number] | (typeof helperWords)[number]>
  | WordsOf<(typeof seasonWords)[number][1] | (typeof partWords)[number][1]>
  | WordsOf<typeof smallNumbers | typeof tens | typeof ordinals>
  | UnitWord
  | 'dozen'
  | 'hundred'
  | 'thousand';

/** A set of words that patterns ask for. */
export const wordSet = <List extends string>(
  list: WordsOf<List> extends KnownWord ? List : never,
): ReadonlySet<string> => new Set((list as string).split(' '));
