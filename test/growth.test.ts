import assert from 'node:assert/strict';
import { assertGrowsInStep } from './growth.ts';

describe('growth', () => {
  /** Work of so many steps. */
  const spin = (steps: number): number => {
    let sum = 0;
    for (let i = 0; i < steps; i++) sum = (sum + i) % 7919;
    return sum;
  };

  it('in step with the input is let pass', () => {
    assertGrowsInStep((size) => spin(size * 5000), 2000);
  });

  it('with the square of the input is found out', () => {
    assert.throws(() => assertGrowsInStep((size) => spin(size * size), 6000), /for 8 times as much/);
  });
});
