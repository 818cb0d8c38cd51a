/** Offices that their bearers no longer held on the article's date, as findings. */
import type { Garble, Mention } from '../annotation.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameRecord } from './name-index.ts';
import { contradictedOffice, type OfficeContradiction } from './office-check.ts';
import type { OpenedArticle } from './stored-article.ts';
import { toldOfToday } from './told-of-today.ts';

/** Where the article, its date or the reference data leave doubt: shown in strict mode only. */
const unsure = 0.45;
const sure = 0.6;

/**
 * For information, once for each person. Sure where the reference data know the days of both people's terms, the
 * article tells its date, and all it says of the person in that office it says of the present.
 * @param textOf The article's text, for when it is needed.
 * @param isJudged Names with a verdict of their own are left out.
 */
export function officeFindings(
  article: OpenedArticle,
  textOf: () => string,
  lexicon: Lexicon,
  isJudged: (record: NameRecord) => boolean,
  strict: boolean,
): Garble[] {
  const { publishedOn, names, nameOf, mentions } = article;
  if (publishedOn === null) return [];
  return names.flatMap((record, i) => {
    const found = contradictedOffice(record.name, article.roles(i), publishedOn, lexicon);
    if (!found || isJudged(record)) return [];
    const own = mentions.filter((_, m) => nameOf[m] === i);
    const at = statedAt(article, textOf, own, found, lexicon);
    if (!at && !strict) return [];
    return [finding(at ?? own[0]!, found, at ? sure : unsure)];
  });
}

/** The mention at which the article plainly says of today what no longer holds. */
function statedAt(
  { file, core }: OpenedArticle,
  textOf: () => string,
  mentions: readonly Mention[],
  { role, person, holder, left }: OfficeContradiction,
  lexicon: Lexicon,
): Mention | undefined {
  const { publishedOnFrom, dates } = core;
  // A file may be named after the day on which it was fetched; a date from other articles is a guess.
  if (left === undefined || publishedOnFrom === 'filename' || publishedOnFrom === 'corpus') return undefined;
  const span = toldOfToday(
    {
      file,
      text: textOf(),
      mentions,
      dates,
      position: role.position,
      familyName: person.familyName,
      holdersName: holder.familyName,
      left,
    },
    lexicon,
  );
  return mentions.find(({ start }) => start === span?.start);
}

function finding(
  { start, end, text }: Mention,
  { role, holder, left }: OfficeContradiction,
  confidence: number,
): Garble {
  const message = `“${role.text}” was ${holder.name} on ${role.date}, not ${text}`;
  const held = left === undefined ? 'held the office before' : `left the office on ${left}`;
  const evidence = [`by the reference data, ${text} ${held}`];
  return { start, end, text, kind: 'name', severity: 'info', confidence, message, evidence, fixes: [] };
}
