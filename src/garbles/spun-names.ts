/**
 * Names of offices, institutions and newspapers in which a program has put a synonym for each word, so that a
 * copied article looks like a new one: "White Home", "Overseas Minister". Data for `spun-name.ts`; after
 * Cabanac, Labbé and Magazinov, "Tortured phrases" (2021), who found the same in science.
 */
import type { PhraseRule } from './phrase-rules.ts';

/** Protection of whom or what is a ministry's own. */
const lone =
  '(?<!(?:Consumer|Environment|Environmental|Social|Civil|Child|Data|Population|Health|Climate|Nature|Radiation|' +
  'Plant|Animal|Family|Heritage|Rights|and) )';

/** Right name: what spinning makes of it, as a pattern. */
const names: readonly (readonly [right: string, spun: string, confidence?: number])[] = [
  ['White House', 'White (?:Home|Residence|Dwelling)(?! Inn)'],
  ['Foreign Minister', 'Overseas Minister', 0.75],
  ['Foreign Ministry', 'Overseas Ministry', 0.75],
  ['Foreign Secretary', 'Overseas Secretary', 0.75],
  ['Foreign Office', 'Overseas Workplace'],
  ['Defense Minister', `${lone}Protection Minister`, 0.75],
  ['Defense Ministry', `${lone}Protection Ministry`, 0.75],
  ['Defense Secretary', `${lone}Protection Secretary`, 0.75],
  ['Interior Minister', 'Inside Minister'],
  ['Interior Ministry', 'Inside Ministry'],
  ['House of Representatives', 'Home of Representatives'],
  ['House of Commons', 'Home of Commons'],
  ['State Department', 'State Division(?= (?:spokes|official|said))'],
  ['Department of Defense', '(?:Division|Department) of Protection'],
  ['National Security Council', 'Nationwide (?:Safety|Security) Council'],
  ['National Security', 'Nationwide (?:Safety|Security)'],
  ['national security adviser', 'nationwide (?:safety|security) (?:adviser|advisor)'],
  ['Homeland Security', 'Homeland Safety'],
  ['Security Council', '(?<=(?:UN|U\\.N\\.|United Nations) )Safety Council', 0.8],
  ['Joint Chiefs of Staff', 'Joint Chiefs of (?:Employees|Workers|Personnel)'],
  ['Chief of Staff', 'Chief of (?:Employees|Workers)'],
  ['European Commission', 'European (?:Fee|Payment)'],
  ['Supreme Court', 'Supreme Court(?:room| docket)'],
  ['High Court', 'Excessive Court(?:room| docket)?'],
  ['Central Bank', 'Central Financial institution'],
  ['World Bank', 'World Financial institution'],
  ['Bank of England', 'Financial institution of England'],
  ['Labour Party', 'Labou?r (?:Get together|Celebration)'],
  ['Democratic Party', 'Democratic (?:Get together|Celebration)'],
  ['Republican Party', 'Republican (?:Get together|Celebration)'],
  ['Conservative Party', 'Conservative (?:Get together|Celebration)'],
  ['Communist Party', 'Communist (?:Get together|Celebration)'],
  ['Green Party', 'Inexperienced (?:Get together|Celebration|Party)'],
  ['Wall Street Journal', 'Wall (?:Avenue|Road) Journal'],
  ['Wall Street', 'Wall Avenue(?! Journal)', 0.7],
  ['New York Times', 'New York (?:Occasions|Instances)'],
  ['Financial Times', '(?:Monetary|Financial) (?:Occasions|Instances)'],
  ['Washington Post', 'Washington (?:Publish|Put up|Submit)'],
  ['Associated Press', '(?:Related|Linked) Press(?! (?:Release|Conference|Cover))'],
  ['Fox News', 'Fox Information'],
  ['BBC News', 'BBC Information'],
  ['Sky News', 'Sky Information'],
  ['Red Cross', '(?:Crimson|Purple) Cross'],
  ['Cold War', 'Chilly (?:War|Conflict|Battle)'],
  ['World War II', 'World (?:Battle|Conflict) (?:II|Two|2)'],
  ['World War I', 'World (?:Battle|Conflict) (?:I|One|1)'],
  ['Second World War', 'Second World (?:Battle|Conflict)'],
  ['First World War', 'First World (?:Battle|Conflict)'],
  ['Black Sea', 'Black Ocean'],
  ['Middle East', 'Center East'],
  ['eastern Ukraine', '(?:jap|japanese|Jap) Ukraine', 0.9],
  ['eastern Europe', '(?:jap|japanese|Jap) Europe', 0.9],
  ['Eastern Europe', 'Japanese Europe', 0.9],
  ['last year', '(?:final|closing) (?:yr|12 months)', 0.6],
];

export const spunNames: readonly PhraseRule[] = names.map(([right, spun, confidence = 0.85]) => ({
  pattern: spun,
  fix: right,
  because: `Probably “${right}”, with a synonym for each word.`,
  confidence,
}));
