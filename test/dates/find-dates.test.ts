import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDates } from '../../src/dates/find-dates.ts';
import { vocabulary } from '../../src/dates/vocabulary.ts';
import { readArticle } from '../../src/text/read-article.ts';
import { datesOf, published } from './dates-of.ts';

/** Each line: a sentence of an article of Wednesday 4 May 2022 | what is found in it. */
const cases: Record<string, string> = {
  'whole dates': `
    The bridge opened on March 3, 1998. | March 3, 1998 = 1998-03-03
    It burned down on 14 June 2007 at dawn. | 14 June 2007 = 2007-06-14
    He was born on the 2nd of April 1961. | the 2nd of April 1961 = 1961-04-02
    The mill closed on Thursday, April 28, 2022. | Thursday, April 28, 2022 = 2022-04-28
    The file is dated 2022-03-17. | 2022-03-17 = 2022-03-17
    Stamped 17.03.2022 by the office. | 17.03.2022 = 2022-03-17
    Header: 05-Mar-2022 | 05-Mar-2022 = 2022-03-05
    It runs from June 3 to June 9, 2021. | June 3 = 2021-06-03; June 9, 2021 = 2021-06-09
    The fair was held on June 3-9, 2021. | June 3 = 2021-06-03; 9, 2021 = 2021-06-09
    It ran from 17 to 26 May 2019. | 17 = 2019-05-17; 26 May 2019 = 2019-05-26
    It rained in July and August 2019. | July = 2019-07; August 2019 = 2019-08`,
  'dates without a year': `
    The mayor resigned on April 12. | April 12 = 2022-04-12
    The museum will reopen on June 20. | June 20 = 2022-06-20
    The ferry sank on Dec. 29 near the port. | Dec. 29 = 2021-12-29
    The hearing is set for Jan. 9. | Jan. 9 = 2023-01-09
    Talks collapsed on the 27th, a delegate said. | the 27th = 2022-04-27
    Voters go to the polls on Friday, May 6. | Friday, May 6 = 2022-05-06`,
  months: `
    Prices rose in March. | March = 2022-03
    The plant shut down in November. | November = 2021-11
    The court will rule in September. | September = 2022-09
    The January verdict was overturned, and the April protests went on. | January = 2022-01; April = 2022-04
    It was sold last October. | last October = 2021-10
    The strike began in mid-April. | mid-April = 2022-04
    Output fell in the first week of April. | the first week of April = 2022-W14`,
  weekdays: `
    The minister resigned on Tuesday. | Tuesday = 2022-05-03
    The council meets again on Friday. | Friday = 2022-05-06
    The council will vote on Friday. | Friday = 2022-05-06
    The court is expected to rule Monday. | Monday = 2022-05-09
    She arrived in Oslo on Monday afternoon. | Monday afternoon = 2022-05-02TAF
    He flew home last Thursday. | last Thursday = 2022-04-28
    The ship sails next Tuesday. | next Tuesday = 2022-05-10
    The market opens on Saturdays. | Saturdays = XXXX-WXX-6
    The shop is closed every Monday. | every Monday = XXXX-WXX-1
    Police arrested him Wednesday. | Wednesday = 2022-05-04`,
  'days near publication': `
    The dam burst yesterday. | yesterday = 2022-05-03
    The vote is tomorrow. | tomorrow = 2022-05-05
    Today the price doubled. | Today = 2022-05-04
    It happened the day before yesterday. | the day before yesterday = 2022-05-02
    They spoke late last night. | late last night = 2022-05-03TNI
    A blast shook the town this morning. | this morning = 2022-05-04TMO`,
  'weeks, months, years near publication': `
    Rebels took the airport last week. | last week = 2022-W17
    It opened earlier this month. | earlier this month = 2022-05
    A ban starts early next year. | early next year = 2023
    He quit at the end of last month. | the end of last month = 2022-04
    The coach stepped down over the weekend. | the weekend = 2022-W17-WE
    The race will be run this weekend. | this weekend = 2022-W18-WE
    The debt is due by year-end. | year-end = 2022`,
  'years, decades, centuries': `
    The war ended in 1995. | 1995 = 1995
    The 2017 storm flattened it. | 2017 = 2017
    It was signed between 2011 and 2013. | 2011 = 2011; 2013 = 2013
    The law dates from the late 1980s. | the late 1980s = 198
    A fort of the 17th century. | the 17th century = 16
    Trade grew in the '90s. | the '90s = 199
    The film is set in nineteen seventy-four. | nineteen seventy-four = 1974`,
  'quarters, halves, seasons': `
    Profit fell in the third quarter of 2021. | the third quarter of 2021 = 2021-Q3
    First-quarter sales rose. | First-quarter = 2022-Q1
    Exports slumped in Q4 2020. | Q4 2020 = 2020-Q4
    Growth slowed in the first half of 2019. | the first half of 2019 = 2019-H1
    They met in the summer of 2018. | the summer of 2018 = 2018-SU
    The camp closed last winter. | last winter = 2021-WI`,
  'times of day': `
    The call starts around 10 a.m. ET. | 10 a.m. ET = 2022-05-04T10:00
    It fell at 7:45 p.m. on Tuesday. | 7:45 p.m. on Tuesday = 2022-05-03T19:45
    Polls close at 9 pm Nairobi time. | 9 pm Nairobi time = 2022-05-04T21:00
    The quake struck at 0435 GMT. | 0435 GMT = 2022-05-04T04:35
    The talks begin at noon on Friday. | noon on Friday = 2022-05-06T12:00
    Doors open at eight o'clock. | eight o'clock = 2022-05-04T08:00
    She left at 14:30 with two aides. | 14:30 = 2022-05-04T14:30`,
  durations: `
    They waited 24 hours. | 24 hours = PT24H
    She led the party for the past 13 years. | the past 13 years = P13Y
    It was a 10-year plan. | 10-year = P10Y
    Clashes flared in recent weeks. | recent weeks = PXW
    For months, nobody came. | months = PXM
    He will follow up in the next few days. | the next few days = PXD
    The walk took a year and a half. | a year and a half = P1Y6M
    They talked for more than two hours. | more than two hours = PT2H
    The ban lasts two to three weeks. | two to three weeks = P3W
    The siege took half a century. | half a century = P50Y`,
  'before and after': `
    She leaves the day before Friday's vote. | the day before Friday = 2022-05-05
    She left the day before Friday's vote. | the day before Friday = 2022-04-28
    The fort fell two years ago. | two years ago = 2020
    He died three weeks ago. | three weeks ago = 2022-W15
    Several years ago it was a lake. | Several years ago = PAST_REF
    She fled on March 3, 1998. A week later she was caught. | March 3, 1998 = 1998-03-03; A week later = 1998-03-10
    They met on Tuesday and parted later in the day. | Tuesday = 2022-05-03; later in the day = 2022-05-03
    He won in 2004 and lost the following year. | 2004 = 2004; the following year = 2005
    Both were tried in 1999 and freed in the same year. | 1999 = 1999; the same year = 1999
    The raid came two days before Christmas 2020. | two days before Christmas 2020 = 2020-12-23`,
  sets: `
    The paper is printed daily. | daily = P1D
    They meet twice a week. | a week = P1W
    It is paid every two months. | every two months = P2M
    The fee rises each year. | each year = P1Y
    Buses run every other day. | every other day = P2D`,
  holidays: `
    The truce began on Christmas Eve. | Christmas Eve = 2021-12-24
    It opened on New Year's Day 2019. | New Year's Day 2019 = 2019-01-01
    The shops stay shut on Easter Monday 2022. | Easter Monday 2022 = 2022-04-18
    Turnout on election day was low. | election day = 2021-11-02
    The 9/11 attacks changed that. | 9/11 = 2001-09-11`,
  'times without a place on the calendar': `
    Now the port is empty. | Now = PRESENT_REF
    The dispute continues to this day. | this day = PRESENT_REF
    She recently moved. | recently = PAST_REF
    Nobody knows what the near future holds. | the near future = FUTURE_REF`,
};

