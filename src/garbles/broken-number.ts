/**
 * Numbers of people and things whose groups of figures are not of three: a figure was lost, or a comma was put in
 * the wrong place.
 *
 * Found: `300,00 people` → `300,000`; `1000,000 homes` → `1,000,000`; `30,0000 votes`.
 * Not found: `1,00,000 people` (India), `3,50 euros` (a decimal comma: money, weights and shares have fractions,
 * people have none), `in 2,3 or 4 homes`.
 */
import type { Detector } from './detector.ts';
import { isProse, linesOf } from './lines.ts';
import { matching } from './needs.ts';

/** What there is no half of. */
const wholes =
  'people|persons|men|women|children|residents|inhabitants|citizens|civilians|voters|votes|ballots|soldiers|troops|' +
  'fighters|prisoners|students|pupils|teachers|workers|employees|jobs|refugees|migrants|patients|deaths|victims|' +
  'casualties|infections|families|households|homes|houses|buildings|apartments|fans|spectators|supporters|' +
  'protesters|demonstrators|members|passengers|visitors|tourists|customers|users|subscribers|followers|copies|' +
  'vehicles|cars|flights|schools|doctors|nurses|officers|police|volunteers|farmers|animals|trees';
const counted = `(?= (?:\\p{Ll}+ )?(?:${wholes})\\b)`;
const pattern = new RegExp(
  `(?<![\\d.,$€£¥₹-])(?:(\\d{1,3}(?:,\\d{3}){0,3}),(\\d\\d)|(\\d{4,9},\\d{3}(?:,\\d{3}){0,2})|\\d{1,3},\\d{4,6})${counted}`,
  'gu',
);

export const brokenNumber: Detector = {
  id: 'broken-number',
  scope: 'block',
  kind: 'punctuation',
  severity: 'warning',
  needs: [{ word: matching(/\d,\d\d$|\d{4},\d{3}|\d,\d{4}/) }],
  *detect({ article }) {
    for (const { text, start, kind } of linesOf(article)) {
      if (!isProse(kind)) continue;
      for (const { index, 0: found, 1: head, 2: tail, 3: ungrouped } of text.matchAll(pattern)) {
        yield {
          start: start + index,
          end: start + index + found.length,
          confidence: 0.85,
          message: `“${found}” is no number`,
          evidence: ['English writes the figures of a number in groups of three.'],
          fixes: tail === '00' ? [`${head},000`, head!] : ungrouped ? [grouped(ungrouped)] : [],
        };
      }
    }
  },
};

/** "1000,000" with a comma before every three figures. */
function grouped(number: string): string {
  const figures = number.replaceAll(',', '');
  const first = figures.length % 3 || 3;
  const groups = [figures.slice(0, first)];
  for (let i = first; i < figures.length; i += 3) groups.push(figures.slice(i, i + 3));
  return groups.join(',');
}
