/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one annotation a mention, each with a
 * TextPositionSelector, which counts Unicode code points, and a TextQuoteSelector.
 */
import type { LinkedMention } from '../annotation.ts';
import { codePointMap } from './code-points.ts';
import type { ExportedArticle, ImportedSpan } from './exported-article.ts';

const around = 32;

/** The annotations of one article as a JSON-LD AnnotationPage, as JSON text. */
export function toWebAnnotation({ annotation, text }: ExportedArticle): string {
  const { toCodePoints } = codePointMap(text);
  const source = encodeURI(annotation.file);
  const item = ({ start, end, type, entity }: LinkedMention, index: number) => ({
    type: 'Annotation',
    id: `${source}#mention-${index + 1}`,
    motivation: 'identifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: type },
      { type: 'TextualBody', purpose: 'identifying', value: entity },
    ],
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - around), start),
          suffix: text.slice(end, end + around),
        },
      ],
    },
  });
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: annotation.entities.map(item),
  });
}

/** The spans of an AnnotationPage in the text it was made for. @throws Error where it is no such page. */
export function fromWebAnnotation(json: string, text: string): ImportedSpan[] {
  const { items } = JSON.parse(json);
  if (!Array.isArray(items)) throw new Error('not an AnnotationPage: "items" is missing');
  const { toUtf16 } = codePointMap(text);
  return items.map((item, index) => {
    const selectors: { type: string; start: number; end: number }[] = [item?.target?.selector ?? []].flat();
    const position = selectors.find((s) => s.type === 'TextPositionSelector');
    const tag = [item?.body ?? []].flat().find((body: { purpose?: string }) => body.purpose === 'tagging');
    if (!position || !tag) throw new Error(`items[${index}]: no TextPositionSelector or no tagging body`);
    return { start: toUtf16(position.start), end: toUtf16(position.end), label: String(tag.value) };
  });
}
