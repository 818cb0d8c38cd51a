/** Short forms of given names in English-language news. */

const groups =
  `alexander alex sasha|albert al bert|andrew andy drew|anthony tony|antony tony|benjamin ben|charles charlie chuck|christopher chris
christine chris|daniel dan danny|david dave|donald don|douglas doug|edward ed eddie ted|elizabeth liz beth betty|eugene gene
frederick fred|gerald gerry jerry|gregory greg|harold harry|henry hank harry|jacob jake|james jim jimmy|jeffrey jeff|joseph joe
jonathan jon|joshua josh|katherine kate kathy|kenneth ken|lawrence larry|leonard len|louis lou|margaret maggie meg peggy
matthew matt|michael mike mick|nathaniel nate|nicholas nick|pamela pam|patrick pat|peter pete|philip phil|rebecca becky
richard rick dick|robert bob rob bobby|ronald ron|samuel sam|stephen steve|steven steve|susan sue|theodore ted|thomas tom tommy
timothy tim|victor vic|vincent vince|walter walt|william bill billy will|zachary zach|vladimir volodya|benyamin bibi|benjamin bibi`
    .split(/[|\n]/)
    .map((line) => line.split(' '));

const shortForms = new Map<string, Set<string>>();
for (const [full, ...short] of groups)
  for (const form of short) {
    const of = shortForms.get(form) ?? new Set();
    shortForms.set(form, of.add(full!));
  }

/** True where one folded given name is a usual short form of the other, or both are of one. */
export function sameNickname(a: string, b: string): boolean {
  const fullOfA = shortForms.get(a);
  const fullOfB = shortForms.get(b);
  return fullOfA?.has(b) === true || fullOfB?.has(a) === true;
}
