/** One annotated article with an emoji before its mentions, for the tests of all formats. */
import type { ExportedArticle } from '../../src/formats/exported-article.ts';

const text = '😀 Ana Paz, of “Vell” & Co, left.\nShe met Ole "Olt" Brand on Monday. .\n';

function span(surface: string) {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length, text: surface };
}

export const sample: ExportedArticle = {
  text,
  annotation: {
    file: 'news/a b.txt',
    publishedOn: '2022-05-16',
    publishedOnFrom: 'given',
    entities: [
      { ...span('Ana Paz'), type: 'PERSON', confidence: 0.98, entity: 'Ana Paz' },
      { ...span('Ole "Olt" Brand'), type: 'PERSON', confidence: 0.75, entity: 'Ole Brand' },
    ],
    dates: [{ ...span('Monday'), type: 'DATE', value: '2022-05-16' }],
    garbles: [
      {
        ...span('. .'),
        kind: 'punctuation',
        severity: 'warning',
        confidence: 0.9,
        message: 'Doubled <stop>.',
        evidence: ['Two stops.'],
        fixes: ['.'],
      },
    ],
  },
};

/** Spans and labels of the sample's mentions, in UTF-16 code units. */
export const sampleSpans = sample.annotation.entities.map(({ start, end, type }) => ({
  start,
  end,
  label: type,
}));
