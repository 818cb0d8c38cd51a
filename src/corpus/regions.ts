/** Peoples and regions that are no countries, and abbreviations of states: general knowledge, few entries. */
import { foldName } from '../text/fold.ts';

const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines.split('\n').flatMap((line) => {
      const [name = '', forms = ''] = line.split(':');
      return forms.split(',').map((form): [string, string] => [form.trim(), name.trim()]);
    }),
  );

const peoples = table(`Europe: european, europeans
Asia: asian, asians
Africa: african, africans
Latin America: latin american, latin americans
The West: western, westerner, westerners
Chechnya: chechen, chechens
Kurdistan: kurdish, kurd, kurds
Catalonia: catalan, catalans
Scotland: scottish, scot, scots
Wales: welsh
Tibet: tibetan, tibetans
Crimea: crimean, crimeans
Soviet Union: soviet, soviets
Yugoslavia: yugoslav, yugoslavs, yugoslavian
Czechoslovakia: czechoslovak, czechoslovaks
Scandinavia: scandinavian, scandinavians
Siberia: siberian, siberians
Bavaria: bavarian, bavarians
Texas: texan, texans
California: californian, californians
Hong Kong: hongkonger, hongkongers
Korea: korean, koreans`);

const regions = table(`Soviet Union: ussr, union of soviet socialist republics
The West: west
European Union: eu, european union`);

const states = table(`Alabama: ala
Arizona: ariz
Arkansas: ark
California: calif
Colorado: colo
Connecticut: conn
Delaware: del
Florida: fla
Georgia (U.S. state): ga
Illinois: ill
Indiana: ind
Kansas: kan
Kentucky: ky
Louisiana: la
Maryland: md
Massachusetts: mass
Michigan: mich
Minnesota: minn
Mississippi: miss
Missouri: mo
Montana: mont
Nebraska: neb
Nevada: nev
New Hampshire: n.h
New Jersey: n.j
New Mexico: n.m
North Carolina: n.c
North Dakota: n.d
Oklahoma: okla
Oregon: ore
Pennsylvania: pa
Rhode Island: r.i
South Carolina: s.c
South Dakota: s.d
Tennessee: tenn
Vermont: vt
Virginia: va
Washington (U.S. state): wash
West Virginia: w.va
Wisconsin: wis
Wyoming: wyo`);

/** The region that a demonym belongs to: "European" → Europe. */
export const regionOfPeople = (form: string): string | undefined => peoples.get(foldName(form));

/** A region under its usual name: "West" → The West. */
export const regionNamed = (form: string): string | undefined =>
  regions.get(foldName(form).replace(/^the /, ''));

/** A state of the USA by its abbreviation in newspaper style; only with its dot: "Calif.", "N.J.". */
export function stateNamed(form: string): string | undefined {
  const folded = foldName(form);
  return folded.endsWith('.') ? states.get(folded.slice(0, -1).replace(/\. /g, '.')) : undefined;
}
