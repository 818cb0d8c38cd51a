import assert from 'node:assert/strict';
import { boilerplateInline } from '../../src/garbles/boilerplate-inline.ts';
import { boilerplateLines } from '../../src/garbles/boilerplate-lines.ts';
import { boilerplateSentence } from '../../src/garbles/boilerplate-sentence.ts';
import { boilerplateTitle } from '../../src/garbles/boilerplate-title.ts';
import { furnitureIn, lineFurniture } from '../../src/garbles/furniture.ts';
import { assertGrowsInStep } from '../growth.ts';
import { found, inputFor, smallLexicon } from './support.ts';

const story =
  'The ferry sank off the coast on Monday, officials said.\n\nNobody was hurt, the mayor told reporters.';

describe('furniture that a line tells only further on', () => {
  it('is found by the quick look too', () => {
    for (const line of [
      'Start › Harbour › Ferries › The ferry',
      'Harbour Daily, all rights reserved',
      'These pictures may not be published',
      'Harbour Daily © 2022',
      'Harbour Daily copyright 2022',
      'Made by an automatic news aggregator',
      'The images belong to Harbour Daily',
      'All trademarks are the property of Harbour Daily',
      'From an agency feed',
    ]) {
      assert.ok(furnitureIn(line), line);
      assert.equal(
        furnitureIn(line),
        lineFurniture.find(({ pattern }) => pattern.test(line)),
      );
    }
    assert.equal(furnitureIn('The harbour may reopen, and the ferry has other owners.'), undefined);
  });
});

