/**
 * How likely a name is a wrong form of a candidate: a logistic score over evidence that people can read.
 * The weights are set by hand in half-steps and held against bench/names-eval.ts; docs/names.md says why.
 */

/** What speaks for and against. Counts are of independent articles. */
export interface NameEvidence {
  /** Weighted edits between the two names, over the square root of the length in units of ten letters. */
  readonly distance: number;
  /** The office beside the name was the candidate's on the article's date. */
  readonly role: boolean;
  /** The date was not known, so that others who held the office come into question too. */
  readonly undated: boolean;
  /** The office's country was not named with it. */
  readonly implied: boolean;
  /** An office stands beside the name that the candidate did not hold then. */
  readonly otherRole: boolean;
  /** The candidate held some office on the article's date; undefined where date or terms are unknown. */
  readonly inOffice: boolean | undefined;
  /** The article names the candidate's country. */
  readonly country: boolean;
  /** Articles that write the candidate's name right. */
  readonly right: number;
  /** The right form stands in an article that has the wrong one. */
  readonly rightHere: boolean;
  /** Articles that write the suspected form. */
  readonly wrong: number;
  /** The family name differs, and nobody is known to have it. */
  readonly strangeFamily: boolean;
  /** The given name differs, and nobody is known to have it. */
  readonly strangeGiven: boolean;
  /** The family name differs, and people are known to have it. */
  readonly knownFamily: boolean;
  /** The given name differs, and people are known to have it. */
  readonly knownGiven: boolean;
  /** All that differs is one edit in one long word that nobody is called; not counted for people known to be out of office, nor where nothing tells of when and where. */
  readonly slip: boolean;
  /** How rare the given name is that both have, 0 to 1; 0 where it differs. */
  readonly rareGiven: number;
  /** How rare the family name is that both have, 0 to 1; 0 where it differs, or several known people have it. */
  readonly rareFamily: number;
  /** Only a family name: less to go by. */
  readonly bare: boolean;
  /** Two words or more of the names are equal. */
  readonly sharesWords: boolean;
  /** Nobody transliterates the candidate's name. */
  readonly oneSpelling: boolean;
}

const weights = {
  base: -0.5,
  distance: -2.5,
  /** With the office beside it, a name may be much further off. */
  distanceInRole: -1.6,
  role: 4,
  undated: -0.5,
  implied: -1,
  otherRole: -2.5,
  inOffice: 1,
  notInOffice: -2,
  country: 0.8,
  /** For each doubling of the articles that write it right. */
  right: 0.7,
  rightHere: 1.5,
  /** Where the two are far from each other and the article writes both, or tells the office of no country. */
  far: -2.5,
  /** Three independent articles don't all garble a name alike. */
  wronglyUsed: -1.5,
  /** Unless the office gives it away: then they copied from one another. */
  wronglyUsedInRole: -0.7,
  strangeFamily: 1.2,
  strangeGiven: 0.6,
  knownFamily: -2,
  knownGiven: -1,
  /** What is left of the two above where the office gives the name away. */
  knownInRole: 0.5,
  sharesWords: 1,
  /** More, where the name has one spelling. */
  sharesSpelling: 0.5,
  slip: 0.75,
  /** More, where the article is about that country. */
  slipAtHome: 1.25,
  /** Nobody else goes by "Letsile". */
  rareGiven: 0.8,
  /** Where the given name is one that nobody has. */
  rareFamily: 0.8,
  bare: -1.5,
} as const;

/** A distance from which on two names are hardly one without more to tell. */
const farFrom = 1.6;

/** Probability, 0 to 1, that the name is a wrong form of the candidate. */
export function garbleProbability(e: NameEvidence): number {
  let sum: number =
    weights.base + e.distance * (e.role && !e.undated ? weights.distanceInRole : weights.distance);
  if (e.role) sum += weights.role + (e.undated ? weights.undated : 0) + (e.implied ? weights.implied : 0);
  else if (e.otherRole) sum += weights.otherRole;
  if (e.inOffice !== undefined) sum += e.inOffice ? weights.inOffice : weights.notInOffice;
  if (e.country) sum += weights.country;
  sum += weights.right * Math.log2(1 + e.right);
  // An office that may be of any country and a name far from its holder's have met by chance.
  if (e.implied && e.distance > 1.6 * farFrom) sum += weights.far;
  if (e.rightHere) sum += e.distance <= farFrom ? weights.rightHere : weights.far;
  if (e.wrong >= 3 && e.right < 8 * e.wrong) sum += e.role ? weights.wronglyUsedInRole : weights.wronglyUsed;
  if (e.strangeFamily) sum += weights.strangeFamily;
  if (e.strangeGiven) sum += weights.strangeGiven;
  const known = (e.knownFamily ? weights.knownFamily : 0) + (e.knownGiven ? weights.knownGiven : 0);
  sum += (e.role && !e.undated) || e.sharesWords ? known * weights.knownInRole : known;
  if (e.sharesWords) sum += weights.sharesWords + (e.oneSpelling ? weights.sharesSpelling : 0);
  if (e.slip && !e.role && e.inOffice !== false) sum += e.country ? weights.slipAtHome : weights.slip;
  if (!e.role) sum += weights.rareGiven * e.rareGiven;
  if (!e.role && e.strangeGiven) sum += weights.rareFamily * e.rareFamily;
  if (e.bare) sum += weights.bare;
  return 1 / (1 + Math.exp(-sum));
}
