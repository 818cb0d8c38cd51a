/**
 * Characters whose bytes were read in the wrong encoding.
 *
 * Found: `cafÃ©` → `café`; `Itâ€™s` → `It’s`; `Ð¼Ð¸Ñ€` → `мир`; also misread twice. Not found: `Ä™`-like
 * letters of a real name, `ZZAJÉ’s`, `5×£35`, `√π`.
 */
import type { Detector } from './detector.ts';
import { linesOf } from './lines.ts';
import { findMojibake } from './mojibake-repair.ts';

/** Controls, or what stands for a lead byte before what stands for another byte: no mojibake without. */
const suspicious =
  /[\u0080-\u009f]|[ÂÃ] |[\u00c2-\u00f4\u00ff-\u017f\u0192\u0393-\u03ca–—‚√¬≈◊\u2500-\u256c][^\0-\x7f“”‘’…\u00a0]|[\u0410-\u0444][^\0-\x7f\u0410-\u044f“”‘’…\u00a0]|[Ââ\u0102][“”‘’…\u00a0]/;

export const mojibake: Detector = {
  id: 'mojibake',
  scope: 'block',
  kind: 'mojibake',
  severity: 'error',
  needs: [
    { mark: /[\u0080-\u009f]/ },
    { behind: /[ÂÃ]/, mark: / / },
    {
      behind: /[\u00c2-\u00f4\u00ff-\u017f\u0192\u0393-\u03ca–—‚√¬≈◊\u2500-\u256c]/,
      mark: /[^\0-\x7f“”‘’…\u00a0]/,
    },
    { behind: /[\u0410-\u0444]/, mark: /[^\0-\x7f\u0410-\u044f“”‘’…\u00a0]/ },
    { behind: /[Ââ\u0102]/, mark: /[“”‘’…\u00a0]/ },
  ],
  *detect({ article }) {
    for (const { text, start } of linesOf(article)) {
      if (!suspicious.test(text)) continue;
      for (const repair of findMojibake(text)) {
        yield {
          start: start + repair.start,
          end: start + repair.end,
          confidence: repair.fix.includes('\ufffd') ? 0.8 : 0.95,
          message: 'Characters read in the wrong encoding',
          evidence: ['Put back into bytes, they are valid UTF-8.'],
          fixes: repair.fix.includes('\ufffd') ? [] : [repair.fix],
        };
      }
    }
  },
};
