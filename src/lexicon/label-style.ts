/**
 * How a label is written, told from its key. Most labels are their keys in capitals of some style, so the
 * file stores a style and spells out only the rest.
 */
export const LabelStyle = { Explicit: 0, Title: 1, Upper: 2, Particles: 3 } as const;
export type LabelStyle = (typeof LabelStyle)[keyof typeof LabelStyle];

const particles = new Set(
  'of the and for in on at to de du des da do dos das del della di la le van von der den bin ibn ter ten zu y e'.split(
    ' ',
  ),
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The label that a key and a style stand for; not for `Explicit`. */
export function writeLabel(key: string, style: Exclude<LabelStyle, 0>): string {
  if (style === LabelStyle.Upper) return key.toUpperCase();
  const keep = style === LabelStyle.Particles;
  return key
    .split(' ')
    .map((word, i) => (keep && i > 0 && particles.has(word) ? word : capital(word)))
    .join(' ');
}

/** The style that writes `label` from `key`, or Explicit. */
export function styleOf(label: string, key: string): LabelStyle {
  for (const style of [LabelStyle.Title, LabelStyle.Particles, LabelStyle.Upper] as const)
    if (writeLabel(key, style) === label) return style;
  return LabelStyle.Explicit;
}
