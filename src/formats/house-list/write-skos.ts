/** Writes a house list as SKOS: Turtle or JSON-LD, one label a line, so that versions compare well. */
import type { HouseList } from '../../corpus/house-list.ts';
import { type Concept, conceptsOf } from './skos.ts';
import { classes, namespaces } from './vocabulary.ts';

/** The list in Turtle. */
export function toTurtle(list: HouseList): string {
  const prefixes = (['skos', 'owl', 'schema'] as const).map(
    (prefix) => `@prefix ${prefix}: <${namespaces[prefix]}> .`,
  );
  return `${prefixes.join('\n')}\n${conceptsOf(list)
    .map((concept) => `\n${turtleConcept(concept)}`)
    .join('')}`;
}

function turtleConcept({ id, name, same, different }: Concept): string {
  const { preferred, type, alternate, hidden, note } = name;
  const lines = [
    `a skos:Concept${type ? `, schema:${classes[type]}` : ''}`,
    `skos:prefLabel ${quoted(preferred)}`,
    ...alternate.map((label) => `skos:altLabel ${quoted(label)}`),
    ...hidden.map((label) => `skos:hiddenLabel ${quoted(label)}`),
    ...(note === '' ? [] : [`skos:note ${quoted(note)}`]),
    ...same.map((other) => `skos:exactMatch <${other}>`),
    ...different.map((other) => `owl:differentFrom <${other}>`),
  ];
  return `<${id}>\n  ${lines.join(' ;\n  ')} .\n`;
}

/** JSON's escapes are Turtle's too. */
const quoted = (text: string): string => JSON.stringify(text);

/** The list in JSON-LD, with its context. */
export function toJsonLd(list: HouseList): string {
  const address = (iri: string) => ({ '@id': iri, '@type': '@id' });
  const context = {
    skos: namespaces.skos,
    owl: namespaces.owl,
    schema: namespaces.schema,
    prefLabel: 'skos:prefLabel',
    altLabel: 'skos:altLabel',
    hiddenLabel: 'skos:hiddenLabel',
    note: 'skos:note',
    exactMatch: address('skos:exactMatch'),
    differentFrom: address('owl:differentFrom'),
  };
  const graph = conceptsOf(list).map(({ id, name, same, different }) => ({
    '@id': id,
    '@type': name.type ? ['skos:Concept', `schema:${classes[name.type]}`] : ['skos:Concept'],
    prefLabel: name.preferred,
    ...(name.alternate.length > 0 && { altLabel: name.alternate }),
    ...(name.hidden.length > 0 && { hiddenLabel: name.hidden }),
    ...(name.note !== '' && { note: name.note }),
    ...(same.length > 0 && { exactMatch: same }),
    ...(different.length > 0 && { differentFrom: different }),
  }));
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}
