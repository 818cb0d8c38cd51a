/**
 * Reads JSON-LD (W3C, JSON-LD 1.1): nodes, nested or in a @graph, with a context in the document itself:
 * prefixes, terms with @id, @type, @language and @container. Contexts that stand elsewhere are not fetched, for
 * nothing is; the usual prefixes (skos:, owl:, schema:) are understood without one.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { tooDeepAt } from '../../corpus/nesting.ts';
import { deepest, placesIn, type Resource, SyntaxProblem, type Triple, type Triples } from './triples.ts';
import { namespaces, rdf, skos } from './vocabulary.ts';

/** Reads a document up to its first error, which becomes a problem. Never throws. */
export function readJsonLd(text: string): Triples {
  const place = placesIn(text);
  const reader = new Reader();
  try {
    reader.document(parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { triples: reader.triples, problems: [place(error.message, error.offset)] };
  }
  return { triples: reader.triples, problems: reader.problems.map(([message, at]) => place(message, at)) };
}

/** JSON is read as the YAML that it is too, since that tells where each value stands. */
function parse(text: string): Node {
  if (!/^\s*[[{]/.test(text)) throw new SyntaxProblem('JSON is expected: “{” or “[”', 0);
  const deep = tooDeepAt(text);
  if (deep !== undefined) throw new SyntaxProblem('nested too deep', deep);
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new SyntaxProblem(error.message, error.pos[0]);
  return document.contents as Node;
}

interface TermRule {
  readonly iri: string;
  /** Plain texts are addresses. */
  readonly isAddress: boolean;
  readonly language: string | undefined;
  /** The value maps language tags to texts. */
  readonly byLanguage: boolean;
}

interface Context {
  readonly terms: ReadonlyMap<string, TermRule>;
  readonly vocabulary: string;
  readonly language: string;
}

const usual: Context = {
  terms: new Map([
    ...Object.entries(namespaces).map(([prefix, iri]) => [prefix, plainRule(iri)] as const),
    ...['prefLabel', 'altLabel', 'hiddenLabel', 'note', 'exactMatch'].map(
      (name) => [name, { ...plainRule(namespaces.skos + name), isAddress: name === 'exactMatch' }] as const,
    ),
    ['id', plainRule('@id')],
    ['type', plainRule('@type')],
    ['Concept', plainRule(skos.concept)],
  ]),
  vocabulary: '',
  language: '',
};

function plainRule(iri: string): TermRule {
  return { iri, isAddress: false, language: undefined, byLanguage: false };
}

const textOf = (node: Node | null | undefined): string | undefined =>
  isScalar(node) && typeof node.value === 'string' ? node.value : undefined;

const entriesOf = (map: YAMLMap): (readonly [string, Node])[] =>
  (map.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    const name = textOf(key);
    return name === undefined || !value ? [] : [[name, value] as const];
  });

const offsetOf = (node: Node): number => node.range?.[0] ?? 0;

class Reader {
  readonly triples: Triple[] = [];
  readonly problems: [message: string, offset: number][] = [];
  #blanks = 0;

  document(root: Node): void {
    for (const node of isSeq(root) ? (root.items as Node[]) : [root]) this.#node(node, usual, 0);
  }

  /** Reads a node and all within it. @returns how it is called. */
  #node(node: Node, outer: Context, depth: number): string {
    if (depth > deepest) throw new SyntaxProblem(`nested more than ${deepest} deep`, offsetOf(node));
    if (!isMap(node)) throw new SyntaxProblem('an object is expected here', offsetOf(node));
    const own = node.get('@context', true) as Node | undefined;
    const context = own ? this.#context(own, outer) : outer;
    const entries = entriesOf(node).map(([key, value]) => [ruleOf(key, context), value] as const);
    const named = entries.find(([rule]) => rule.iri === '@id');
    const id = (named && textOf(named[1])) ?? `_:{${this.#blanks++}}`;
    for (const [rule, value] of entries) {
      if (rule.iri === '@graph') for (const item of itemsOf(value)) this.#node(item, context, depth + 1);
      else if (rule.iri === '@type')
        for (const item of itemsOf(value)) this.#resource(id, rdf.type, textOf(item) ?? '', item, context);
      else if (!rule.iri.startsWith('@')) this.#values(id, rule, value, context, depth);
    }
    return this.#expanded(id, context);
  }

  #values(subject: string, rule: TermRule, value: Node, context: Context, depth: number): void {
    const own = this.#expanded(subject, context);
    if (rule.byLanguage && isMap(value)) {
      for (const [language, texts] of entriesOf(value))
        for (const item of itemsOf(texts)) this.#literal(own, rule.iri, item, language);
      return;
    }
    for (const item of itemsOf(value)) {
      if (!isMap(item)) {
        const text = textOf(item);
        if (rule.isAddress && text !== undefined) this.#resource(subject, rule.iri, text, item, context);
        else this.#literal(own, rule.iri, item, rule.language ?? context.language);
      } else if (item.has('@value')) {
        const language = textOf(item.get('@language', true) as Node) ?? context.language;
        this.#literal(own, rule.iri, item.get('@value', true) as Node, language);
      } else if (item.has('@list') || item.has('@set')) {
        const inner = item.get(item.has('@list') ? '@list' : '@set', true) as Node;
        if (depth > deepest) throw new SyntaxProblem(`nested more than ${deepest} deep`, offsetOf(item));
        this.#values(subject, rule, inner, context, depth + 1);
      } else {
        const object: Resource = { kind: 'resource', id: this.#node(item, context, depth + 1) };
        this.triples.push({ subject: own, predicate: rule.iri, object, offset: offsetOf(item) });
      }
    }
  }

  #literal(subject: string, predicate: string, node: Node, language: string): void {
    if (!isScalar(node) || node.value === null) return;
    const object = { kind: 'literal', value: String(node.value), language: language.toLowerCase() } as const;
    this.triples.push({ subject, predicate, object, offset: offsetOf(node) });
  }

  #resource(subject: string, predicate: string, name: string, node: Node, context: Context): void {
    const id = predicate === rdf.type ? ruleOf(name, context).iri : this.#expanded(name, context);
    const object: Resource = { kind: 'resource', id };
    this.triples.push({
      subject: this.#expanded(subject, context),
      predicate,
      object,
      offset: offsetOf(node),
    });
  }

  /** An address in full: "ex:1" where "ex" is a prefix. */
  #expanded(id: string, { terms }: Context): string {
    const at = id.indexOf(':');
    const prefix = at > 0 ? terms.get(id.slice(0, at)) : undefined;
    return prefix && !id.startsWith('//', at + 1) ? prefix.iri + id.slice(at + 1) : id;
  }

  #context(node: Node, outer: Context): Context {
    const terms = new Map(outer.terms);
    let { vocabulary, language } = outer;
    for (const part of itemsOf(node)) {
      if (!isMap(part)) {
        if (textOf(part) !== undefined)
          this.problems.push(['a context that stands elsewhere is not fetched', offsetOf(part)]);
        continue;
      }
      const entries = entriesOf(part);
      // Prefixes first: other terms may use them wherever they stand.
      for (const [name, value] of entries) {
        const text = textOf(value);
        if (name === '@vocab') vocabulary = text ?? '';
        else if (name === '@language') language = text ?? '';
        else if (text !== undefined && !name.startsWith('@')) terms.set(name, plainRule(text));
      }
      const context = { terms, vocabulary, language };
      for (const [name, value] of entries) {
        if (name.startsWith('@')) continue;
        terms.set(name, this.#rule(name, value, context));
      }
    }
    return { terms, vocabulary, language };
  }

  #rule(name: string, value: Node, context: Context): TermRule {
    const given = (key: string) => (isMap(value) ? textOf(value.get(key, true) as Node) : undefined);
    const id = textOf(value) ?? given('@id');
    const iri = id?.startsWith('@')
      ? id
      : id === undefined
        ? ruleOf(name, context).iri
        : this.#expanded(id, context);
    return {
      iri,
      isAddress: given('@type') === '@id' || given('@type') === '@vocab',
      language: given('@language'),
      byLanguage: given('@container') === '@language',
    };
  }
}

const itemsOf = (node: Node): readonly Node[] => (isSeq(node) ? (node.items as Node[]) : [node]);

/** What a key means. Keys that mean nothing keep their name, which no reader of the triples knows. */
function ruleOf(key: string, { terms, vocabulary }: Context): TermRule {
  const rule = terms.get(key);
  if (rule) return rule;
  if (key.startsWith('@')) return plainRule(key);
  const at = key.indexOf(':');
  const prefix = at > 0 ? terms.get(key.slice(0, at)) : undefined;
  if (prefix) return plainRule(prefix.iri + key.slice(at + 1));
  return plainRule(at > 0 ? key : vocabulary + key);
}
