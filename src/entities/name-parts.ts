/** What the words of a mention tell, for comparing it with the other mentions of its article. */
import { Answers } from '../text/answers.ts';
import { CharKind, charKind } from '../text/characters.ts';

export interface NameParts {
  readonly lower: string;
  /** The last of several words in lower case; '' where there is only one. */
  readonly lastLower: string;
  /** The last word as it is written, where it can be somebody's last name; else ''. */
  readonly lastName: string;
}

/** Shorter names are too often words or initials. */
export const shortestLastName = 4;

/** A capital, then letters, the last of them small. */
export const capitalized = /^\p{Lu}\p{L}*\p{Ll}$/u;

/** The same names come again and again, in an article and after every edit of it. */
const known = new Answers(5000, split);

/** The parts of a name. */
export const namePartsOf = (text: string): NameParts => known.on(text);

function split(text: string): NameParts {
  const lower = text.toLowerCase();
  let at = text.length;
  while (at > 0 && charKind(text.charCodeAt(at - 1)) !== CharKind.Space) at--;
  if (at === 0) return { lower, lastLower: '', lastName: '' };
  const last = text.slice(at);
  const isName =
    last.length >= shortestLastName &&
    capitalized.test(last) &&
    /[\p{L}.]$/u.test(text.slice(0, at).trimEnd());
  return { lower, lastLower: last.toLowerCase(), lastName: isName ? last : '' };
}
