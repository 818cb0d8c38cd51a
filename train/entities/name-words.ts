/** Words that stand before people's names, and words that names of organizations are built with. */

const split = (list: string) =>
  list
    .trim()
    .split('|')
    .map((word) => word.trim());

export const titleWords = split(
  `
Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Miss|Dr|Dr.|Prof|Prof.|Professor|Sir|Lord|Lady|Dame|Baroness|Baron|Count|Sheikh|Sheik|King
|Queen|Prince|Princess|Emperor|Emir|Sultan|Pope|Archbishop|Bishop|Cardinal|Father|Rev|Rev.|Reverend|Imam|Ayatollah
|Rabbi|Judge|Justice|President|Vice President|Prime Minister|Premier|Chancellor|Minister|Foreign Minister|Defence
 Minister|Defense Minister|Finance Minister|Interior Minister|Secretary|Secretary of State|Senator|Sen.|Sen
|Representative|Rep.|Rep|Congressman|Congresswoman|Governor|Gov.|Gov|Mayor|Ambassador|Envoy|Commissioner|Spokesman
|Spokeswoman|Spokesperson|Speaker|Chairman|Chairwoman|Chair|Chief|Director|Head|Leader|General|Gen.|Gen|Lieutenant
|Lt.|Lt|Colonel|Col.|Col|Major|Maj.|Captain|Capt.|Sergeant|Sgt.|Sgt|Admiral|Adm.|Marshal|Commander|Brigadier
|Inspector|Superintendent|Officer|Detective|Sheriff|Coach|Manager|Striker|Midfielder|Defender|Goalkeeper|Forward
|Pitcher|Quarterback|Analyst|Economist|Lawyer|Attorney|Prosecutor|Activist|Journalist|Author|Actor|Actress|Singer
|Director|Producer|Comrade|Honourable|Hon.|Hon|Excellency|CEO|MP|Barrister|Engineer|Chief Executive|Deputy|Nurse`
    .replace(/\n /g, ' ')
    .replace(/\n/g, ''),
);

export const orgWords = split(
  `
University|College|School|Institute|Academy|Hospital|Bank|Corp|Corp.|Corporation|Inc|Inc.|Ltd|Ltd.|Limited|Co|Co.
|Company|Group|Holdings|Plc|LLC|AG|SA|GmbH|NV|Airlines|Airways|Motors|Industries|Technologies|Systems|Energy
|Petroleum|Oil|Steel|Insurance|Securities|Partners|Capital|Fund|Foundation|Trust|Association|Federation|Confederation
|Union|League|Council|Commission|Committee|Board|Agency|Authority|Bureau|Department|Ministry|Office|Service|Services
|Party|Front|Movement|Army|Navy|Force|Forces|Police|Guard|Brigade|Court|Tribunal|Parliament|Assembly|Congress|Senate
|House|Organization|Organisation|Center|Centre|Network|News|Times|Post|Herald|Tribune|Journal|Daily|Gazette|Press
|Television|Radio|Broadcasting|Media|Club|FC|F.C.|United|City|Rovers|Wanderers|Athletic|Rangers|Team|Church|Society
|Alliance|Coalition|Conference|Forum|Chamber|Exchange|Administration|Program|Programme|Laboratory|Laboratories
|Museum|Library|Orchestra|Museum|Hotel|Airport|Stadium`.replace(/\n/g, ''),
);
