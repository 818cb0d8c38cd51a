/** Reads Turtle (W3C, RDF 1.1 Turtle): all of the language, with nesting limited. */
import {
  deepest,
  type Literal,
  placesIn,
  type Resource,
  SyntaxProblem,
  type Triple,
  type Triples,
} from './triples.ts';
import { type Token, turtleTokens } from './turtle-tokens.ts';
import { rdf } from './vocabulary.ts';

/** Reads a document up to its first error, which becomes a problem. Never throws. */
export function readTurtle(text: string): Triples {
  const parser = new Parser(text);
  try {
    parser.document();
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { triples: parser.triples, problems: [placesIn(text)(error.message, error.offset)] };
  }
  return { triples: parser.triples, problems: [] };
}

class Parser {
  readonly triples: Triple[] = [];
  readonly #tokens: Generator<Token, never>;
  readonly #prefixes = new Map<string, string>();
  #token: Token;
  #base = '';
  #blanks = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = turtleTokens(text);
    // The first token is read in `document`, where errors are caught.
    this.#token = { kind: 'mark', text: '', offset: 0 };
  }

  document(): void {
    this.#next();
    while (this.#token.kind !== 'end') {
      if (this.#directive()) continue;
      this.#statement();
      this.#expect('.');
    }
  }

  #next(): Token {
    const token = this.#token;
    this.#token = this.#tokens.next().value;
    return token;
  }

  #is(mark: string): boolean {
    return this.#token.kind === 'mark' && this.#token.text === mark;
  }

  #expect(mark: string): void {
    if (!this.#is(mark)) this.#fail(`“${mark}” is expected`);
    this.#next();
  }

  #fail(expected: string): never {
    const { kind, text, offset } = this.#token;
    const found = kind === 'end' ? 'the end' : `“${text.slice(0, 40)}”`;
    throw new SyntaxProblem(`${expected}, not ${found}`, offset);
  }

  /** "@prefix ex: <…> ." and SPARQL's "PREFIX ex: <…>"; "@base" and "BASE" alike. */
  #directive(): boolean {
    const { kind, text } = this.#token;
    const word = kind === 'language' ? text.slice(1) : kind === 'word' ? text.toLowerCase() : '';
    if (word !== 'prefix' && word !== 'base') return false;
    this.#next();
    if (word === 'prefix') {
      const { kind: nameKind, text: name } = this.#token;
      if (nameKind !== 'name' || !name.endsWith(':')) this.#fail('a prefix such as “skos:” is expected');
      this.#next();
      this.#prefixes.set(name, this.#iri());
    } else this.#base = this.#iri();
    if (kind === 'language') this.#expect('.');
    return true;
  }

  #iri(): string {
    if (this.#token.kind !== 'iri') this.#fail('an address such as “<http://example.org/>” is expected');
    return this.#resolved(this.#next().text);
  }

  #resolved(iri: string): string {
    if (this.#base === '' || /^[A-Za-z][A-Za-z\d+.-]*:/.test(iri)) return iri;
    try {
      return new URL(iri, this.#base).href;
    } catch {
      return this.#base + iri;
    }
  }

  #statement(): void {
    const nested = this.#is('[');
    const subject = this.#subject();
    // "[ skos:prefLabel "Oslo" ] ." says all within the brackets.
    if (nested && this.#is('.')) return;
    this.#predicates(subject, false);
  }

  #subject(): string {
    if (this.#is('[')) return this.#blankNode();
    if (this.#is('(')) return this.#collection();
    return this.#resource('a subject is expected');
  }

  #predicates(subject: string, mayBeEmpty: boolean): void {
    if (mayBeEmpty && this.#is(']')) return;
    for (;;) {
      const predicate = this.#predicate();
      do this.#object(subject, predicate);
      while (this.#take(','));
      if (!this.#take(';')) return;
      while (this.#take(';'));
      if (this.#is('.') || this.#is(']')) return;
    }
  }

  #take(mark: string): boolean {
    if (!this.#is(mark)) return false;
    this.#next();
    return true;
  }

  #predicate(): string {
    if (this.#token.kind === 'word' && this.#token.text === 'a') {
      this.#next();
      return rdf.type;
    }
    return this.#resource('a predicate is expected');
  }

  #resource(expected: string): string {
    const { kind, text, offset } = this.#token;
    if (kind === 'iri') return this.#iri();
    if (kind === 'blank') return this.#next().text;
    if (kind !== 'name') return this.#fail(expected);
    this.#next();
    const at = text.indexOf(':') + 1;
    const namespace = this.#prefixes.get(text.slice(0, at));
    if (namespace === undefined)
      throw new SyntaxProblem(`the prefix “${text.slice(0, at)}” is not declared`, offset);
    return namespace + text.slice(at).replace(/\\(.)/g, '$1');
  }

  #object(subject: string, predicate: string): void {
    const { offset } = this.#token;
    const object = this.#objectTerm();
    this.triples.push({ subject, predicate, object, offset });
  }

  #objectTerm(): Resource | Literal {
    const { kind, text } = this.#token;
    if (kind === 'string') return this.#literal();
    if (kind === 'number' || (kind === 'word' && (text === 'true' || text === 'false')))
      return { kind: 'literal', value: this.#next().text, language: '' };
    if (this.#is('[')) return { kind: 'resource', id: this.#blankNode() };
    if (this.#is('(')) return { kind: 'resource', id: this.#collection() };
    return { kind: 'resource', id: this.#resource('a value is expected') };
  }

  #literal(): Literal {
    const value = this.#next().text;
    let language = '';
    if (this.#token.kind === 'language') language = this.#next().text.slice(1).toLowerCase();
    else if (this.#take('^^')) this.#resource('a datatype is expected');
    return { kind: 'literal', value, language };
  }

  #blankNode(): string {
    const id = `_:[${this.#blanks++}]`;
    this.#nested(']', () => this.#predicates(id, true));
    return id;
  }

  /** The members of a list hang on its node without their order, which no label needs. */
  #collection(): string {
    const id = `_:[${this.#blanks++}]`;
    this.#nested(')', () => {
      while (!this.#is(')')) this.#object(id, rdf.member);
    });
    return id;
  }

  #nested(close: string, inside: () => void): void {
    if (++this.#depth > deepest)
      throw new SyntaxProblem(`nested more than ${deepest} deep`, this.#token.offset);
    this.#next();
    inside();
    this.#expect(close);
    this.#depth--;
  }
}
