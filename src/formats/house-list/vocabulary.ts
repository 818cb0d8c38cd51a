/** The words of RDF that a house list is written in: SKOS for labels, OWL for difference, schema.org for types. */
import type { EntityType } from '../../annotation.ts';

/** Prefix → namespace, as written and as understood in JSON-LD without a context. */
export const namespaces = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  owl: 'http://www.w3.org/2002/07/owl#',
  schema: 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
} as const;

export const rdf = { type: `${namespaces.rdf}type`, member: `${namespaces.rdfs}member` } as const;

export const skos = {
  concept: `${namespaces.skos}Concept`,
  preferred: `${namespaces.skos}prefLabel`,
  alternate: `${namespaces.skos}altLabel`,
  hidden: `${namespaces.skos}hiddenLabel`,
  note: `${namespaces.skos}note`,
  exactMatch: `${namespaces.skos}exactMatch`,
} as const;

export const owl = {
  sameAs: `${namespaces.owl}sameAs`,
  differentFrom: `${namespaces.owl}differentFrom`,
} as const;

/** Class of schema.org → type of entity. */
export const classes: Readonly<Record<EntityType, string>> = {
  PERSON: 'Person',
  ORG: 'Organization',
  PLACE: 'Place',
  MISC: 'Thing',
};

const patterns: readonly (readonly [RegExp, EntityType])[] = [
  [/Person$/, 'PERSON'],
  [/(?:Organi[sz]ation|Group|Company|Corporation|CorporateBody)$/, 'ORG'],
  [/(?:Place|Location|City|Country|Settlement|Region|SpatialThing)$/, 'PLACE'],
  [/[/#]Thing$/, 'MISC'],
];

/** The type that a class of any common vocabulary (schema.org, FOAF, W3C org, DBpedia) stands for. */
export function typeOfClass(iri: string): EntityType | undefined {
  return patterns.find(([pattern]) => pattern.test(iri))?.[1];
}
