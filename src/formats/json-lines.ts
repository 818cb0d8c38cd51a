/** The annotation format: one JSON object a line for each article. */
import type { Garble, LinkedAnnotation, LinkedMention, Timex } from '../annotation.ts';

const round = (x: number) => Math.round(x * 1000) / 1000;

const mentionFields = ({ start, end, text, type, entity, confidence }: LinkedMention) => ({
  start,
  end,
  text,
  type,
  entity,
  confidence: round(confidence),
});

const dateFields = ({ start, end, text, type, value, mod }: Timex) => ({
  start,
  end,
  text,
  type,
  value,
  ...(mod === undefined ? {} : { mod }),
});

const garbleFields = ({
  start,
  end,
  text,
  kind,
  severity,
  confidence,
  message,
  evidence,
  fixes,
  related,
}: Garble) => ({
  start,
  end,
  text,
  kind,
  severity,
  confidence: round(confidence),
  message,
  evidence,
  fixes,
  ...(related === undefined ? {} : { related }),
});

/** One article as one line, without the line end. Offsets are UTF-16 code units of the decoded text. */
export function toJsonLine(annotation: LinkedAnnotation): string {
  const { file, publishedOn, publishedOnFrom } = annotation;
  return JSON.stringify({
    file,
    publishedOn,
    publishedOnFrom,
    entities: annotation.entities.map(mentionFields),
    dates: annotation.dates.map(dateFields),
    garbles: annotation.garbles.map(garbleFields),
  });
}
