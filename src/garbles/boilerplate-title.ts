/**
 * The name of the site or of its section after the headline: the first line of a scraped article is often
 * the title of its page.
 *
 * Found: `Storm nears coast | World Report`, `Storm nears coast - Harbour Times`.
 * Not found: the same anywhere below, `Storm nears coast – what we know`.
 */
import type { Detector } from './detector.ts';
import { isReadable, lineList } from './lines.ts';

const siteName =
  /\s[-–—]\s(?=(?:[\p{L}\p{N}.'’&]+\s){0,4}[\p{L}\p{N}.'’&]+$)(?:.{0,40}\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Chronicle|Observer|Independent|Standard|Daily|Network|Magazine|TV|Radio|Online|Press|Reuters|BBC|CNN|AFP|AP|NPR|CNBC|Bloomberg|Politico|POLITICO|Xinhua|TASS|Al Jazeera)(?:\s\p{Lu}\p{L}*)?|\S+\.(?:com|org|net|co|uk|in|ru|cn|info|news))$/u;

const section = /(?:\s\|\s[^|.!?]{2,40}){1,3}$/u;

export const boilerplateTitle: Detector = {
  id: 'boilerplate-title',
  scope: 'article',
  kind: 'boilerplate',
  severity: 'warning',
  *detect({ article }) {
    const line = lineList(article).at(0);
    if (!line || !isReadable(line.kind) || line.text.length > 250) return;
    const suffix = section.exec(line.text) ?? siteName.exec(line.text);
    if (!suffix || suffix.index < 15) return;
    yield {
      start: line.start + suffix.index,
      end: line.start + suffix.index + suffix[0].length,
      confidence: 0.85,
      message: 'Not part of the article: the site’s name or section after the headline',
      evidence: ['Sites add it to the page around the article.'],
      fixes: [''],
    };
  },
};
