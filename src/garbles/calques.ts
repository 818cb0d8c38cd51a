/**
 * Turns of phrase that English does not have and word-for-word translation makes: "discuss about", "married
 * with", "informations". Data for `calque.ts`; each entry is a whole phrase in lower case.
 */

export interface Calque {
  /** Matched with word boundaries on both sides; case-insensitive. */
  readonly pattern: string;
  /** The replacement; `$1` and so on stand for groups of the pattern. */
  readonly fix: string;
  /** Why, in one sentence. */
  readonly because: string;
  readonly confidence?: number;
}

const preposition = 'English uses another preposition here, or none.';
const noPlural = 'English has no plural of this word.';
const article = 'English has no article here.';
const idiom = 'A set phrase of another language, translated word for word.';

export const calques: readonly Calque[] = [
  { pattern: '(discuss(?:ed|es|ing)?) about', fix: '$1', because: preposition },
  { pattern: 'despite of', fix: 'despite', because: preposition },
  { pattern: '(married) with (him|her|the|a|an)', fix: '$1 to $2', because: preposition, confidence: 0.6 },
  { pattern: '(responsible) of (the|this|that|these|those)', fix: '$1 for $2', because: preposition },
  { pattern: '(participat(?:e|es|ed|ing)) (?:to|at) (the|this|a|an)', fix: '$1 in $2', because: preposition },
  {
    pattern: '(depend(?:s|ed|ing)?) (?:of|from) (the|this|that|a|his|her|their|its)',
    fix: '$1 on $2',
    because: preposition,
  },
  {
    pattern: '(consist(?:s|ed|ing)?) (?:on|from) (the|a|an|two|three|four)',
    fix: '$1 of $2',
    because: preposition,
  },
  {
    pattern: '(insist(?:s|ed|ing)?) (?:in|to) (the|that)',
    fix: '$1 on $2',
    because: preposition,
    confidence: 0.6,
  },
  {
    pattern: '(accus(?:e|es|ed|ing) (?:him|her|them|it)) (?:for|to) ',
    fix: '$1 of ',
    because: preposition,
    confidence: 0.6,
  },
  {
    pattern: '(emphasi[sz](?:e|es|ed|ing)|stress(?:es|ed|ing)?) (?:on|about) (the|that)',
    fix: '$1 $2',
    because: preposition,
    confidence: 0.6,
  },
  {
    pattern: '(told|tells) to (reporters|journalists|the press|parliament|lawmakers|state television)',
    fix: '$1 $2',
    because: preposition,
  },
  { pattern: '(said|says) (reporters|journalists)', fix: 'told $2', because: preposition, confidence: 0.45 },
  {
    pattern: '(explain(?:s|ed|ing)?) (him|me|us|them) (that|why|how|what)',
    fix: '$1 to $2 $3',
    because: preposition,
  },
  { pattern: '(listen(?:s|ed|ing)?) (him|her|them|me|us)', fix: '$1 to $2', because: preposition },
  {
    pattern: '(reach(?:ed|es|ing)?) to (an? (?:agreement|deal|compromise|consensus))',
    fix: '$1 $2',
    because: preposition,
  },
  {
    pattern: '(different) of (the|those|that|what)',
    fix: '$1 from $2',
    because: preposition,
    confidence: 0.6,
  },
  { pattern: 'in the (?:frame|frameworks) of', fix: 'as part of', because: idiom },
  { pattern: '(?:in|with) the objective (?:of|to)', fix: 'with the aim of', because: idiom, confidence: 0.4 },
  { pattern: 'in this moment', fix: 'at this moment', because: preposition, confidence: 0.4 },
  { pattern: 'on the base of', fix: 'on the basis of', because: idiom },
  { pattern: 'according to (?:me|us)', fix: 'in my view', because: idiom, confidence: 0.4 },
  {
    pattern:
      '(since) ((?:two|three|four|five|six|seven|eight|nine|ten|several|many|\\d{1,2}) (?:years|months|weeks|days))(?! ago| of| before| after| earlier)',
    fix: 'for $2',
    because: 'A length of time takes “for”.',
    confidence: 0.6,
  },
  { pattern: 'the both', fix: 'both', because: article, confidence: 0.6 },
  {
    pattern:
      '(request(?:ed|ing|s)?|condition of|grant(?:ed|ing)|ask(?:ed|ing) for|speaking under|under) the anonymity',
    fix: '$1 anonymity',
    because: article,
  },
  {
    pattern: 'the (humanity|mankind) (will|has|is|must|can)',
    fix: '$1 $2',
    because: article,
    confidence: 0.55,
  },
  {
    pattern: '(?<=\\p{Lu}\\p{L}+ |who |\\bhe |\\bshe )has (\\d{2}) years(?=[,.;])',
    fix: 'is $1 years old',
    because: idiom,
    confidence: 0.6,
  },
  {
    pattern: 'more (better|worse|easier|bigger|smaller|larger|higher|lower|stronger|weaker|faster|cheaper)',
    fix: '$1',
    because: 'The comparative is there already.',
  },
  {
    pattern: 'most (best|worst|easiest|biggest|smallest|largest|highest|strongest)',
    fix: '$1',
    because: 'The superlative is there already.',
  },
  { pattern: 'informations', fix: 'information', because: noPlural },
  {
    pattern:
      '(equipment|aircraft|furniture|luggage|homework|software|hardware|advice|machinery|jewelry|legislation|personnel|feedback)s',
    fix: '$1',
    because: noPlural,
  },
  {
    pattern: 'as (early|late|soon|long|far|high|low|many|well) as \\1',
    fix: 'as $1 as',
    because: 'The same word twice.',
    confidence: 0.55,
  },
  {
    pattern: '(?<=(?:^|[.!?”"] ))as far as (he) (?:is|was) concerned(?=, (?:the )?\\p{Lu})',
    fix: 'For his part',
    because: idiom,
    confidence: 0.7,
  },
  {
    pattern: '(?<=(?:^|[.!?”"] ))as far as (she) (?:is|was) concerned(?=, (?:the )?\\p{Lu})',
    fix: 'For her part',
    because: idiom,
    confidence: 0.7,
  },
  {
    pattern: 'has (declared|said|announced|stated) (?:the )?(yesterday|last week|last month)',
    fix: '$1 $2',
    because: 'A past time takes the simple past.',
    confidence: 0.6,
  },
];
