/** The office that stands beside a name: "U.S. Secretary of State X", "X, the Russian foreign minister". */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { countryNamed, countryOfPeople } from './place-name.ts';

export interface Role {
  /** The title's normal form. */
  readonly position: string;
  /** Canonical name of the country named with it, or ''. */
  readonly country: string;
  /** The country is not named with it, but is the one that the article is about. */
  readonly implied?: boolean;
  /** It was held before: "former President". */
  readonly former?: boolean;
  /** As written, for evidence: "U.S. Secretary of State". */
  readonly text: string;
}

/** How far from a name its office may begin, in UTF-16 code units. */
const reach = 90;
const maxTitleWords = 6;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’&-]|\.(?=\p{L})|(?<=(?<![\p{L}\p{N}])\p{L}|\.\p{L})\.)*/gu;

/** Roles named beside the span, those before it first; mostly none or one. */
export function rolesBeside(text: string, start: number, end: number, lexicon: Lexicon): Role[] {
  const out: Role[] = [];
  const before =
    roleBefore(text, start, lexicon) ??
    roleOfBefore(text, start, end, lexicon) ??
    counterpart(text, start, lexicon);
  if (before) out.push(before);
  const after = roleAfter(text, end, lexicon);
  if (after) out.push(after);
  return out;
}

function words(text: string, from: number, to: number): Word[] {
  const out: Word[] = [];
  for (const match of text.slice(from, to).matchAll(wordPattern)) {
    out.push({ text: match[0], start: from + match.index, end: from + match.index + match[0].length });
  }
  return out;
}

/** Whether nothing but spaces, a comma or a possessive mark stands between two offsets. */
const joined = (text: string, from: number, to: number, allowed: RegExp) =>
  allowed.test(text.slice(from, to));

function roleBefore(text: string, start: number, lexicon: Lexicon): Role | undefined {
  if (!mayEndTitle(text, start, lexicon)) return undefined;
  const list = words(text, Math.max(0, start - reach), start);
  const last = list.at(-1);
  if (!last || !joined(text, last.end, start, /^,? $/)) return undefined;
  for (let n = Math.min(maxTitleWords, list.length); n >= 1; n--) {
    const title = list.slice(list.length - n);
    if (!isRun(text, title)) continue;
    const position = lexicon.title(title.map((word) => word.text).join(' '));
    if (position === undefined) continue;
    const first = title[0]!;
    // "Deputy Chief Justice" is not the chief justice of "Deputy".
    if (ofLowerRank.test(list.at(-n - 1)?.text ?? '')) return undefined;
    const country = countryBefore(text, list.slice(0, list.length - n), first.start, lexicon);
    const from = country ? country.start : first.start;
    const ahead = [first.start, from].map((at) => text.slice(Math.max(0, at - 14), at));
    // An office not held, or who knows when, says nothing about who holds it: "then-", "-elect".
    if (ahead.some((words) => notHeld.test(words))) return undefined;
    if (!country && ofNoCountry.test(text.slice(Math.max(0, from - 14), from))) return undefined;
    const said = { ...officeOf(position, country?.name ?? '', lexicon), text: text.slice(from, last.end) };
    return ahead.some((words) => former.test(words)) ? { ...said, former: true } : said;
  }
  return undefined;
}

const ofLowerRank = /^(?:deputy|vice|assistant|associate|junior)$/i;

