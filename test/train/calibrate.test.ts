import assert from 'node:assert/strict';
import { calibrationError, crossFit, fitCalibration, type Judged } from '../../train/entities/calibrate.ts';

/** Ten mentions said with a confidence, so many of them right. */
const said = (confidence: number, right: number): Judged[] =>
  Array.from({ length: 10 }, (_, i) => ({ type: 'PERSON', confidence, right: i < right }));

describe('making confidence honest', () => {
  it('maps what is computed to the share that was right, never falling', () => {
    const { from, to } = fitCalibration([...said(0.2, 1), ...said(0.5, 8), ...said(0.6, 6), ...said(0.9, 9)]);
    assert.equal(from.length, to.length);
    for (let k = 1; k < to.length; k++) assert.ok(to[k]! >= to[k - 1]!, to.join());
  });

  it('fits on one half of the articles and speaks of the other', () => {
    const asked: { articles: readonly number[]; fitted: boolean }[] = [];
    const judged = crossFit([0, 1, 2, 3], (articles, map) => {
      asked.push({ articles, fitted: map.from.length > 0 });
      return articles.flatMap(() => said(0.7, 7));
    });
    assert.equal(judged.length, 40);
    assert.deepEqual(asked, [
      { articles: [1, 3], fitted: false },
      { articles: [0, 2], fitted: true },
      { articles: [0, 2], fitted: false },
      { articles: [1, 3], fitted: true },
    ]);
  });

  it('measures how far confidence is off', () => {
    assert.ok(calibrationError(said(0.7, 7)) < 1e-9);
    assert.ok(Math.abs(calibrationError(said(0.9, 5)) - 0.4) < 1e-9);
  });
});
