/**
 * The words that people read, in the language of their editor. Features and the layers below write English;
 * here, on the way out, what fits a template of the language's catalogue is said in that language. What fits
 * none stays English.
 */
import es from './locales/es.json' with { type: 'json' };

/** English in, the language of the editor out. Lines are translated one by one. */
export type Translate = (english: string) => string;
/** English templates with places {0}, {1}, … and what they are in the language. */
export type Catalogue = Readonly<Record<string, string>>;

/** By language, without region. */
export const catalogues: Readonly<Record<string, Catalogue>> = { es };

/** Longer lines are texts of articles, not words of ours. */
const longest = 400;
/** Lines remembered: the same few are said over and over. */
const remembered = 2000;

/** The language that is spoken to a client. @param locale A BCP 47 tag, as the client says it: "es-MX". */
export function languageOf(locale: string | undefined): string {
  const language = locale?.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(catalogues, language) ? language : 'en';
}

/** The same language's words; English where there is no catalogue for it. */
export function translatorFor(locale: string | undefined): Translate {
  const catalogue = catalogues[languageOf(locale)];
  return catalogue ? translator(catalogue) : (english) => english;
}

/** Translates by one catalogue. */
export function translator(catalogue: Catalogue): Translate {
  const templates = Object.entries(catalogue)
    .filter(([english]) => english.includes('{0}'))
    // Those with more words first, as they say more of what they fit.
    .sort(([a], [b]) => b.length - a.length)
    .map(([english, translation]) => ({ pattern: patternOf(english), translation }));
  const known = new Map<string, string>();
  const line = (english: string): string => {
    if (english === '' || english.length > longest) return english;
    let said = known.get(english);
    if (said !== undefined) return said;
    said = Object.hasOwn(catalogue, english) ? catalogue[english]! : byTemplate(english);
    if (known.size >= remembered) known.clear();
    known.set(english, said);
    return said;
  };
  const byTemplate = (english: string): string => {
    for (const { pattern, translation } of templates) {
      const parts = pattern.exec(english);
      // What stands in a place may be words of ours too: "3 mentions in 2 articles".
      if (parts) return translation.replace(/\{(\d)\}/g, (_, n: string) => line(parts[Number(n) + 1] ?? ''));
    }
    // Facts in a row: "Person · 3 mentions".
    return english.includes(' · ') ? english.split(' · ').map(line).join(' · ') : english;
  };
  return (english) => english.split('\n').map(line).join('\n');
}

function patternOf(template: string): RegExp {
  const literal = template.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('(.*?)')}$`);
}
