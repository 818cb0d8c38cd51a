/** Contrast of colours as the Web Content Accessibility Guidelines 2.2 define it. */

type Rgba = readonly [r: number, g: number, b: number, a: number];

function parse(hex: string): Rgba {
  const [r, g, b, a] = [1, 3, 5, 7].map((at) =>
    Number.parseInt(hex.slice(at, at + 2) || 'ff', 16),
  ) as unknown as Rgba;
  return [r, g, b, a / 255];
}

/** A colour, perhaps translucent, laid over an opaque one; both as #rrggbb or #rrggbbaa. */
export function over(color: string, background: string): string {
  const [r, g, b, a] = parse(color);
  const [r0, g0, b0] = parse(background);
  const mix = (top: number, below: number) => Math.round(top * a + below * (1 - a));
  return `#${[mix(r, r0), mix(g, g0), mix(b, b0)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** From 1 (none) to 21 (black on white); the colours must be opaque. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = parse(hex)
    .slice(0, 3)
    .map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