const inWord = /[\p{L}\p{N}'’&.-]/u;

/** A quick look at the word before an offset: before most names none stands that could be an office. */
function mayEndTitle(text: string, end: number, lexicon: Lexicon): boolean {
  if (text[end - 1] !== ' ') return false;
  const to = text[end - 2] === ',' ? end - 2 : end - 1;
  let from = to;
  while (from > 0 && to - from < reach && inWord.test(text[from - 1]!)) from--;
  return from < to && lexicon.endsTitle(text.slice(from, to));
}

/**
 * "Foreign Ministry spokesman" is an office of a country that is not named with it, "Polish Foreign Ministry spokesman"
 * one of Poland.
 */
function officeOf(position: string, body: string, lexicon: Lexicon): Pick<Role, 'position' | 'country'> {
  const [, nation = '', part] = partOfGovernment.exec(body) ?? [];
  if (part === undefined) return { position, country: body };
  const country = nation === '' ? '' : (countryNamed(nation, lexicon) ?? countryOfPeople(nation, lexicon));
  return country === undefined ? { position, country: body } : { position: `${part} ${position}`, country };
}

const partOfGovernment =
  /^(?:(.+?)(?:['’]s)? )?((?:(?:Foreign|Defen[cs]e|Interior|Health|Finance|Justice|Energy|Commerce) (?:Ministry|Office)|Government|Army|Military|Presidential))$/;

/** "The President of the ECOWAS Commission, X,", "the spokesman of the army, X,", "President of Colombia X". */
function roleOfBefore(text: string, start: number, end: number, lexicon: Lexicon): Role | undefined {
  const isApposed = text.startsWith(', ', start - 2);
  if (!isApposed && text[start - 1] !== ' ') return undefined;
  if (isApposed && !/^[,;.)]/.test(text.slice(end, end + 1))) return undefined;
  const before = text.slice(Math.max(0, start - reach), start);
  const of = before.lastIndexOf(' of ');
  if (of < 0) return undefined;
  const list = words(text, Math.max(0, start - reach), start - before.length + of);
  const last = list.at(-1);
  if (!last || last.end !== start - before.length + of || !lexicon.endsTitle(last.text)) return undefined;
  const body = before.slice(of + 4, before.length - (isApposed ? 2 : 1)).replace(/^the /, '');
  const isNamed = /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|and))*$/u.test(body);
  const service = /^(?:army|military|government|presidency)$/.test(body) ? body : undefined;
  if (!isNamed && service === undefined) return undefined;
  for (let n = Math.min(4, list.length); n >= 1; n--) {
    const title = list.slice(-n);
    const position = isRun(text, title) ? lexicon.title(title.map((word) => word.text).join(' ')) : undefined;
    if (position === undefined) continue;
    const from = title[0]!.start;
    const ahead = text.slice(Math.max(0, from - 14), from);
    if (notHeld.test(ahead)) return undefined;
    const country = service === undefined ? (countryNamed(body, lexicon) ?? body) : '';
    const said = { position: service === undefined ? position : `${service} ${position}`, country };
    const as = { ...said, text: text.slice(from, start - (isApposed ? 2 : 1)) };
    return former.test(ahead) ? { ...as, former: true } : as;
  }
  return undefined;
}

/** How far before a counterpart the office stands that both hold, in UTF-16 code units. */
const counterpartReach = 250;

/** "… Foreign Minister Y and his Greek counterpart X": the same office of another country. */
function counterpart(text: string, start: number, lexicon: Lexicon): Role | undefined {
  if (!/ counterpart,? $/.test(text.slice(Math.max(0, start - 14), start))) return undefined;
  const from = Math.max(0, start - counterpartReach);
  const list = words(text, Math.max(from, text.lastIndexOf('\n', start) + 1), start);
  const ofNation = list.splice(-3).slice(0, -1);
  const runs = [ofNation, ofNation.slice(1)].filter((run) => /^\p{Lu}/u.test(run[0]?.text ?? ''));
  const countryOf = (run: readonly Word[]): string | undefined => {
    const name = text.slice(run[0]!.start, run.at(-1)!.end).replace(/['’]s?$/, '');
    return countryOfPeople(name, lexicon) ?? countryNamed(name, lexicon);
  };
  const nation = runs.find(countryOf);
  const country = nation && countryOf(nation);
  if (!nation || country === undefined) return undefined;
  const said = text.slice(nation[0]!.start, start).replace(/,? $/, '');
  for (let to = list.length; to > 0; to--) {
    if (!lexicon.endsTitle(list[to - 1]!.text)) continue;
    for (let n = Math.min(maxTitleWords, to); n >= 1; n--) {
      const title = list.slice(to - n, to);
      const position = isRun(text, title)
        ? lexicon.title(title.map((word) => word.text).join(' '))
        : undefined;
      // "Mr" is nobody's counterpart.
      if (position !== undefined && /\p{L}{5}/u.test(position)) return { position, country, text: said };
    }
  }
  return undefined;
}

/** What stands before an office that is no longer held. */
const former = /(?:\b(?:former|ex|late|ousted|deposed|onetime|one-time|retired)[ -])(?:the )?$/i;

/** What stands before an office that is not yet held, or was at the time that is told of. */
const notHeld = /(?:\b(?:then|future|incoming)[ -]|-elect )(?:the )?$/i;

/** What stands before the office of something smaller than a country: "club president". */
const ofNoCountry =
  /(?<!\p{L})(?:academy|association|bank|board|branch|chamber|church|city|club|college|committee|company|council|county|department|district|federation|firm|foundation|group|house|institute|league|local|party|regional|school|senate|society|students?|team|union|university|village) $/u;

/** What stands after one. */
const ofSomething = /^ (?:of|for|at|and) /;

/** What stands after an office that was held for a time. */
const bounded = /^ (?:from|until|till|between|in \d{4}|during|at the time|at that time|back then|when)\b/;

const isRun = (text: string, list: readonly Word[]) =>
  list.every((word, i) => i === 0 || joined(text, list[i - 1]!.end, word.start, /^ $/));

interface Named {
  readonly name: string;
  readonly start: number;
}

/** "Russian ", "Russia's ", "U.S. " right before a title; "former", "outgoing" and the like in between. */
function countryBefore(text: string, list: readonly Word[], to: number, lexicon: Lexicon): Named | undefined {
  let end = list.length;
  if (
    end > 0 &&
    /^(?:outgoing|incoming|new|acting|interim|current|then|longtime|veteran)$/i.test(list[end - 1]!.text)
  ) {
    if (!joined(text, list[end - 1]!.end, to, /^ $/)) return undefined;
    to = list[--end]!.start;
  }
  for (let n = Math.min(3, end); n >= 1; n--) {
    const name = list.slice(end - n, end);
    if (!isRun(text, name) || !joined(text, name.at(-1)!.end, to, /^ $/)) continue;
    const form = text.slice(name[0]!.start, name.at(-1)!.end).replace(/['’]s?$/, '');
    const country = countryNamed(form, lexicon) ?? countryOfPeople(form, lexicon);
    if (country && /^\p{Lu}/u.test(form))
      return institution(text, list.slice(0, end - n), name) ?? { name: country, start: name[0]!.start };
  }
  return bodyBefore(text, list.slice(0, end), to);
}

/** "Bank of Japan " is not Japan. */
function institution(text: string, list: readonly Word[], country: readonly Word[]): Named | undefined {
  const [of, what] = [list.at(-1), list.at(-2)];
  if (of?.text !== 'of' || !what || !/^\p{Lu}/u.test(what.text) || !isRun(text, [what, of, country[0]!]))
    return undefined;
  return { name: text.slice(what.start, country.at(-1)!.end), start: what.start };
}

/** "Kremlin ", "State Department ", "NATO ": whatever is written with capitals right before the title. */
function bodyBefore(text: string, list: readonly Word[], to: number): Named | undefined {
  let from = list.length;
  const next = () => (from < list.length ? list[from]!.start : to);
  while (from > 0 && list.length - from < 3) {
    const word = list[from - 1]!;
    if (!/^\p{Lu}/u.test(word.text) || !joined(text, word.end, next(), /^ $/)) break;
    from--;
  }
  const name = list.slice(from);
  if (name.length === 0) return undefined;
  return { name: text.slice(name[0]!.start, name.at(-1)!.end), start: name[0]!.start };
}

/** "X, the Russian foreign minister,", "X, foreign minister of Russia,", "X, Russia's president". */
function roleAfter(text: string, end: number, lexicon: Lexicon): Role | undefined {
  if (!text.startsWith(', ', end)) return undefined;
  const stop = /[.;:!?()"“”\n]|,(?= )/.exec(text.slice(end + 2, end + 2 + reach));
  const clause = words(text, end + 2, end + 2 + (stop?.index ?? reach));
  if (!clause.some((word) => lexicon.endsTitle(word.text))) return undefined;
  if (
    clause
      .slice(0, 3)
      .some((word) => /^(?:former|ex|late|then|ousted|deposed|onetime|retired)$/i.test(word.text))
  )
    return undefined;
  let at = clause[0] && /^(?:the|a|an)$/i.test(clause[0].text) ? 1 : 0;
  let country = '';
  for (let n = Math.min(3, clause.length - at - 1); n >= 1 && country === ''; n--) {
    const form = text.slice(clause[at]!.start, clause[at + n - 1]!.end).replace(/['’]s?$/, '');
    const found = countryNamed(form, lexicon) ?? countryOfPeople(form, lexicon);
    if (found) {
      country = found;
      at += n;
    }
  }
  for (let n = Math.min(maxTitleWords, clause.length - at); n >= 1; n--) {
    const title = clause.slice(at, at + n);
    const position = lexicon.title(title.map((word) => word.text).join(' '));
    if (position === undefined) continue;
    const of = clause[at + n];
    let last = title.at(-1)!.end;
    if (country === '' && of && /^(?:of|for)$/i.test(of.text)) {
      const rest = clause.slice(at + n + 1).filter((word) => !/^the$/i.test(word.text));
      for (let k = Math.min(3, rest.length); k >= 1 && country === ''; k--) {
        country =
          countryNamed(
            rest
              .slice(0, k)
              .map((word) => word.text)
              .join(' '),
            lexicon,
          ) ?? '';
        if (country !== '') last = rest[k - 1]!.end;
      }
    }
    // An office with its years is one of the past, or of the future.
    if (bounded.test(text.slice(last, last + 24))) return undefined;
    if (country === '' && ofSomething.test(text.slice(last, last + 5))) return undefined;
    return { position, country, text: text.slice(clause[0]!.start, last) };
  }
  return undefined;
}
