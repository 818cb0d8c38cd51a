import assert from 'node:assert/strict';
import { findContradictions } from '../../src/dates/contradictions.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { readArticle } from '../../src/text/read-article.ts';

const publishedOn = '2022-05-04';
function contradictionsOf(text: string) {
  const article = readArticle('a.txt', text);
  return findContradictions({ article, dates: findDates(article, publishedOn), publishedOn }).map(
    (found) => ({ ...found, text: text.slice(found.start, found.end) }),
  );
}
const quiet = (...texts: string[]): void => {
  for (const text of texts) assert.deepEqual(contradictionsOf(text), [], text);
};

describe('findContradictions', () => {
  it('finds a weekday that is not the date’s, with both ways to mend it', () => {
    const [found] = contradictionsOf('The court ruled on Tuesday, March 9, 2022, in Graz.');
    assert.equal(found?.text, 'Tuesday, March 9, 2022');
    assert.deepEqual(found?.fixes, ['Wednesday, March 9, 2022', 'Tuesday, March 8, 2022']);
    const [near] = contradictionsOf('The court ruled on Tuesday, May 2.');
    assert.deepEqual(near?.fixes, ['Tuesday, May 3', 'Monday, May 2']);
  });
  it('is quiet where they agree, or another year may be meant', () => {
    quiet(
      'The court ruled on Wednesday, March 9, 2022.',
      'The court ruled on Tuesday, May 3.',
      'The court ruled on Friday, August 8.',
      'It opens on Friday, 6 May.',
    );
  });
  it('finds days that do not exist', () => {
    const [found] = contradictionsOf('It was signed on February 30 in Bern.');
    assert.deepEqual([found?.text, found?.fixes], ['February 30', ['February 29']]);
    assert.equal(contradictionsOf('It was signed on Feb. 29, 2021 in Bern.').length, 1);
    assert.equal(contradictionsOf('It was signed on 31 June.').length, 1);
    quiet('It was signed on Feb. 29, 2020 in Bern.', 'It was signed on 31 July.');
  });
  it('finds numbers beside a month that no month has as a day', () => {
    const [found] = contradictionsOf('It was signed on September 32, in Bern.');
    assert.deepEqual([found?.text, found?.fixes], ['September 32', ['September 23']]);
    const [first] = contradictionsOf('It was signed on 45 October in Bern.');
    assert.deepEqual([first?.text, first?.fixes], ['45 October', []]);
    quiet(
      'In September 32 people came.',
      'On September 32 people came.',
      'It rained in October 45 times as much.',
    );
  });
  it('finds years in the wrong order, where they are no amounts', () => {
    const [found] = contradictionsOf('She was mayor of Graz from 2009 to 2005.');
    assert.deepEqual([found?.text, found?.fixes], ['2009 to 2005', ['2005 to 2009']]);
    assert.equal(contradictionsOf('Between 2019 and 2012 she was mayor.').length, 1);
    quiet(
      'She was mayor from 2005 to 2009.',
      'The index fell from 2009 to 2005.',
      'The price was cut from 2009 to 1995 euros.',
    );
  });
  it('finds what happened after publication', () => {
    const [found] = contradictionsOf('The envoys met in Bern on June 20, 2022.');
    assert.equal(found?.text, 'June 20, 2022');
    quiet(
      'The envoys will meet in Bern on June 20, 2022.',
      'The envoys agreed to meet in Bern on June 20, 2022.',
      'The vote is scheduled for June 20, 2022.',
      'The licence was extended until June 20, 2022.',
      'The envoys met in Bern on May 5, 2022.',
      'The envoys met in Bern on April 20, 2022.',
    );
  });
  it('finds a range that ends before it begins', () => {
    assert.equal(contradictionsOf('The fair ran from March 9, 2022 to March 7, 2022.').length, 1);
    quiet('The fair ran from March 7 to March 9, 2022.');
  });
  it('finds two dates for one thing in sentences next to each other', () => {
    const [found] = contradictionsOf(
      'The harbour ferry sank near the northern lighthouse on April 3. The harbour ferry sank near the northern lighthouse on April 5.',
    );
    assert.equal(found?.text, 'April 5');
    quiet(
      'Shares rose 3 percent on April 3. Shares rose 2 percent on April 4.',
      'The ferry sank near the lighthouse on April 3. The captain was arrested in the harbour on April 5.',
    );
  });
});