describe('furniture on lines of its own', () => {
  const furniture = [
    'Leave a Comment',
    'Your e-mail address will not be published. Required fields are marked *',
    'Please enter your name here',
    'Save my name, email, and website in this browser for the next time I comment.',
    '12 Comments',
    'Share this article',
    'Facebook Twitter WhatsApp',
    'Share on Facebook',
    'Share on FacebookTweet this on TwitterSend via WhatsApp',
    'Sign up for our evening briefing!Tap here',
    '[Read also: How the ferry was built]',
    'Published on 3 May 2020 Updated 2 hours ago 5 min read',
    'Send this to a friend',
    'Home » World » Ferry sinks off coast',
    'Home > News > Europe',
    'Back to top',
    'Skip to content',
    'Previous article',
    'Related Posts',
    'You May Also Like',
    'Read More',
    'READ MORE: How the ferry was built',
    'WATCH | The ferry on its last trip:',
    'Also read: Ten safest ferries',
    'Source link',
    'Source: ferrynews.example',
    'The post Ferry sinks off coast appeared first on Harbour Daily.',
    'Advertisement',
    'Story continues below advertisement',
    'Sign up for our weekly newsletter',
    'Get the latest headlines delivered straight to your inbox.',
    'This website uses cookies to improve your experience.',
    'Privacy Policy | Terms of Use',
    'Copyright 2020 Harbour Media Group. All rights reserved.',
    '© 2020 Harbour Media',
    'This material may not be published, broadcast or redistributed.',
    'Disclaimer: this page collects texts by machine.',
    'Harbour Daily is an automatic aggregator of news from everywhere.',
    'Play Video',
    '0:00 / 3:21',
    '4 min read',
    'Tags: ferry, coast',
    'Jane Roe | Getty Images',
    'The Coast Guard via AP',
    'Photo: Jane Roe',
    '- Advertisement -',
    'Recent Posts',
    'Share 0',
    'Notify of',
    'Inline Feedbacks',
    'Advertise here',
    'Archives',
    'Watch this video: How the ferry sank',
    'The article continues after the ad',
    'Also Read | Ten safest ferries',
    'What do you think?',
    'March 3, 2020 by admin',
    'Written by admin',
    'By Web Desk',
    'Home',
    'Follow Us',
    'WE RECOMMEND',
    'Don’t miss our latest stories',
    'Read the latest news here',
    'Powered by WordPress',
    'Get the latest sports news from the coast & around the world. Now follow your favourite teams.',
    '(Except for the headline, this story has not been edited by our staff and comes from a syndicated feed.)',
    'The content of this article is the sole responsibility of its author.',
    'Our Standards: The Thomson Reuters Trust Principles.',
    'Your comment will be checked before it is shown.',
    'Have you found a mistake? Write to us.',
    'Report an error',
    'Filed under: ferries',
    'Posted in World',
    'Updated 3 hours ago',
    'Agree and close',
    'Email',
    'Share on WhatsAppFacebookTweet',
    'Share 1.2K',
    'Follow us: Facebook Twitter',
    'Print this page',
    'View comments (24)',
    'Previous | Next',
    '« Previous article',
    '[Read more]',
    '(4 min read)',
    'Page 1 of 2',
    'Open in app',
    'Swipe for more photos',
    'Most read in World',
    'Related tags: ferry',
    '#ferry #coast #harbour',
    'Paid for by Roe Shipping',
    'Subscribe for €1 a month',
    'This story is for subscribers only',
    'Never miss a story',
    'Was this article helpful?',
    'We value your privacy',
    'Trending: Ferry sinks off the coast',
    'TRENDING Ferry sinks off the coast',
    'Print Email Tweet',
    'Share this: Click to share on Twitter (Opens in new window) Click to share on Facebook (Opens in new window) Twitter Facebook',
    'Link copied',
    'Save for later',
    'Follow this author',
    'Accept all Reject all Manage my choices',
    'Sign inSubscribe',
    'Log in | Register | Search',
    'Home News Sport Weather Travel',
    'HomeNewsSportOpinionWeather',
    'View image in fullscreen',
    'Click to enlarge',
    'Forgot your password?',
    '⏱ 5 minutes of reading',
    '👁 5 min read',
    'Text size: A- A+',
    'This article is more than 3 years old',
    'Image source, Getty Images',
    'RELATED How the ferry was built',
    'READ MORE “The day it sank”',
    'Next articleTen safest ferries',
    'You might also likeTen safest ferries',
    'You may also like Ten safest ferries',
    'Most readFerry sinks off the coast',
    'Gallery: 12 pictures of the wreck',
    'Quiz: How well do you know the harbour?',
    'AdvertisementContinue reading the story',
    'Continue reading the main story',
    'Jump to comments (12)',
    'Also on this site: Ten safest ferries',
    'Also in this series: The captain',
    'Listen to this article · 3:04 min',
    'Picture 2 of 9',
    'HomeEuropeCrime',
    'Latest NewsSport',
    'WorldAsia PacificBusiness',
  ];
  for (const line of furniture) {
    it(line, () => {
      assert.deepEqual(found(boilerplateLines, `${story}\n\n${line}\n\n${story}`), [`${line} → `]);
    });
  }

  it('the labels of a menu run together', () => {
    const lexicon = { ...smallLexicon, isWord: (word: string) => /^(?:ships|ports|docks|boats)$/.test(word) };
    const menus = (text: string) =>
      [...boilerplateLines.detect({ ...inputFor(text), lexicon })].map(({ message }) => message);
    assert.deepEqual(menus(`${story}\n\nShipsPortsDocksBoats\n\n${story}`), [
      'Not part of the article: navigation',
    ]);
    for (const line of [
      'ShipsPortsDocks',
      'ShipsPortsDocksXilkar',
      'ShipsPortsDocksBoats sank in the harbour.',
      'ShipsForOurPorts Docks Boats',
    ])
      assert.deepEqual(menus(`${story}\n\n${line}\n\n${story}`), [], line);
  });

  it('the title of a video under its teaser', () => {
    const text = `${story}\n\nWATCH | Divers search the wreck of the ferry:\n\nDivers searched ferry wreck\n\n${story}`;
    assert.deepEqual(found(boilerplateLines, text), [
      'WATCH | Divers search the wreck of the ferry: → ',
      'Divers searched ferry wreck → ',
    ]);
  });

  it('a lone byline at the end', () => {
    assert.deepEqual(found(boilerplateLines, `${story}\n\nJane C. Roe`), ['Jane C. Roe → ']);
  });

  const prose = [
    'Advertisement spending fell in June, the agency said.',
    'Cookies and privacy were the subject of the debate.',
    'Share prices fell on Monday.',
    'Related parties must declare their interests, the court said.',
    'Home prices rose by two per cent.',
    'Photographs from space show the damage.',
    'Source: unknown persons had told the police, and nobody asked further about the reasons for it.',
    'By Jane Roe',
    'Watch the river, the mayor said.',
    'Read the report: it is short.',
    'The company said its copyright was not infringed.',
    'Comments by the minister drew anger.',
    'Previous governments built the road.',
    'Twitter said it would appeal.',
    'More than 40 people came.',
    'He wrote the newsletter that many subscribe to.',
    'LONDON (Reuters) - The ferry sank.',
    'Sign language was used at the vigil.',
    'John Smith and Jane Roe sailed via Geneva',
    'The ferry left at 10:30',
    'Next week the search goes on.',
    'Home is where the ferry docks.',
    'Follow-up talks are planned, the ministry said.',
    'The latest figures show that fewer people sail.',
    'Get the boats out, the captain told his crew.',
    'The responsibility for the accident lies with the owner, the court said.',
    'What do you do when the ferry sinks?',
    'By the harbour stands a tower.',
    'Powered by two engines, the ferry needs an hour for the crossing.',
    'Except for the captain, nobody was on deck when it happened.',
    'I agree.',
    'HomeSchool',
    'WorldBusiness',
    'SportScience is the name of the ferry.',
    'Also on the ferry: the mayor.',
    'Posted in Kabul for two years, he learned the language.',
    'Two hours ago the ferry left the harbour.',
    'Updated figures show that fewer people sail.',
    'Your comment about the ferry was wrong, he told her, and she left the room without another word to anyone in it.',
    'Report of errors in the count drew anger.',
    'Gallery: Ferry sinks off the coast.',
    'Page after page of the report tells of it.',
    '(The ferry was old.)',
    '#SaveTheFerry began with five people.',
    'Paid for by the owners, the search went on.',
    'Subscribe to the view of the court, he told them.',
    'Never miss a ferry, the captain said.',
    'TRENDING DOWN',
    'Swipe for the thief: he is quick.',
    'Quiz the captain, the court said.',
    'Next article of the law: fines.',
    'You might also like the harbour, the guide said.',
    'Accept all that the owners offer, the union told its members.',
    'Save the harbour',
    'News of the wreck spread fast.',
    'Home, health, education, travel',
    'RELATED PARTIES MUST DECLARE THEIR SHIPS',
    'Related Shipping plans two new ferries',
    'Print and sign the form, the clerk said.',
    'More than three years old is the ferry that sank.',
  ];
  for (const line of prose) {
    it(`not: ${line}`, () => {
      assert.deepEqual(found(boilerplateLines, `${line}\n\n${story}\n\n${line}\n\n${story}`), []);
    });
  }

  it('stays linear on a long line of almost-furniture', () => {
    const line = (times: number) => `${'facebook | twitter | '.repeat(times)}and so on`;
    assertGrowsInStep((times) => found(boilerplateLines, line(times)), 20_000);
  });
});

