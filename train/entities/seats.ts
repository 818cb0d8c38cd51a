/**
 * Seats of power that speak: in "the Kremlin said" the name stands for those who sit there, an organization; in
 * "they met in the Kremlin" for the building. The corpora hold too few of them, and call most of them places.
 */
import type { EntityType } from '../../src/annotation.ts';
import type { GoldDocument, GoldSpan } from './conll.ts';

const seats = [
  'the White House',
  'the Kremlin',
  'the Pentagon',
  'Downing Street',
  'the Élysée',
  'the Elysee Palace',
  'the Blue House',
  'Whitehall',
];
const people = [
  'Paul Renner',
  'Aisha Bello',
  'Jonas Lindqvist',
  'Irina Sokolova',
  'Daniel Ortiz',
  'Mei Tanaka',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Sunday'];

/** {S}: the seat, {s}: without its article, {P}: a person. */
const speaking = [
  '{S} said on {D} that the talks would go on.',
  '{S} denied the report and called it groundless.',
  '{s} spokesman {P} declined to comment.',
  'A senior {s} official told reporters that no decision had been taken.',
  '{S} has warned of further measures if the fighting does not stop.',
  'No date has been set, according to {S}.',
  'Relations between {S} and the ministry have cooled since {D}.',
  '"We are ready," {s} spokeswoman {P} told journalists on {D}.',
  "{S}'s statement came hours after the vote.",
  'The offer was rejected by {S} within a day.',
  '{S} expects an answer by {D}, an aide said.',
  '{S} announced new sanctions against the company.',
];
const standing = [
  'They met at {S} for two hours on {D}.',
  'Hundreds gathered outside {S} to protest against the law.',
  'He returned to {S} late on {D} after the summit.',
  'Flags flew at half mast in front of {S}.',
  'The ceremony was held in {S}, where {P} gave a speech.',
];

/** So many short documents about seats of power. */
export function seatsThatSpeak(count: number, random: () => number): GoldDocument[] {
  const draw = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const seat = draw(seats);
    const sentences = Array.from({ length: 4 }, (): [string, EntityType] =>
      random() < 0.7 ? [draw(speaking), 'ORG'] : [draw(standing), 'PLACE'],
    );
    return fill(sentences, seat, draw(people), draw(days));
  });
}

function fill(
  sentences: readonly (readonly [string, EntityType])[],
  seat: string,
  person: string,
  day: string,
): GoldDocument {
  let text = '';
  const entities: GoldSpan[] = [];
  for (const [sentence, type] of sentences) {
    if (text) text += ' ';
    const first = text.length;
    for (const part of sentence.split(/(\{\w\})/)) {
      const start = text.length;
      if (part === '{S}' || part === '{s}') {
        const article = /^the /.exec(seat)?.[0] ?? '';
        if (part === '{S}') text += start === first ? capitalized(article) : article;
        const name = text.length;
        text += seat.slice(article.length);
        entities.push({ start: name, end: text.length, type });
      } else if (part === '{P}') {
        text += person;
        entities.push({ start, end: text.length, type: 'PERSON' });
      } else text += part === '{D}' ? day : part;
    }
  }
  return { text, entities };
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
