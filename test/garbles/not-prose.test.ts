import assert from 'node:assert/strict';
import { garblesOf } from './support.ts';

const story =
  'The ferry sank off the coast on Monday, officials said.\n\nNobody was hurt, the mayor told reporters in Lisbon.';

/** What is no running text must not be read as if it were. */
const notProse: Readonly<Record<string, readonly [text: string, file?: string]>> = {
  headline: [`Ferry Sinks Off Coast, Which Nobody Wants: What We Know\n\n${story}`],
  'headline in capitals': [`FERRY SINKS OFF THE COAST, NOBODY HURT\n\n${story}`],
  dateline: [`Ferry sinks off coast\n\nLISBON, Portugal (Reuters) – ${story}`],
  caption: [
    `Ferry sinks off coast\n\nDivers at the wreck of the ferry, with the old harbour of Lisbon behind them\n\n${story}`,
  ],
  'all capitals': [
    `Ferry sinks\n\n${story}\n\nTHE THE CREW OF THE SHIP MADE IT HOME .BUT NOT THE CAPTAIN\n\n${story.replaceAll('sank', 'went down').replace('Nobody', 'No one')}`.replace(
      'THE THE',
      'THE',
    ),
  ],
  list: [
    `# The ferry\n\n${story}\n\n- built in May. October\n- two engines, Which are old\n- has became a wreck\n`,
    'a.md',
  ],
  table: [
    `# The ferry\n\n${story}\n\n| ship | of the |\n|---|---|\n| the of | has became |\n| in In , | 5, 000 |\n`,
    'a.md',
  ],
  code: [`# The ferry\n\n${story}\n\n\`\`\`\nthe the of . . ,, has became " x\n\`\`\`\n`, 'a.md'],
  'front matter': [`---\ntitle: the the ferry . .\n---\n\n# The ferry\n\n${story}\n`, 'a.md'],
  links: [
    `# The ferry\n\nThe ferry [sank off the coast](https://ships.example/the-the..of) on Monday, **officials** said.\n`,
    'a.md',
  ],
  poem: [
    `Ferry sinks off coast\n\n${story}\n\nThe tide went out,\nThe tide came in,\nAnd no one saw\nThe ship begin.\n\nWhere are they now,\nThe men at sea,\nWho left their homes\nTo come to me?`,
  ],
  'verse run into one paragraph': [
    `Ferry sinks off coast\n\n${story}\n\nThe tide went out across the bay, And no one saw the ship, And in the grey of morning light Declined the day, The old man said.`,
  ],
  'a play': [
    `Ferry sinks off coast\n\n${story}\n\nCAPTAIN: Where is the ship?\nMATE: At sea, sir. Down. Declined to come in.\nCAPTAIN (aside): April. May. It is is no matter.`,
  ],
  'scores and times': [
    `Ferry sinks off coast\n\n${story}\n\nLisbon 2, Geneva 1\nMonday 10:30 Vienna – Moscow\nHalf-time: 1:1\nReferee: A. Roe`,
  ],
  address: [
    `Ferry sinks off coast\n\n${story}\n\nHarbour Office\n12, Old Road\nLisbon, Portugal\nopen Monday to Friday`,
  ],
  'bulleted list of a plain text': [
    `Ferry sinks off coast\n\n${story}\n\n• Ferry Between two towns\n• Built by Roe. lost in May\n• Closed. Declined to move`,
  ],
  'headings in Markdown': [
    `# Ferry Declined To Sail\n\n${story}\n\n## What Is Reported In the Press\n\n${story.replace('sank', 'was lost').replace('Nobody', 'No one')}\n`,
    'a.md',
  ],
  'code in a line': [
    `# The ferry\n\nThe ferry \`has became openedthe .. ,,\` off the coast on Monday, officials said.\n`,
    'a.md',
  ],
  'names with capitals inside': [
    `Ferry sinks off coast\n\n${story}\n\nThe iPhone, the easyJet plane and the YouTube film by McRoe were on LinkedIn, an eBay seller from deLisbon said.`,
  ],
  'titles of works': [
    `Ferry sinks off coast\n\n${story}\n\nHe had read “Gone With the Wind” and The Lord Of The Rings, and sang Let It Be on the ship, the mayor said.`,
  ],
  'questions and answers': [
    `Ferry sinks off coast\n\n${story}\n\nQ: Where were you?\nA: At sea. In the dark.\nQ: When?\nA: In May. All of it.`,
  ],
  'numbered list': [
    `Ferry sinks off coast\n\n${story}\n\n1. The crew was saved.\n2. The ship was lost.\n3. The owner paid.`,
  ],
};

describe('what is not prose', () => {
  for (const [what, [text, file]] of Object.entries(notProse)) {
    it(`is left alone: ${what}`, () => {
      const found = garblesOf(text, {}, file).map(
        ({ kind, text: words, message }) => `${kind} ${words}: ${message}`,
      );
      assert.deepEqual(found, []);
    });
  }
});

describe('text without capitals', () => {
  const small =
    'the ferry sank off the coast on monday. officials said it was old. nobody was hurt. the mayor told reporters in lisbon. he left.\nit was late.';

  it('is not a text of which every sentence lost its beginning', () => {
    assert.deepEqual(garblesOf(small), []);
    assert.ok(garblesOf(`${story} ${small}`).length > 0);
  });

  it('is still searched for what shows without them', () => {
    const text = `${small}\n\nit was was blue.\n\nleave a reply\n\ncafÃ© on the quay.`;
    const found = garblesOf(text).map(({ text }) => text.trim());
    assert.deepEqual(found, ['was was', 'leave a reply', 'Ã©']);
  });
});