describe('furniture inside lines', () => {
  it('the name of the site after the headline', () => {
    assert.deepEqual(found(boilerplateTitle, `Ferry sinks off the coast | World News\n\n${story}`), [
      ' | World News → ',
    ]);
    assert.deepEqual(found(boilerplateTitle, `Ferry sinks off the coast - Harbour Times\n\n${story}`), [
      ' - Harbour Times → ',
    ]);
  });

  it('the length of a video, a credit in brackets, a hidden address', () => {
    const text =
      'The ferry in the harbour. 1:42\n\nDivers at the wreck [Jane Roe/Handout via Reuters]\n\nWrite to [email\u00a0protected] today.';
    assert.deepEqual(found(boilerplateInline, text), [
      ' 1:42 → ',
      '[Jane Roe/Handout via Reuters] → ',
      '[email\u00a0protected] → ',
    ]);
  });

  it('a headline that begins with the name of a medium stays, a teaser below does not', () => {
    const text = `Gallery: The ferry on its last trip\n\n${story}\n\nGallery: The ferry on its last trip`;
    assert.deepEqual(
      [...boilerplateLines.detect(inputFor(text))].map(({ start }) => start > 0),
      [true],
    );
  });

  it('buttons and a player behind the author or the date, the number of a picture before its caption', () => {
    const text =
      'By Jane Roe May 5, 2020 9:41 pm Facebook Twitter Email\n\nHealth | Jane Roe | Listen to this article · 3:04 min\n\nPhoto 2 of 9 The ferry in the harbour.';
    assert.deepEqual(found(boilerplateInline, text), [
      ' Facebook Twitter Email → ',
      ' | Listen to this article · 3:04 min → ',
      'Photo 2 of 9  → ',
    ]);
    const prose =
      'He left Facebook, Twitter and Email\n\nThe ferry has a page on Facebook Twitter\n\nThey listen to this article\n\nPhoto 2 of 9 was sold.\n\nThey share more print';
    assert.deepEqual(found(boilerplateInline, prose), []);
  });

  it('counters behind the author or the date', () => {
    const text = `Jane Roe | 3 May 2020 | 3 comments | 5 min read\n\nBy Jane Roe · 5 minutes of reading\n\n1,204 views • 12 shares`;
    assert.deepEqual(found(boilerplateInline, text), [
      ' | 3 comments | 5 min read → ',
      ' · 5 minutes of reading → ',
      '1,204 views • 12 shares → ',
    ]);
    const prose = `The mayor – no comment\n\nHe held 300 shares\n\nThe ferry needs 5 minutes\n\nThe score: Kiel 3 | Roe 5`;
    assert.deepEqual(found(boilerplateInline, prose).slice(1), []);
  });

  it('labels of pictures and advertisements at the start of a line', () => {
    const text =
      'AdvertisementThe ferry left.\n\nImage caption, The ferry left.\n\nImage source, ReutersImage caption, Divers left.';
    assert.deepEqual(found(boilerplateInline, text), [
      'Advertisement → ',
      'Image caption,  → ',
      'Image source, ReutersImage caption,  → ',
    ]);
    const prose =
      'Advertisements fell in June.\n\nSponsored by Roe, the ferry left.\n\nImage captions help the blind.';
    assert.deepEqual(found(boilerplateInline, prose), []);
  });

  it('a credit behind the last sentence of a paragraph', () => {
    assert.deepEqual(
      found(boilerplateInline, 'Divers left at noon. Image: AFP\n\nThe wreck. © Jane Roe/Reuters 0:52'),
      [' Image: AFP → ', ' © Jane Roe/Reuters 0:52 → '],
    );
    const text =
      'The picture was the best of the year. It was taken by AFP\n\nIt said so. Source: the mayor of AFP town';
    assert.deepEqual(found(boilerplateInline, text), []);
  });

  it('not times, agencies in brackets, added words', () => {
    const text = `Ferry sinks - two hurt\n\nIt left at 10:30\n\nThe wreck seen on Monday. (Reuters)\n\n“[The ferry] is gone,” he said of the harbour [in Kiel].\n\nThe mayor’s office (run by Reuters veterans) said so.`;
    assert.deepEqual(found(boilerplateInline, text), []);
  });
});

describe('furniture joined to a paragraph', () => {
  it('as its last sentence', () => {
    const text = 'The ferry sank on Monday, the mayor said. Sign up for our daily newsletter.';
    assert.deepEqual(found(boilerplateSentence, text), [' Sign up for our daily newsletter. → ']);
    const form = 'The ferry sank on Monday, the mayor said. Notify me of new posts by email.';
    assert.deepEqual(found(boilerplateSentence, form), [' Notify me of new posts by email. → ']);
  });
  it('not in the middle, not a sentence of the story', () => {
    const text =
      'The ferry sank. Click here to read more. The mayor came to see.\n\nThe people left. More than ten stayed in the town.\n\nHe left. Your comments, she said, hurt.';
    assert.deepEqual(found(boilerplateSentence, text), []);
  });
});
