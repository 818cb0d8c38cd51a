/**
 * 16-bit numbers as the model file holds them: all low bytes, then all high bytes. Apart they compress better
 * than side by side, and read in place they cost nothing to load.
 */
export type Planes = Uint8Array;

export function planesOf(values: ArrayLike<number>): Planes {
  const planes = new Uint8Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    planes[i] = values[i]! & 0xff;
    planes[values.length + i] = values[i]! >>> 8;
  }
  return planes;
}

/** The number at an index; the index must be within. */
export function planeAt(planes: Planes, index: number): number {
  return planes[index]! | (planes[(planes.length >>> 1) + index]! << 8);
}
