/**
 * Lines that belong to the web page, not to the article: comment forms, share buttons, breadcrumbs, lists of
 * other articles, subscriptions, cookies, copyright, disclaimers, players, credits of pictures that were not
 * scraped, a lone byline at the end.
 *
 * They are general to the web, so the lines are known by their wording (`furniture.ts`) and only as whole
 * lines: "The site uses cookies to follow readers, the regulator found." inside a paragraph stays.
 *
 * Found: `Leave a Reply`, `Home » World » …`, `WATCH | How the deal was struck`, `Jane Roe | Getty Images`.
 * Not found: `Advertisement spending fell in June.`, `Photographs by satellite show the damage.`, a byline at
 * the top, "Associated Press writer … contributed".
 */
import type { Detector, DetectorInput, Draft } from './detector.ts';
import { agency, furnitureIn } from './furniture.ts';
import { isGluedMenu, isGluedTrail, looksLikeGluedMenu } from './glued-menu.ts';
import { isReadable, type Line, lineList, notesOfLines } from './lines.ts';
import { isTeaser } from './teasers.ts';

const credit = new RegExp(
  '^(?:(?:file )?(?:photo|image|picture|photograph|illustration|graphic|credit|photo credit|image credit|image source|photo courtesy)s?(?: by| of| credit| source)?\\s?[:|/]\\s?[^.!?]{2,80}\\.?' +
    `|[^.!?:]{0,70}\\s?(?:\\||/|\\bvia\\b|©)\\s?(?:the )?(?:${agency})(?:\\s?[/|,]\\s?[^.!?]{2,50})?` +
    `|(?:${agency})\\s?[/|]\\s?[^.!?]{2,50}` +
    '|(?:getty images|file photo|ap photo|handout|reuters|afp)' +
    ')[\\s.)\\]]*$',
  'i',
);

/** One quick look that most lines do not pass. */
const creditHint = /[:|/©]|\bvia\b|images$|photo$|handout$|reuters$|afp$/i;

export const boilerplateLines: Detector = {
  id: 'boilerplate-line',
  scope: 'article',
  kind: 'boilerplate',
  severity: 'warning',
  *detect(input) {
    const lines = lineList(input.article);
    const notes = notesOf(input.article);
    const last = lines.length - 1;
    let note = 0;
    let noted = notes.length > 0 ? notes.numberOf(0) : last;
    let previousPromo: Line | undefined;
    let tail = false;
    for (let i = 0; i <= last; i++) {
      // Behind a pointer to another article and in the tail, a line matters of which there is nothing to tell.
      if (!previousPromo && !tail) i = Math.max(i, Math.min(noted, last));
      const fact = i === noted && note < notes.length ? notes.fact(note++) : undefined;
      if (fact) noted = note < notes.length ? notes.numberOf(note) : last;
      if (fact === 'unreadable') continue;
      const line = lines.at(i)!;
      const found: Found | undefined =
        fact?.byItself ??
        (fact?.isPromo && i > 0 ? promo : undefined) ??
        (fact?.isMenu && isGluedMenu(line.text, input.lexicon) ? menu : undefined) ??
        promoTitle(line, previousPromo) ??
        (fact?.isCredit ? photoCredit(line) : undefined) ??
        (i > 1 && (tail || i === last) ? orphanByline(line, input) : undefined);
      previousPromo = fact?.isPromo ? line : undefined;
      if (!found) continue;
      tail ||= i > 2 && i > lines.length / 2 && found.confidence > 0.9;
      yield { ...found, start: line.start, end: line.end };
    }
  },
};

/** What furniture of more than two lines always speaks of. */
const longHint =
  /copyright|©|\(c\)|reserved|may not be|cookies|disclaimer|aggregat|trademark|property of|belong to|owner|expressed|agree|consent|syndicated|responsib|powered|newsletter|inbox|tags?:|topics|keywords|published|edited|auto-?generated|akismet|appeared|enter |save my name|browser|recaptcha|home\s?[»›>/|]|\s[»›]\s|you are here|e-?mail|support|follow/i;

