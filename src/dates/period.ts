/** How TIMEX3 spells lengths of time. */

const letters = new Map<string, [time: boolean, letter: string, factor: number]>([
  ['second', [true, 'S', 1]],
  ['minute', [true, 'M', 1]],
  ['hour', [true, 'H', 1]],
  ['day', [false, 'D', 1]],
  ['night', [false, 'D', 1]],
  ['weekend', [false, 'WE', 1]],
  ['week', [false, 'W', 1]],
  ['fortnight', [false, 'W', 2]],
  ['month', [false, 'M', 1]],
  ['quarter', [false, 'Q', 1]],
  ['year', [false, 'Y', 1]],
  ['decade', [false, 'Y', 10]],
  ['century', [false, 'Y', 100]],
  ['millennium', [false, 'Y', 1000]],
]);
const smaller = new Map<string, [number, string]>([
  ['Y', [12, 'M']],
  ['H', [60, 'M']],
  ['M', [60, 'S']],
]);

/** The TIMEX3 duration: P13Y, PT24H, P1Y6M, PXW, P2Y for "two years", P20Y for "two decades". */
export function period(value: number, unit: string): string {
  const [time, letter, factor] = letters.get(unit)!;
  const head = time ? 'PT' : 'P';
  if (Number.isNaN(value)) {
    // Vague decades are years too, as counted ones are: "two decades" is P20Y.
    const longer = unit === 'century' ? 'C' : unit === 'millennium' ? 'L' : letter;
    return `${head}X${longer}`;
  }
  const amount = value * factor;
  const whole = Math.floor(amount);
  const part = smaller.get(letter);
  if (whole === amount || (letter === 'M' && !time)) return `${head}${+amount.toFixed(2)}${letter}`;
  if (part && Number.isInteger((amount - whole) * part[0]))
    return `${head}${whole ? whole + letter : ''}${(amount - whole) * part[0]}${part[1]}`;
  return `${head}${+amount.toFixed(2)}${letter}`;
}
