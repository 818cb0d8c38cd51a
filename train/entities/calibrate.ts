/**
 * Makes probabilities honest: of the mentions that are given a confidence of 0.8, 80 % should be right.
 * Isotonic regression by pooling adjacent violators (Zadrozny & Elkan 2002), thinned to a few points.
 */
import type { EntityType } from '../../src/annotation.ts';
import { logOdds, mostOdds } from '../../src/entities/model.ts';

export interface Judged {
  readonly type: EntityType;
  readonly confidence: number;
  readonly right: boolean;
}

export interface Calibration {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const points = 20;

/** Fits the map from the log-odds of a model's probability to the share of right mentions. */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const sorted = judged
    .map(({ confidence, right }) => ({ odds: logOdds(confidence), right }))
    .sort((a, b) => a.odds - b.odds);
  const pools: { odds: number; right: number; count: number }[] = [];
  const bound = (p: number) => Math.round((p * sorted.length) / points);
  for (let p = 0; p < points; p++) {
    const part = sorted.slice(bound(p), bound(p + 1));
    if (part.length === 0) continue;
    pools.push({
      odds: part.reduce((sum, j) => sum + j.odds, 0),
      right: part.filter((j) => j.right).length,
      count: part.length,
    });
    while (pools.length > 1 && share(pools.at(-2)!) > share(pools.at(-1)!)) {
      const last = pools.pop()!;
      const before = pools.pop()!;
      pools.push({
        odds: before.odds + last.odds,
        right: before.right + last.right,
        count: before.count + last.count,
      });
    }
  }
  const round = (x: number) => Number(x.toFixed(3));
  const from = [-mostOdds, ...pools.map((p) => round(p.odds / p.count)), mostOdds];
  const to = [0, ...pools.map((p) => round(share(p))), pools.length > 0 ? round(share(pools.at(-1)!)) : 1];
  return { from, to };
}

const share = ({ right, count }: { right: number; count: number }) => right / count;

/**
 * What is said of mentions that the map was not fitted on: it is fitted on one half of the articles and used on the
 * other, and the other way round.
 * @param judge Judges the mentions of some articles, their confidence as a map makes it (none: as computed).
 */
export function crossFit<Article>(
  articles: readonly Article[],
  judge: (articles: readonly Article[], map: Calibration) => readonly Judged[],
): Judged[] {
  const halves = [0, 1].map((half) => articles.filter((_, i) => i % 2 === half));
  return halves.flatMap((half, h) => {
    const map = fitCalibration(judge(halves[1 - h]!, { from: [], to: [] }));
    return [...judge(half, map)];
  });
}

/** Rows of a reliability table: confidence said, share right, mentions. */
export function reliability(judged: readonly Judged[]): { said: number; right: number; count: number }[] {
  const edges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001];
  const rows: { said: number; right: number; count: number }[] = [];
  for (let e = 0; e + 1 < edges.length; e++) {
    const part = judged.filter((j) => j.confidence >= edges[e]! && j.confidence < edges[e + 1]!);
    if (part.length === 0) continue;
    rows.push({
      said: part.reduce((sum, j) => sum + j.confidence, 0) / part.length,
      right: part.filter((j) => j.right).length / part.length,
      count: part.length,
    });
  }
  return rows;
}

/**
 * Expected calibration error (Naeini, Cooper & Hauskrecht 2015): how far confidence and the share of right
 * mentions are apart, on average over ten bins of confidence weighted by their mentions.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0, count: 0 }));
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
    bin.count++;
  }
  const apart = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return judged.length === 0 ? 0 : apart / judged.length;
}
