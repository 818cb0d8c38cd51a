/**
 * Words near a weekday or a month that tell whether it has passed or is to come. Regular past tenses are
 * told by their -ed (`direction.ts`).
 */
import type { Cue } from './vocabulary.ts';

/** Irregular past tenses that news uses. "set", "cut", "hit", "put" look like presents: left out. */
const pastVerbs =
  'said told met was were had did didn wasn weren hadn went began took came made gave got saw left held found won lost fell rose led ' +
  'thought knew kept became brought bought wrote spoke stood paid sent built spent ran sat lay heard caught fought ' +
  'sold taught broke chose drew drove ate flew forgot froze grew hid rode rang sang sank shook shot shone slept ' +
  'swam swore tore threw understood woke wore struck stole sought shrank overcame withdrew underwent dealt dug fed ' +
  'fled flung hung knelt lent lit meant sprang stuck stung swept swung wept wound arose awoke beat bore bred clung ' +
  'crept dwelt forbade foresaw overtook undertook upheld withheld slid slit spun split spread done seen taken';

/** Modals, and verbs in the present that announce. */
const futureWords =
  'will shall would ll wo may might must should upcoming forthcoming looming tentatively payable effective ' +
  'begins starts opens takes arrives leaves expires meets travels resumes reopens kicks hosts departs awaits ends';

/** The same of several; not where "to" makes an infinitive of them. */
const presentVerbs = 'begin meet arrive resume reopen depart convene gather fly';

/** Words of planning: they look ahead where "to" or "for" follows, or the time itself ("due Friday"). */
const planWords =
  'going plan plans planned planning set expected expects expect expecting scheduled due slated poised likely intends ' +
  'intend intended hopes hope hoping wants want aims aim prepare prepares preparing preparations deadline vowed ' +
  'pledged vows pledges promises promised threatens threatened agreed agrees proposed forecast ready bound supposed ' +
  'invited urged asked ordered called decided needs has have about ahead booked prepared arranged rescheduled ' +
  'postponed delayed bid eager timed reserved';

/** Each cue with its words. */
export const cueWords: readonly (readonly [Cue, string])[] = [
  ['past', pastVerbs],
  ['future', futureWords],
  ['present', presentVerbs],
  ['plan', planWords],
];
