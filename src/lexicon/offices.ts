/**
 * Offices under one name each, whatever a country or a newspaper calls them: "Minister of Foreign Affairs",
 * "foreign secretary" and "Secretary of State for Foreign and Commonwealth Affairs" are all
 * "minister:foreign". Used when the lexicon is compiled and when it is asked, so that both agree.
 */
import { foldKey } from './fold-key.ts';

/** Portfolios that go by several names; the pattern must match the whole name. */
const portfolios: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['trade', /^(trade|commerce|(foreign|external|international) trade( .*)?)$/],
  [
    'foreign',
    /^(foreign|external|diplomacy|state department|foreign commonwealth|international relations cooperation|(foreign|external|european international|foreign european|foreign international|foreign commonwealth)( affairs)?( (commonwealth|development|trade|worship|cooperation|expatriates|emigrants|human mobility))*( (international|european).*)?|foreign relations|foreign ministry|foreign office)$/,
  ],
  [
    'defence',
    /^((national |people )?defence( veterans?( affairs)?| sports| armed forces| military production| support for the armed forces| people s armed forces)?|war|armed forces|the armed forces|pentagon|defence department|defence ministry)$/,
  ],
  [
    'interior',
    /^(interior|home|home affairs|home department|internal affairs|internal administration|public administration interior|interior (kingdom relations|administration|local government|public administration|public security|community)|internal security|interior ministry|local government interior)$/,
  ],
  [
    'finance',
    /^(finance|treasury|exchequer|finances|national treasury|finance ministry|treasury department|public credit|finance (public credit|corporate affairs|economic affairs|national planning|planning|revenue))$/,
  ],
  [
    'economy',
    /^(economy|economic affairs|national economy|economics?|economic development|economic policy)$/,
  ],
  [
    'health',
    /^(health|healthcare|health care|public health|health ministry|health department|health human services)$/,
  ],
  ['justice', /^(justice|justice department|justice ministry|law justice|law)$/],
  ['energy', /^(energy|power|petroleum|oil|energy department|energy ministry)$/],
  ['environment', /^(environment|environmental affairs|environmental protection|ecology)$/],
  ['education', /^(education|national education|public education|education ministry|education department)$/],
  ['labour', /^(labour|employment|labour employment|labour department)$/],
  ['agriculture', /^(agriculture|agriculture food|food agriculture|food|farming)$/],
  ['transport', /^(transport|transportation|transports|infrastructure transport|transport department)$/],
  ['homeland security', /^(homeland security|homeland)$/],
];

const britishSpelling: readonly (readonly [RegExp, string])[] = [
  [/\bdefense\b/g, 'defence'],
  [/\blabor\b/g, 'labour'],
  [/\bcenter\b/g, 'centre'],
  [/\bspokes(man|woman|people|men|women|persons)\b/g, 'spokesperson'],
  [/\bchair(man|woman|person)\b/g, 'chair'],
  [/\badviser\b/g, 'advisor'],
  [/^(defence|finance) chief$/, '$1 minister'],
];

/** Words that say when or how an office is held, not which. */
const qualifiers =
  /^(the|a|an|then|former|ex|outgoing|incoming|incumbent|current|new|late|longtime|acting|interim|caretaker|federal|union|cabinet|senior)\s+/;

function plain(position: string): string {
  let out = foldKey(position);
  for (const [pattern, to] of britishSpelling) out = out.replace(pattern, to);
  return out.replace(/[,;]/g, ' , ').replace(/ +/g, ' ').trim();
}

