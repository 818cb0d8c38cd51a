/**
 * Words near a weekday or a month that tell whether it has passed or is to come. Regular past tenses are
 * told by their -ed (`direction.ts`).
 */
import type { Cue } from './vocabulary.ts';

/** Irregular past tenses that news uses. "read", "set", "cut", "hit", "put" look like presents: left out. */
const pastVerbs =
  'said told met was were had did went began took came made gave got saw left held found won lost fell rose led ' +
  'thought knew kept became brought bought wrote spoke stood paid sent built spent ran sat lay heard caught fought ' +
  'sold taught broke chose drew drove ate flew forgot froze grew hid rode rang sang sank shook shot shone slept ' +
  'swam swore tore threw understood woke wore struck stole sought shrank overcame withdrew underwent dealt dug fed ' +
  'fled flung hung knelt lent lit meant sprang stuck stung swept swung wept wound arose awoke beat bore bred clung ' +
  'crept dwelt forbade foresaw overtook undertook upheld withheld slid slit spun split spread been done seen taken';

/** Modals, and words that say something is planned. */
const futureWords =
  'will shall would ll wo may might could can must should going plans plan planned planning set expected expects expect ' +
  'scheduled due slated poised likely intends intend intended hopes hope ahead upcoming until till tentatively ' +
  'prepare prepares preparing preparations wants want aims aim begins starts opens deadline vowed pledged ' +
  'vows pledges promises promised threatens threatened looming awaits await agreed agrees tomorrow forthcoming ' +
  'proposed hoping hopes expecting expires takes arrives leaves forecast forecasts';

/** Each cue with its words. */
export const cueWords: readonly (readonly [Cue, string])[] = [
  ['past', pastVerbs],
  ['future', futureWords],
];
