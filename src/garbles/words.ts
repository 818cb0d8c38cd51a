/** Closed classes of English words that several detectors ask for; all lower-case. */

/** Verbs that report speech, in the forms that follow or precede a quotation. */
export const speechVerb: ReadonlySet<string> = new Set(
  (
    'said says say saying told tells added adds wrote writes asked asks replied noted notes stated states ' +
    'declared explained explains argued argues insisted warned warns announced concluded continued recalled ' +
    'responded tweeted admitted claimed commented confirmed emphasized stressed observed remarked reported ' +
    'suggested thundered quipped joked shouted called'
  ).split(' '),
);

/** Words that start a sentence or clause but are never part of a name by themselves. */
export const clauseStarter: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we you his her its their our my there here and but or so ' +
    'yet if when while after before because although though as since until where who which what how why in ' +
    'on at by for from with without under over between among during against about to of not'
  ).split(' '),
);

/** Clause starters that begin a new sentence when they are capitalised after a name: subjects and "but". */
export const sentenceStarter: ReadonlySet<string> = new Set(
  'the a an this these those he she it they we you his her their there and but however'.split(' '),
);

/** Auxiliary verbs: what follows a subject, or precedes another verb. */
export const auxiliary: ReadonlySet<string> = new Set(
  (
    'is are was were be been being am has have had having do does did will would shall should can could may ' +
    'might must'
  ).split(' '),
);

export const weekday: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

export const month: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** Prepositions and conjunctions, which open phrases and so never end a sentence by themselves. */
export const linkWord: ReadonlySet<string> = new Set(
  (
    'in on at by for from with without under over between among during against about to of into onto than ' +
    'through toward towards upon across after before since until while when where which who whom whose that ' +
    'if because although though unless whether as and or but nor per via despite within along around behind ' +
    'below beneath beside beyond near off out throughout amid'
  ).split(' '),
);

/** Words that stand before a noun: what follows them is no finite verb. */
export const determiner: ReadonlySet<string> = new Set(
  (
    'the a an this that these those his her its their our my your some any no every each both all another other ' +
    'several many few more most such'
  ).split(' '),
);
