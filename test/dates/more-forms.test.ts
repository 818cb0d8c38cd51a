import assert from 'node:assert/strict';
import { datesOf } from './dates-of.ts';

/** Each line: a sentence of an article of Wednesday 4 May 2022 | what is found in it. */
const cases: Record<string, string> = {
  'the years of a season, a war, a budget': `
    The league's 2019-20 season ended early. | 2019 = 2019; 20 = 2020
    The 2021/22 harvest was poor. | 2021 = 2021; 22 = 2022
    The siege of 1871–72 was long. | 1871 = 1871; 72 = 1872
    In FY2021 the port made money; FY22 was worse. | FY2021 = 2021; FY22 = 2022
    Rates rise by 4 percent over 2022, then fall. | 2022 = 2022
    More came in 2022 than 2021, she noted. | 2022 = 2022; 2021 = 2021
    Dial 555-2014 or 1800-22-14. |
    The lake is 1900/3 wide. |`,
  'eras by their name': `
    The abbey stood there in 347 AD. | 347 AD = 0347
    Pots from 200 B.C. to A.D. 250 were dug up. | 200 B.C. = BC0200; A.D. 250 = 0250
    The dam broke in the XIX century. | the XIX century = 18
    Looms came in the 1700s. | the 1700s = 17
    The 1960s and 70s were loud. | The 1960s = 196; 70s = 197
    The AD 4.5 screen costs more. |`,
  'quarters and seasons by tense and by the day they ended': `
    In the third quarter, profit fell by half. | the third quarter = 2021-Q3
    The third quarter will be better. | The third quarter = 2022-Q3
    The quarter ended Sept. 30 was weak. | The quarter = 2021-Q3; Sept. 30 = 2021-09-30
    The union plans marches this summer. | this summer = 2022-SU
    Snow fell often this winter. | this winter = 2021-WI
    He moved there in the winter of nineteen ninety-four. | the winter of nineteen ninety-four = 1994-WI`,
  'times that recur': `
    The council meets every Monday at 4 p.m. | every Monday at 4 p.m. = XXXX-WXX-1T16:00
    The ferry leaves daily at noon. | daily at noon = XXXX-XX-XXT12:00
    The market opens every Tuesday and Thursday. | every Tuesday = XXXX-WXX-2; Thursday = XXXX-WXX-4
    She met him every Monday, then left on Thursday. | every Monday = XXXX-WXX-1; Thursday = 2022-04-28`,
  'weeks and months last mentioned': `
    The envoy lands on May 9 and leaves on Monday of the following week. | May 9 = 2022-05-09; Monday of the following week = 2022-05-16
    The choir sings on Wednesday evening next week. | Wednesday evening next week = 2022-05-11TEV
    It shut in March 2014 and again in the same month of 2017. | March 2014 = 2014-03; the same month of 2017 = 2017-03`,
  'what is announced in the present tense': `
    The vote is on Tuesday. | Tuesday = 2022-05-10
    The call is at 10 a.m. Washington time on Tuesday. | 10 a.m. Washington time on Tuesday = 2022-05-10T10:00
    Passengers have until 9 a.m. Tuesday to claim. | 9 a.m. Tuesday = 2022-05-10T09:00
    Nobody knows what comes when the case is heard in June. | June = 2022-06
    Talks began at 4 in the morning (2 a.m. GMT Tuesday) in the port. | 4 in the morning (2 a.m. GMT Tuesday) = 2022-05-03T04:00`,
  'lengths around something else': `
    In the weeks before the vote prices rose. | the weeks = PXW
    The months ahead look hard. | The months ahead = PXM
    He fled days after the raid. | days = PXD
    She will one day lead the band. | one day = FUTURE_REF
    The hike took one day. | one day = P1D
    He spoke on “60 Minutes” about it. |`,
  'the day last mentioned, but no day of a year': `
    He landed on May 2. Since 2019 he has been ill, he said earlier in the day. | May 2 = 2022-05-02; 2019 = 2019; earlier in the day = 2022-05-02
    It burned in 1987, and that day nobody came. | 1987 = 1987; that day = null
    He slept from 10 p.m. May 2 to 6:30 a.m. the next day. | 10 p.m. May 2 = 2022-05-02T22:00; 6:30 a.m. the next day = 2022-05-03T06:30`,
  'days that hang on a noun': `
    Lawyers will go on asking witnesses about his Nov. 25 call. | Nov. 25 = 2021-11-25
    Nobody had heard of him before Friday's show. | Friday = 2022-04-29
    She didn't know him before Friday's show. | Friday = 2022-04-29
    They must leave before Friday's show. | Friday = 2022-05-06`,
  'no times in match reports, no years in scores, no days in handles': `
    The guard scored at 7:14 and left in the third quarter after a foul. |
    The core's mark rose from 1061 to 1128. |
    Follow @sunday_reader and #friday for more. |
    The abbey was built in 1061. | 1061 = 1061`,
  'the small hours of a day': `
    The roof fell in the early hours of Saturday. | the early hours of Saturday = 2022-04-30TMO
    In the early hours of the strike nobody came. |`,
  'months at the head of a sentence': `
    June inflation slowed. | June = 2022-06
    May and June were dry. | May = 2022-05; June = 2022-06
    May Allen and June Bell sang. |`,
};

describe('findDates, further forms', () => {
  for (const [what, lines] of Object.entries(cases)) {
    it(`finds and resolves ${what}`, () => {
      for (const line of lines.trim().split('\n')) {
        const [sentence, expected] = line.split('|').map((part) => part.trim());
        assert.deepEqual(datesOf(sentence!), expected ? expected.split('; ') : [], sentence);
      }
    });
  }

  it('reads a day and a month in figures in the order that is set, and says nothing where none is', () => {
    assert.deepEqual(datesOf('The lease ended on 5/3.'), ['5/3 = null']);
    assert.deepEqual(datesOf('The lease ended on 5/3.', undefined, 'dmy'), ['5/3 = 2022-03-05']);
    assert.deepEqual(datesOf('The lease ended on 5/3.', undefined, 'mdy'), ['5/3 = 2022-05-03']);
    assert.deepEqual(datesOf('The lease ended on 25/3.', undefined, 'mdy'), ['25/3 = 2022-03-25']);
    assert.deepEqual(datesOf('It was cut on Tuesday 5/3.', undefined, 'mdy'), ['Tuesday 5/3 = 2022-05-03']);
    assert.deepEqual(datesOf('The lease ended on 5/3.', null, 'dmy'), ['5/3 = null']);
  });

  it('takes shares, scores and prices for no days', () => {
    for (const text of [
      'About 5/12 of the votes were counted.',
      'They won 6/4, 6/3.',
      'The shop is open 24/7.',
      'Steel fell from 5/8 to 3/8.',
      'A 1/2 inch pipe burst.',
    ])
      assert.deepEqual(datesOf(text, undefined, 'dmy'), [], text);
  });

  it('leaves the dates in web addresses alone', () => {
    assert.deepEqual(
      datesOf('See https://news.example/2022-04-02/flood and www.news.example/2019/flood.'),
      [],
    );
    assert.deepEqual(datesOf('A flood (2022-04-02) came.'), ['2022-04-02 = 2022-04-02']);
  });

  it('lets a day of now end the telling of an old year', () => {
    assert.deepEqual(
      datesOf('She left in 1962. On Sunday they prayed as Easter week began.').at(-1),
      'Easter week = 2022-W15',
    );
  });
});
