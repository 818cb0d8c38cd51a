/**
 * Turns of phrase that English does not have and word-for-word translation makes: "discuss about", "married
 * with", "informations". Data for `calque.ts`.
 */

export interface Calque {
  /** Small letters that every match contains; a text without them is not searched further. */
  readonly key: string;
  /** A whole phrase, word boundaries on both sides implied; case-insensitive. */
  readonly pattern: string;
  /** The replacement; `$1` and so on stand for groups of the pattern. */
  readonly fix: string;
  /** Why, in one sentence. */
  readonly because: string;
  readonly confidence: number;
}

const preposition = 'English uses another preposition here, or none.';
const noPlural = 'English has no plural of this word.';
const noArticle = 'English has no article here.';
const idiom = 'A set phrase of another language, translated word for word.';
const comparative = 'The comparison is in the word already.';

const time =
  '(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\\d{1,2}) (?:years|months|weeks|days)';
const sentenceStart = '(?<=(?:^|[.!?”"] ))';

export const calques: readonly Calque[] = [
  entry('iscuss', '(discuss(?:ed|es|ing)?) about', '$1', preposition),
  entry('espite of', 'despite of', 'despite', preposition),
  entry('arried with', '(married) with (him|her|the|a|an)', '$1 to $2', preposition, 0.6),
  entry('sponsible of', '(responsible) of (the|this|that|these|those)', '$1 for $2', preposition),
  entry('articipat', '(participat(?:e|es|ed|ing)) (?:to|at) (the|this|a|an)', '$1 in $2', preposition),
  entry(
    'epend',
    '(depend(?:s|ed|ing)?) (?:of|from) (the|this|that|a|his|her|their|its)',
    '$1 on $2',
    preposition,
  ),
  entry('onsist', '(consist(?:s|ed|ing)?) (?:on|from) (the|a|an|two|three|four)', '$1 of $2', preposition),
  entry('nsist', '(insist(?:s|ed|ing)?) (?:in|to) (the|that)', '$1 on $2', preposition, 0.6),
  entry('ccus', '(accus(?:e|es|ed|ing) (?:him|her|them|it)) (?:for|to)', '$1 of', preposition, 0.6),
  entry('mphasi', '(emphasi[sz](?:e|es|ed|ing)) (?:on|about) (the|that)', '$1 $2', preposition),
  entry('told to ', '(told) to (reporters|journalists|the press|parliament|lawmakers)', '$1 $2', preposition),
  entry('xplain', '(explain(?:s|ed|ing)?) (him|me|us|them) (that|why|how|what)', '$1 to $2 $3', preposition),
  entry('isten', '(listen(?:s|ed|ing)?) (him|her|them|me|us)', '$1 to $2', preposition),
  entry('eached to a', '(reached) to (an? (?:agreement|deal|compromise|consensus))', '$1 $2', preposition),
  entry('ifferent of', '(different) of (the|those|that|what)', '$1 from $2', preposition, 0.6),
  entry('n the frame', 'in the frames? of', 'as part of', idiom),
  entry('the base of', 'on the base of', 'on the basis of', idiom),
  entry(
    'ince ',
    `since (${time})(?! ago| of| before| after| earlier)`,
    'for $1',
    'A length of time takes “for”.',
    0.6,
  ),
  entry(
    'the anonymity',
    '(request(?:ed|ing|s)?|condition of|grant(?:ed|ing)|ask(?:ed|ing) for|under) the anonymity',
    '$1 anonymity',
    noArticle,
  ),
  entry('he humanity', 'the humanity (will|has|is|must|can)', 'humanity $1', noArticle, 0.6),
  entry(' years', '(?<=\\bwho |\\bhe |\\bshe )has (\\d{2}) years(?=[,.;])', 'is $1 years old', idiom, 0.6),
  entry(
    'more ',
    'more (better|worse|easier|bigger|smaller|larger|higher|lower|stronger|weaker|faster|cheaper)',
    '$1',
    comparative,
  ),
  entry('most ', 'most (best|worst|easiest|biggest|smallest|largest|highest|strongest)', '$1', comparative),
  entry('nformations', 'informations', 'information', noPlural),
  entry('quipments', 'equipments', 'equipment', noPlural),
  entry('dvices', 'advices', 'advice', noPlural),
  entry('ircrafts', 'aircrafts', 'aircraft', noPlural),
  entry('ersonnels', 'personnels', 'personnel', noPlural),
  entry('urnitures', 'furnitures', 'furniture', noPlural),
  entry('oftwares', 'softwares', 'software', noPlural),
  entry('omeworks', 'homeworks', 'homework', noPlural),
  entry(
    ' as ',
    'as (early|late|soon|long|far|high|low) as \\1(?! as)',
    'as soon as $1',
    'The same word twice.',
    0.55,
  ),
  entry(
    's far as ',
    `${sentenceStart}as far as he (?:is|was) concerned(?=, \\w)`,
    'for his part',
    idiom,
    0.7,
  ),
  entry(
    's far as ',
    `${sentenceStart}as far as she (?:is|was) concerned(?=, \\w)`,
    'for her part',
    idiom,
    0.7,
  ),
];

function entry(key: string, pattern: string, fix: string, because: string, confidence = 0.75): Calque {
  return { key, pattern, fix, because, confidence };
}