function portfolioName(words: string): string {
  const key = words
    .replace(/\b(the|and|of|for|s)\b/g, ' ')
    .replace(/ , /g, ' ')
    .replace(/\baffairs$/, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return portfolios.find(([, pattern]) => pattern.test(key))?.[0] ?? key;
}

/** "Economy and Finance" is the economy and the finances; the whole comes first. */
function portfolioNames(words: string): string[] {
  const names = [portfolioName(words)];
  const parts = words.split(/ , (?:and )?| and | & /).filter((part) => part.trim() !== '');
  if (parts.length > 1) names.push(...parts.map(portfolioName));
  return [...new Set(names)];
}

const government =
  /^(prime minister|pm|premier|prime minister in office|head of government|president of the (government|council of ministers|council|ministers?)|chair of the (council of ministers|cabinet)|minister president|premier of the state council|chief executive of afghanistan|taoiseach|first minister and prime minister)$/;
const state =
  /^(president|president of the (republic|federation|swiss confederation|confederation|state|united states|presidential council)|head of state|state president|executive president)$/;
const centralBank =
  /^(?:(?:governor|chair|president|head|chief|director|boss)\b.* (?:central bank|national bank|reserve bank|federal reserve(?: board| system)?|fed|state bank|bundesbank|people s bank|peoples bank|monetary authority|riksbank|norges bank|nationalbank|nederlandsche bank|bank negara|bank indonesia|bangladesh bank|bangko sentral|bank of \w+)\b|governor of (?:the )?bank$|(?:central bank|national bank|reserve bank|federal reserve|fed|bank of \w+|bundesbank|riksbank|norges bank|ecb|boe|boj|rbi) (?:governor|chair|president|head|chief|boss)$)/;
const militaryChief =
  /^(?:chief of (?:the )?(?:general staff|defence staff|defence force|defence forces|defence|staff of the armed forces|armed forces|staff|the armed forces general staff|national defence general staff|the general staff.*|defence general staff|staff of defence|general staff of the armed forces|the staff of the defence)|chair of (?:the )?joint chiefs(?: of staff)?|joint chiefs chair|armed forces chief|military chief|top general|head of the (?:general staff|armed forces)|inspector general of the bundeswehr|chief of the armed forces|chief of the general staff)$/;

/** Offices with names of their own that vary. */
const others: readonly (readonly [key: string, pattern: RegExp])[] = [
  [
    'ambassador:united nations',
    /^(permanent representative to (the )?(un|united nations)|(un|united nations) (ambassador|envoy)|(ambassador|envoy) to (the )?(un|united nations))$/,
  ],
  ['climate envoy', /climate envoy|envoy (for|on) climate/],
  ['speaker:house of representatives', /^(house speaker|speaker of (the )?house( of representatives)?)$/],
  ['supreme leader', /^(supreme leader|leader|paramount leader)$/],
];

/** Offices of international bodies, by what newspapers call them and by their full names. */
const international: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['head:european commission', /^(european |eu )?commission (president|chief|head)$/],
  ['head:refugees', /^refugees? (chief|head|agency chief)$/],
  ['head:human rights', /^(human )?rights (chief|head|commissioner)$/],
  [
    'humanitarian chief',
    /^((aid|humanitarian|relief) (chief|head|coordinator)|emergency relief coordinator|under secretary general for humanitarian affairs.*)$/,
  ],
];

/** Longer than any office; some patterns below take the square of a title's length. */
const longest = 300;

/** The names an office is filed under, the main one first. `country` decides what "Secretary of State" is. */
export function officeKeys(position: string, country: string): readonly string[] {
  let office = plain(position.slice(0, longest));
  for (let before = ''; before !== office; ) {
    before = office;
    office = office.replace(qualifiers, '');
  }
  if (office === '') return [plain(position)].filter((key) => key !== '');
  const keys = new Set<string>();
  for (const key of mainKeys(office, country)) keys.add(key);
  keys.add(office);
  return [...keys];
}

function mainKeys(office: string, country: string): string[] {
  const speaker = spokesperson(office);
  if (speaker !== undefined) return speaker;
  for (const [key, pattern] of international) if (pattern.test(office)) return [key];
  const deputy =
    /^(?:(?:first )?deputy|vice|under|assistant|associate|junior|shadow|parliamentary under) (?=\w)/.exec(
      office,
    );
  if (deputy !== null) {
    if (/^vice president$|^deputy president$/.test(office)) return ['vice president'];
    if (office.startsWith('shadow')) return [];
    return mainKeys(office.slice(deputy[0].length), country).map((key) => `deputy ${key}`);
  }
  if (government.test(office)) return ['prime minister'];
  if (/^(federal )?chancellor$/.test(office))
    return country === 'United Kingdom' ? ['minister:finance'] : country === '' ? [] : ['prime minister'];
  if (state.test(office)) return ['president'];
  for (const [key, pattern] of others) if (pattern.test(office)) return [key];
  if (/^commander in chief/.test(office)) return ['commander in chief', 'military chief'];
  if (centralBank.test(office)) return ['central bank'];
  if (militaryChief.test(office)) return ['military chief'];
  if (/^(secretary of state|us secretary of state|top diplomat|foreign policy chief)$/.test(office))
    return country === 'United States' || country === 'European Union' || office === 'top diplomat'
      ? ['minister:foreign']
      : [];
  if (/^high representative (of|for)/.test(office)) return ['minister:foreign', 'high representative'];
  if (/^(chief of the defence staff)$/.test(office)) return ['military chief'];
  if (/^(monarch|king|queen|emperor|emir|sultan|grand duke|sovereign prince)$/.test(office))
    return ['monarch'];
  if (/^(lieutenant )?governor of the (central|national) bank/.test(office)) return ['central bank'];
  if (secretariesServe.has(country) && /secretary/.test(office) && !/minister|general/.test(office))
    return [];
  return ministry(office) ?? bodyHead(office) ?? [];
}

