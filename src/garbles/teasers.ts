/**
 * Lines that send readers to something else: a video, a podcast, a gallery, another article. They begin with a tag,
 * and what follows is the title of what they point to.
 */

/** In capitals any tag counts; in small letters only those that no headline starts with. */
const tagAndMark =
  /^(?:[▶►➤→•*[(\s]*)(?:(?:WATCH|LISTEN|VIDEO|READ(?: MORE| ALSO| NEXT| HERE)?|ALSO READ|MUST READ|SEE ALSO|MORE|RELATED(?: \p{L}+)?|EXPLAINER|EXPLAINED|PHOTOS|PICTURES|IN PICTURES|GALLERY|PODCAST|OPINION|DON['’]T MISS|LIVE|TRENDING|IN CASE YOU MISSED IT)(?: NOW)?\s?[|:–—>»-]\s?|(?:Read (?:[Mm]ore|[Aa]lso|[Nn]ext|[Hh]ere)|Also [Rr]ead|Also [Ww]atch|See [Aa]lso|Please (?:read|see) also|Must [Rr]ead|Related(?: (?:[Ss]tory|[Ss]tories|[Aa]rticles?|[Nn]ews|[Vv]ideo|[Rr]eading|[Cc]overage|[Ll]ink))?|Watch(?: this(?: video)?| [Nn]ow| [Mm]ore| [Ll]ive| the video| [Vv]ideo)?|Listen(?: [Nn]ow| here)?|More(?: on this| [Nn]ews| like this)?|Don['’]t [Mm]iss|You (?:may|might) also like|In case you missed it|Also (?:on (?:this|the|our) (?:site|website|page)|in (?:this|the) (?:section|series|edition|news))|Elsewhere on (?:this|the|our) (?:site|web)|From (?:our|the) archives?|Recommended|Trending(?: [Nn]ow)?|Up [Nn]ext|Next [Uu]p|Read)\s?[:|»>]\s?)\S.{2,240}$/u;

/** The same with nothing but a space between a tag in capitals and a title that is not: "RELATED How it began". */
const capitalsAndTitle =
  /^(?:RELATED(?: (?:STORY|STORIES|ARTICLES?|NEWS|VIDEO|READING|COVERAGE))?|READ (?:MORE|ALSO|NEXT)|ALSO READ|MUST READ|SEE ALSO|RECOMMENDED|TRENDING(?: NOW)?|IN CASE YOU MISSED IT)\s["“‘']?(?:\p{Lu}[\p{Ll}’' ]|\d).{2,200}[^.,;]$/u;

/** A tag that lost the line end behind it: "You might also likeHow it began", "Next articleHow it began". */
const gluedToTitle =
  /^(?:You (?:may|might) (?:also )?(?:like|enjoy|be interested in|want to read)|(?:Read|See) (?:[Mm]ore|[Aa]lso|[Nn]ext)|Also [Rr]ead|Must [Rr]ead|Related (?:[Ss]tory|[Ss]tories|[Aa]rticles?|[Nn]ews|[Vv]ideos?|[Rr]eading|[Cc]overage|[Ll]inks?|[Pp]osts?|[Tt]opics?)|Most (?:[Rr]ead|[Pp]opular|[Vv]iewed)|More (?:on this|[Nn]ews|[Ss]tories|like this|from this author)|Recommended(?: for you| [Ss]tories| [Aa]rticles)?|Editor['’]?s['’]? (?:[Pp]icks?|[Cc]hoice)|What to read next|Don['’]t [Mm]iss|In case you missed it|Trending [Nn]ow|Up [Nn]ext|(?:Keep|Continue) [Rr]eading|(?:Previous|Next|Older|Newer) (?:[Aa]rticle|[Ss]tory|[Pp]ost)|Latest [Nn]ews|Popular [Pp]osts|Top [Ss]tories)["“‘']?(?:\p{Lu}[\p{Ll}’' ]|\d).{2,200}$/u;

/** What no sentence is made of, behind which a title stands. */
const wordsAndTitle =
  /^You (?:may|might) also (?:like|enjoy|be interested in)\s["“‘']?(?:\p{Lu}|\d).{2,200}[^.,;]$/u;

/** Tags that headlines begin with too. */
const mediumAndTitle =
  /^(?:(?:Photo |Picture |Image )?[Gg]allery|Slide ?show|In [Pp]ictures|Photos|Pictures|Video|Audio|Podcast|Quiz|Infographic|Interactive|Live [Bb]log)\s?[:|]\s?\S.{2,240}[^.,;]$/u;

/**
 * Whether a line is a teaser: "WATCH | …", "Read more: …", "Gallery: …".
 * @param isFirst Of the article: a headline may begin with a tag as well.
 */
export function isTeaser(line: string, isFirst = false): boolean {
  return (
    tagAndMark.test(line) ||
    capitalsAndTitle.test(line) ||
    gluedToTitle.test(line) ||
    wordsAndTitle.test(line) ||
    (!isFirst && mediumAndTitle.test(line))
  );
}
