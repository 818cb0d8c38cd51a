import assert from 'node:assert/strict';
import type { GarbleKind } from '../../src/annotation.ts';
import { groupFindings, type PlacedFinding } from '../../src/extension/views/finding-groups.ts';

const finding = (uri: string, kind: GarbleKind, line: number): PlacedFinding => ({
  uri,
  finding: {
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
    kind,
    severity: 'warning',
    text: 'x',
    message: '',
    fixes: [],
  },
});
const findings = [finding('b', 'quote', 0), finding('b', 'name', 1), finding('a', 'quote', 2)];

describe('findings in groups', () => {
  const outline = (by: 'article' | 'kind') =>
    groupFindings(findings, by).map((group) => [
      group.key,
      group.findings.map((f) => f.finding.range.start.line),
    ]);

  it('keep the order of the articles', () =>
    assert.deepEqual(outline('article'), [
      ['b', [0, 1]],
      ['a', [2]],
    ]));
  it('go by kind in the usual order, without empty kinds', () =>
    assert.deepEqual(outline('kind'), [
      ['name', [1]],
      ['quote', [0, 2]],
    ]));
  it('are none where nothing was found', () => assert.deepEqual(groupFindings([], 'kind'), []));
});
