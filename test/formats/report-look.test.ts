import assert from 'node:assert/strict';
import { toHtmlReport } from '../../src/formats/html-report.ts';
import { reportStyle } from '../../src/formats/html-report-style.ts';
import { contrast } from '../extension/contrast.ts';
import { sample } from './sample.ts';

/** The report's colours by name, for light and for dark. */
const colors = new Map(
  [...reportStyle.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!] as const,
  ]),
);

describe('the look of the report', () => {
  for (const [i, theme] of ['light', 'dark'].entries()) {
    it(`passes WCAG AA: ${theme}`, () => {
      const of = (name: string) => colors.get(name)![i]!;
      for (const page of ['page', 'garble-tint'])
        assert.ok(contrast(of('text'), of(page)) >= 4.5, `text on ${page}`);
      assert.ok(contrast(of('link'), of('page')) >= 4.5, 'links');
      for (const line of ['line', 'person', 'organization', 'place', 'misc', 'garble'])
        for (const page of ['page', 'garble-tint'])
          assert.ok(contrast(of(line), of(page)) >= 3, `${line} on ${page}`);
    });
  }

  it('tells the kinds apart by their lines, not by hue alone', () => {
    const lines = ['double', 'dashed', 'dotted', 'wavy'];
    for (const line of lines) assert.match(reportStyle, new RegExp(`\\b${line}\\b`));
  });

  it('is a page that assistive technology can read', () => {
    const html = toHtmlReport([sample], 'Report');
    assert.match(html, /<html lang="en">/);
    assert.match(html, /<title>Report<\/title>/);
    assert.equal(html.match(/<main>/g)?.length, 1);
    assert.equal(html.match(/<h1>/g)?.length, 1);
    assert.doesNotMatch(html, /<th(?! scope="col")/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target!), target);
  });
});
