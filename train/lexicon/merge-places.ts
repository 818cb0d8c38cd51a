import { foldKey } from '../../src/lexicon/fold-key.ts';
import type { Country } from '../../src/lexicon/lexicon.ts';
import type { PlaceRecord } from './records.ts';

/**
 * Countries, then places written by hand, then those of open data. A hand-made entry takes over the open
 * one of the same name (or an alias of it) and country, and keeps its population.
 */
export function mergePlaces(
  countries: readonly Country[],
  byHand: readonly PlaceRecord[],
  open: readonly PlaceRecord[],
): PlaceRecord[] {
  const out: PlaceRecord[] = countries.map(({ name, aliases }) => ({
    name,
    aliases,
    kind: 'country',
    country: name,
    population: 0,
  }));
  const capitals = new Map(countries.map(({ name, capital }) => [`${foldKey(capital)}|${name}`, capital]));
  const places = new Map<string, number>();
  const add = (place: PlaceRecord): void => {
    for (const name of [place.name, ...place.aliases])
      places.set(`${foldKey(name)}|${place.country}`, out.length);
    out.push(place);
  };
  for (const place of byHand) add(place);
  const seen = new Set<string>();
  for (const place of open) {
    const key = `${foldKey(place.name)}|${place.country}`;
    const kind = place.kind === 'city' && capitals.has(key) ? 'capital' : place.kind;
    const at = places.get(key);
    const known = at === undefined ? undefined : out[at]!;
    if (known !== undefined && at !== undefined && sameSort(known.kind, kind)) {
      const aliases = [...known.aliases, place.name, ...place.aliases].filter((name) => name !== known.name);
      out[at] = {
        ...known,
        kind: kind === 'capital' ? 'capital' : known.kind,
        population: Math.max(known.population, place.population),
        aliases: [...new Set(aliases)],
      };
      continue;
    }
    // Of towns of one name in one country the largest stands for all.
    if (seen.has(`${key}|${kind}`)) continue;
    seen.add(`${key}|${kind}`);
    out.push({ ...place, kind });
  }
  return out;
}

const sameSort = (a: string, b: string): boolean =>
  (a === 'region') === (b === 'region') && a !== 'water' && a !== 'country';
