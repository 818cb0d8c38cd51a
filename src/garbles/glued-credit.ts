/**
 * The name of an agency run together with what stood below the picture: a caption's credit and the next paragraph.
 *
 * Found: `Photo: AFPWorkers left at noon` → a new paragraph behind the agency; `Getty ImagesThe harbour`.
 * Not found: `BloombergQuint`, `ReutersConnect` and other names that begin so, where nothing says that it is a credit.
 */
import type { Detector } from './detector.ts';
import { isReadable, linesOf } from './lines.ts';
import { isClauseStarter, isPossibleName } from './name-parts.ts';
import { matching } from './needs.ts';

/** What no other name begins with. */
const plain =
  'Getty Images|Associated Press|AP Photo|Alamy Stock Photo|Stock Photo|Anadolu Agency|Agence France-Presse|PA Wire|' +
  'PA Media|Zuma Press|File Photo|EPA-EFE';
/** What is a credit behind "Photo:" or "Roe/". */
const short =
  'AFP|EFE|EPA|AP|PA|AA|UPI|DPA|ANSA|PTI|Reuters|REUTERS|TASS|Xinhua|Shutterstock|Alamy|Anadolu|NurPhoto|Imago|' +
  'Bloomberg|Handout|Sputnik';
const glued = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${plain})|(?<=(?:(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit|PHOTO|CREDIT)s?(?: by)?:?\\s?|[/|©]\\s?))(${short}))(\\p{Lu}\\p{Ll}[\\p{Ll}’'-]*)`,
  'gu',
);
/** Their last words: with what is glued to them they are one token, or two where the tokenizer knows better. */
const last =
  'Images|Press|Photo|Presse|Agency|Wire|Media|Reuters|Xinhua|Shutterstock|Alamy|Anadolu|NurPhoto|Imago|Bloomberg|' +
  'Handout|Sputnik|EFE|AFP|EPA|AP|PA|AA|UPI|DPA|ANSA|PTI|REUTERS|TASS';

export const gluedCredit: Detector = {
  id: 'glued-credit',
  scope: 'block',
  kind: 'glued',
  severity: 'warning',
  needs: [
    { word: matching(new RegExp(`(?:^|-)(?:${last})\\p{Lu}`, 'u')) },
    { behind: matching(new RegExp(`(?:^|-)(?:${last})$`)), word: matching(/^\p{Lu}\p{Ll}/u) },
  ],
  *detect({ article, lexicon }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isReadable(kind)) continue;
      for (const match of text.matchAll(glued)) {
        const [whole, first, second, right] = match as unknown as readonly [
          string,
          string?,
          string?,
          string?,
        ];
        const credit = first ?? second!;
        if (
          !isClauseStarter(right!) &&
          !isPossibleName(lexicon, right!) &&
          !lexicon.isWord(right!.toLowerCase())
        )
          continue;
        yield {
          start: start + match.index,
          end: start + match.index + whole.length,
          confidence: 0.85,
          message: `“${credit}” and “${right}” run together`,
          evidence: ['The credit of a picture ends where the next paragraph begins.'],
          fixes: [`${credit}\n\n${right}`, `${credit}. ${right}`],
        };
      }
    }
  },
};