/** Where a secretary ("Foreign Secretary") is the first civil servant of a ministry, not the minister. */
const secretariesServe = new Set(['India', 'Pakistan', 'Bangladesh', 'Nepal', 'Sri Lanka']);

function spokesperson(office: string): string[] | undefined {
  if (!/\bspokesperson\b|\bpress secretary\b/.test(office)) return undefined;
  const speaksFor = (name: string): string[] => [`spokesperson:${name}`, 'spokesperson'];
  if (/\bdeputy\b/.test(office)) return ['deputy spokesperson'];
  if (/white house|kremlin|presiden|press secretary to the president/.test(office))
    return speaksFor('president');
  if (/state department|department of state|foreign/.test(office)) return speaksFor('foreign');
  if (/pentagon|defence/.test(office)) return speaksFor('defence');
  if (/interior|home office/.test(office)) return speaksFor('interior');
  if (/military|army|armed forces|idf/.test(office)) return speaksFor('military');
  if (/government|prime minister|downing|cabinet/.test(office)) return speaksFor('government');
  return ['spokesperson'];
}

function ministry(office: string): string[] | undefined {
  const named =
    /^(?:minister|secretary|secretary of state|senior minister|coordinating minister|member of the cabinet)(?: responsible)? (?:of|for) (?!state\b)(.+)$/.exec(
      office,
    ) ?? /^(.+?) (?:minister|secretary)$/.exec(office);
  if (/^secretary of state (?:of|for) /.test(office))
    return portfolioNames(office.replace(/^secretary of state (?:of|for) /, '')).map((p) => `minister:${p}`);
  if (/^chancellor of the exchequer$|^treasurer$/.test(office)) return ['minister:finance'];
  if (/^attorney general$|^justice department chief$/.test(office)) return ['attorney general'];
  const [, words] = named ?? [];
  if (
    words === undefined ||
    /^(prime|first|chief|general|private|permanent|party|principal|executive|state)$/.test(words)
  )
    return undefined;
  return portfolioNames(words).map((p) => `minister:${p}`);
}

const heads =
  'secretary general|director general|commissioner general|director|chief|head|chair|president|leader|boss|executive director|managing director|commissioner|administrator|high commissioner|chief executive|commander|speaker|governor|mayor|premier|chief minister|ambassador';
const headFirst = new RegExp(`^(${heads}) (?:of|to|for) (?:the )?(.+)$`);
const headLast = new RegExp(`^(.+) (${heads})$`);

/** "Director of the CIA", "CIA chief": the head of a body, by the body. */
function bodyHead(office: string): string[] | undefined {
  const [, role, body] = headFirst.exec(office) ?? [];
  if (body !== undefined && role !== undefined) return headKeys(role, body);
  const [, other, last] = headLast.exec(office) ?? [];
  if (other !== undefined && last !== undefined) return headKeys(last, other);
  return undefined;
}

const specific = /^(governor|mayor|premier|chief minister|ambassador|speaker)$/;
const headKeys = (role: string, body: string): string[] =>
  specific.test(role) ? [`${role}:${body}`] : [`head:${body}`];

/** True for what heads a body or a part of a government: "Secretary-General", "chief", "governor" of a bank. */
export function isHead(position: string): boolean {
  const office = plain(position);
  return anyHead.test(office) && !/^(mayor|premier|chief minister|ambassador|speaker)$/.test(office);
}

const anyHead = new RegExp(`^(${heads})$`);
