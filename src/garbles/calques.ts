/**
 * Turns of phrase that English does not have and word-for-word translation makes: "discuss about", "married
 * with", "informations". Data for `calque.ts`.
 */

import {
  entry,
  idiom,
  noArticle,
  noArticleLost,
  noPlural,
  preposition,
  sentenceStart,
} from './calque-rule.ts';
import type { PhraseRule } from './phrase-rules.ts';

const comparative = 'The comparison is in the word already.';

const time =
  '(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\\d{1,2}) (?:years|months|weeks|days)';

/** The speaker is named only now, so that the pronoun before cannot have meant what someone thinks of the matter. */
const someoneSays =
  ', [A-Z][\\w’-]+(?: [A-Z][\\w’-]+){0,2} (?:said|says|told|added|stressed|announced|warned|expressed|confirmed|denied|called)';

export const calques: readonly PhraseRule[] = [
  entry('(discuss(?:ed|es|ing)?) about', '$1', preposition),
  entry(`in (${time}) in(?=[.,])`, 'in $1', preposition, 0.8),
  entry('despite of', 'despite', preposition),
  entry('(married) with (him|her|the|a|an)', '$1 to $2', preposition, 0.6),
  entry('(responsible) of (the|this|that|these|those)', '$1 for $2', preposition),
  entry('(participat(?:e|es|ed|ing)) (?:to|at) (the|this|a|an)', '$1 in $2', preposition),
  entry('(depend(?:s|ed|ing)?) (?:of|from) (the|this|that|a|his|her|their|its)', '$1 on $2', preposition),
  entry('(consist(?:s|ed|ing)?) (?:on|from) (the|a|an|two|three|four)', '$1 of $2', preposition),
  entry('(insist(?:s|ed|ing)?) (?:in|to) (the|that)', '$1 on $2', preposition, 0.6),
  entry('(accus(?:e|es|ed|ing) (?:him|her|them|it)) (?:for|to)', '$1 of', preposition, 0.6),
  entry(
    '((?:emphasi[sz]|underlin|underscor|reiterat)(?:e|es|ed|ing)|(?:stress|affirm|highlight|confirm)(?:s|es|ed|ing)?) (?:on|about) (the|that)',
    '$1 $2',
    preposition,
  ),
  entry('(told) to (reporters|journalists|the press|parliament|lawmakers)', '$1 $2', preposition),
  entry('(explain(?:s|ed|ing)?) (him|me|us|them) (that|why|how|what)', '$1 to $2 $3', preposition),
  entry('(listen(?:s|ed|ing)?) (him|her|them|me|us)', '$1 to $2', preposition),
  entry('(reached) to (an? (?:agreement|deal|compromise|consensus))', '$1 $2', preposition),
  entry('(different) of (the|those|that|what)', '$1 from $2', preposition, 0.6),
  entry('in the frames? of', 'as part of', idiom),
  entry('on the base of', 'on the basis of', idiom),
  entry(
    `since (${time})(?! ago| of| before| after| earlier)`,
    'for $1',
    'A length of time takes “for”.',
    0.6,
  ),
  entry(
    '(?<=request(?:ed|ing|s)? |condition of |grant(?:ed|ing) |ask(?:ed|ing) for |under )the anonymity',
    'anonymity',
    noArticle,
  ),
  entry('the humanity (will|has|is|must|can)', 'humanity $1', noArticle, 0.6),
  entry('(?<=\\bwho |\\bhe |\\bshe )has (\\d{2}) years(?=[,.;])', 'is $1 years old', idiom, 0.6),
  entry(
    'more (better|worse|easier|bigger|smaller|larger|higher|lower|stronger|weaker|faster|cheaper)',
    '$1',
    comparative,
  ),
  entry('most (best|worst|easiest|biggest|smallest|largest|highest|strongest)', '$1', comparative),
  entry('informations', 'information', noPlural),
  entry('equipments', 'equipment', noPlural),
  entry('advices', 'advice', noPlural),
  entry('aircrafts', 'aircraft', noPlural),
  entry('personnels', 'personnel', noPlural),
  entry('furnitures', 'furniture', noPlural),
  entry('softwares', 'software', noPlural),
  entry('homeworks', 'homework', noPlural),
  entry(
    'as (early|late|soon|long|far|high|low) as \\1(?! as)',
    'as soon as $1',
    'The same word twice.',
    0.55,
  ),
  entry(`${sentenceStart}as far as he (?:is|was) concerned(?=${someoneSays})`, 'for his part', idiom, 0.7),
  entry(`${sentenceStart}as far as she (?:is|was) concerned(?=${someoneSays})`, 'for her part', idiom, 0.7),
  entry(
    '(get(?:s|ting)?|got) rid of (the|this|its|their) (crisis|difficulties|predicament|dilemma|impasse|deadlock)',
    '$1 out of $2 $3',
    idiom,
    0.6,
  ),
  entry(
    '(?<=^|[.!?”"] |, |[a-z] )on its part(?= (?:said|expressed|has|called|added|warned|denied|announced))',
    'for its part',
    preposition,
    0.65,
  ),
  entry(
    '(?:at|in|on) the margins? of (the|a|this) (summit|meeting|conference|assembly|talks|forum|session)',
    'on the sidelines of $1 $2',
    idiom,
    0.65,
  ),
  entry('(the )?forces of (?:the )?order', '$1security forces', idiom),
  entry(
    'made (at least |more than |about )?(\\w+) (dead|injured|wounded)(?=[,.]| in | and | on )',
    'left $1$2 $3',
    idiom,
    0.65,
  ),
  entry('according the', 'according to the', preposition, 0.85),
  entry('in direction of', 'in the direction of', preposition),
  entry('in presence of', 'in the presence of', noArticleLost, 0.65),
  entry('near of (the|his|her|their|a)', 'near $1', preposition),
  entry('interested (?:on|for) (the|a|this|that)', 'interested in $1', preposition),
  entry('(?<!in)capable to', 'able to', preposition, 0.65),
  entry('with the aim to (\\w+)', 'in order to $1', preposition, 0.55),
  entry('in the nearest future', 'in the near future', idiom, 0.7),
  entry('in the nearest time', 'soon', idiom),
  entry('the both (sides|countries|leaders|parties|presidents|men|women|states)', 'both $1', noArticle, 0.8),
  entry('an other', 'another', 'English writes it as one word.', 0.8),
  entry(
    'much (people|countries|years|times|soldiers|companies)',
    'many $1',
    'What can be counted takes “many”.',
    0.75,
  ),
  entry(
    '(two|three|four|five|six|seven|eight|nine|ten|several|\\d{1,3}(?:[.,]\\d+)*) (hundred|thousand|million|billion)s(?: of)?(?= [a-z])',
    '$1 $2',
    'After a number the word has no plural.',
    0.7,
  ),
  entry('with regards? of', 'with regard to', preposition, 0.7),
  entry('(describe[sd]?) (it|him|her|them|this) like (a|an|the)', '$1 $2 as $3', preposition, 0.6),
  entry('(participation) (?:to|at) (the|this|a|an)', '$1 in $2', preposition, 0.65),
  entry(
    '(answer(?:s|ed|ing)?) to (the|a|this|his|her|reporters’) (questions?)',
    '$1 $2 $3',
    preposition,
    0.6,
  ),
  entry('entered in (the|a) (room|building|city|country|territory)', 'entered $1 $2', preposition, 0.6),
  entry('(den(?:y|ies|ied|ying)) to have', '$1 having', 'After this verb comes the form in -ing.', 0.75),
  entry('(under|of|in|by|invoke) the article (\\d+)', '$1 Article $2', noArticle, 0.65),
  entry('(his|her|their|its) arrival to (the|a)', '$1 arrival at $2', preposition, 0.6),
];