describe('findDates', () => {
  for (const [what, lines] of Object.entries(cases)) {
    it(`finds and resolves ${what}`, () => {
      for (const line of lines.trim().split('\n')) {
        const [sentence, expected] = line.split('|').map((part) => part.trim());
        assert.deepEqual(datesOf(sentence!), expected!.split('; '), sentence);
      }
    });
  }

  it('reads the same weekday by what the story says of it', () => {
    assert.deepEqual(datesOf('The envoys meet Tuesday.', '2021-12-06'), ['Tuesday = 2021-12-07']);
    assert.deepEqual(datesOf('The envoys met Tuesday.', '2021-12-30'), ['Tuesday = 2021-12-28']);
    assert.deepEqual(datesOf('Officials said on Monday that the envoy is expected to travel.'), [
      'Monday = 2022-05-02',
    ]);
    assert.deepEqual(datesOf("Aides prepared ahead of Thursday's summit."), ['Thursday = 2022-05-05']);
  });

  it('resolves an article again against another date, whatever texts it has read since', () => {
    const text =
      'The envoys met on Tuesday at 10 a.m. and will meet again on 14 June, officials said on Monday.';
    const article = readArticle('a.txt', text);
    findDates(article, '2022-05-04');
    for (const words of [3, 2000, 70_000])
      assert.equal(findDates({ text: `${'went, '.repeat(words)}Friday` }, null).length, 1);
    const again = findDates(article, '2021-12-06');
    assert.equal(again.length, 4);
    assert.deepEqual(again, findDates(readArticle('a.txt', text), '2021-12-06'));
  });

  it('leaves what hangs on the publication date without a value where there is none', () => {
    for (const text of [
      'It fell on Tuesday.',
      'It fell last week.',
      'It fell in March.',
      'It fell on March 3.',
      'Two years ago it fell.',
    ]) {
      const [timex] = findDates({ text }, null);
      assert.equal(timex?.value, null, text);
    }
    assert.deepEqual(datesOf('It fell on March 3, 2011.', null), ['March 3, 2011 = 2011-03-03']);
    assert.deepEqual(datesOf('It lasted 3 days.', null), ['3 days = P3D']);
  });

  it('reads figures in the order that is set, and says nothing where none is', () => {
    assert.deepEqual(datesOf('Signed on 7/12/2021.'), ['7/12/2021 = null']);
    assert.deepEqual(datesOf('Signed on 7/12/2021.', published, 'dmy'), ['7/12/2021 = 2021-12-07']);
    assert.deepEqual(datesOf('Signed on 7/12/2021.', published, 'mdy'), ['7/12/2021 = 2021-07-12']);
    assert.deepEqual(datesOf('Signed on 27/12/2021.'), ['27/12/2021 = 2021-12-27']);
    assert.deepEqual(datesOf('Signed on 27/12/2021.', published, 'mdy'), ['27/12/2021 = 2021-12-27']);
  });

  it('tells modifiers and how it came to a value', () => {
    const of = (text: string) => findDates({ text }, published)[0]!;
    assert.equal(of('It will open early next year.').mod, 'START');
    assert.equal(of('It closed in mid-March.').mod, 'MID');
    assert.equal(of('It shut at the end of 2019.').mod, 'END');
    assert.equal(of('They marched for about three days.').mod, 'APPROX');
    assert.equal(of('It took more than three days.').mod, 'MORE_THAN');
    assert.match(of('The court will rule on Friday.').reason ?? '', /“will”/);
  });

  it('gives offsets of the text, sorted and without overlaps', () => {
    const text =
      'On Monday, 2 May 2022, at 10 a.m. GMT on Tuesday, two days before Christmas, in the third quarter of 2021.\n\nEarly next year.';
    let end = 0;
    for (const timex of findDates({ text }, published)) {
      assert.equal(text.slice(timex.start, timex.end), timex.text);
      assert.ok(timex.start >= end && timex.end > timex.start);
      ({ end } = timex);
    }
    assert.ok(end > 0);
  });

  it('keeps its promises on any sequence of words of time', () => {
    const words = vocabulary.map(({ word }) => word).filter((word) => word !== '');
    const token = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...words),
      fc.integer({ min: 0, max: 2100 }).map(String),
      fc.constantFrom('.', ',', '-', '/', ':', "'s", '\n\n', '(', 'May', 'Tuesday', '$'),
    );
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 25 }),
        fc.constantFrom(' ', ''),
        fc.option(fc.constant(published)),
        (tokens, gap, day) => {
          const text = tokens.join(gap);
          let end = 0;
          for (const timex of findDates({ text }, day)) {
            assert.equal(text.slice(timex.start, timex.end), timex.text);
            assert.ok(timex.start >= end && timex.end > timex.start, text);
            assert.ok(timex.value === null || /^[-\w:/.+]+$/.test(timex.value), String(timex.value));
            ({ end } = timex);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds nothing across a blank line', () => {
    assert.deepEqual(datesOf('They left in May\n\n2019 was better.').slice(0, 1), ['May = 2022-05']);
  });
});