type Found = Omit<Draft, 'start' | 'end'>;

/** What lines tell by themselves. */
const notesOf = notesOfLines((line) => {
  if (!isReadable(line.kind)) return 'unreadable';
  const { text } = line;
  const isPromo = text.length <= longestTeaser && isTeaser(text);
  const byItself =
    known(line) ?? (isPromo && isTeaser(text, true) ? promo : isGluedTrail(text) ? menu : undefined);
  const isCredit = text.length <= 120 && creditHint.test(text) && credit.test(text);
  const isMenu = !byItself && looksLikeGluedMenu(text);
  return byItself || isPromo || isCredit || isMenu ? { byItself, isPromo, isCredit, isMenu } : null;
});

const longestTeaser = 260;

function removal(what: string, confidence: number, because: string): Found {
  return { confidence, message: `Not part of the article: ${what}`, evidence: [because], fixes: [''] };
}

function trimSigns(line: string): string {
  return line
    .replace(/^(?:[-–—*•=_~\s\u2190-\u27bf\u{1f000}-\u{1faff}]|\ufe0f)+/u, '')
    .replace(/(?<=[^-–—*•=_~\s])[-–—*•=_~\s]+$/, '');
}

/** "[Read more]", "(4 min read)", "« Previous". */
function withoutBrackets(line: string): string {
  return /^[[(«‹<]/.test(line) ? line.replace(/^[[(«‹<]+\s?/, '').replace(/[\])]$/, '') : '';
}

function known({ text: whole }: Line): Found | undefined {
  if (whole.length > 1600) return undefined;
  // "- Advertisement -", "* * * Share * * *", "⏱ 3 min read"
  const text = /^[-–—*•=_~\u2190-\u27bf\u{1f000}-\u{1faff}]/u.test(whole) ? trimSigns(whole) : whole;
  const entry = furnitureIn(text) ?? furnitureIn(withoutBrackets(text));
  if (!entry || (whole.length > 180 && !longHint.test(whole))) return undefined;
  return removal(entry.what, entry.confidence, 'The whole line is wording that sites put around articles.');
}

const promo = removal('a pointer to a video or another article', 0.85, 'The line starts like a teaser.');
const menu = removal('navigation', 0.85, 'The labels of a menu, without spaces between them.');

/** The title that stands under an embedded video repeats words of the teaser above it. */
function promoTitle({ text }: Line, teaser: Line | undefined): Found | undefined {
  if (!teaser || /[.!?:”"]$/.test(text)) return undefined;
  const words = longWords(text);
  if (words.length < 2 || words.length > 14) return undefined;
  const said = new Set(longWords(teaser.text));
  const shared = words.filter((word) => said.has(word)).length;
  if (shared * 2 < words.length) return undefined;
  return removal('the title of an embedded video', 0.75, 'It says the teaser above again.');
}

function longWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
}

function photoCredit({ text, afterBlank }: Line): Found | undefined {
  const words = text.split(/\s+/).length;
  if (words > 14) return undefined;
  return removal(
    'a photo credit',
    afterBlank && words < 9 ? 0.8 : 0.7,
    'It credits a picture that is not here.',
  );
}

/** "Jane Q. Roe" alone among the furniture at the end, or as the last line. */
function orphanByline({ text, afterBlank }: Line, { lexicon, mentions }: DetectorInput): Found | undefined {
  if (!afterBlank || !/^(?:By )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(text))
    return undefined;
  const words = text.replace(/^By /, '').split(' ');
  const person =
    lexicon.givenName(words[0]!) > 0 ||
    lexicon.familyName(words.at(-1)!) > 0 ||
    mentions.some((mention) => mention.type === 'PERSON' && mention.text === words.join(' '));
  if (!person) return undefined;
  return removal('a byline left over at the end', 0.65, 'A name alone on a line after the article.');
}
