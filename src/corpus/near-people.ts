/** Near look-up in the lexicon with a memory: the same strange names are judged again and again. */
import type { Lexicon, NearPerson, Person } from '../lexicon/lexicon.ts';
import { misreadOf } from './look-alikes.ts';

/** Names remembered; a full memory starts anew. */
const most = 20_000;
/** Words with more readings than this tell nothing. */
const mostReadings = 4;

/** Somebody whose name a name may be misread for. */
export interface MisreadPerson {
  readonly person: Person;
  /** The folded words of the name. */
  readonly words: readonly string[];
  /** Letters mistaken. */
  readonly mistakes: number;
}

export class NearPeople {
  readonly #lexicon: Lexicon;
  readonly #near = new Map<string, readonly NearPerson[]>();
  readonly #misread = new Map<string, readonly MisreadPerson[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** People one of whose names is at most two edits from the folded words, nearest first. */
  near(words: readonly string[]): readonly NearPerson[] {
    return remembered(this.#near, words, (name) => this.#lexicon.nearPeople(name, 2));
  }

  /** People whose names come of taking letters back that eyes mistake, in words that nobody is called. */
  misread(words: readonly string[]): readonly MisreadPerson[] {
    return remembered(this.#misread, words, () => this.#readAnew(words));
  }

  #readAnew(words: readonly string[]): MisreadPerson[] {
    const known = (word: string) => this.#lexicon.familyName(word) > 0 || this.#lexicon.givenName(word) > 0;
    const choices = words.map((word) =>
      known(word) ? [{ word, mistakes: 0 }] : misreadOf(word, known).slice(0, mostReadings),
    );
    let read = [{ words: [] as string[], mistakes: 0 }];
    for (const choice of choices)
      read = read.flatMap((before) =>
        choice.map(({ word, mistakes }) => ({
          words: [...before.words, word],
          mistakes: before.mistakes + mistakes,
        })),
      );
    return read
      .filter(({ mistakes }) => mistakes > 0)
      .flatMap((name) => this.#lexicon.people(name.words.join(' ')).map((person) => ({ ...name, person })));
  }
}

function remembered<T>(memory: Map<string, T>, words: readonly string[], find: (name: string) => T): T {
  const name = words.join(' ');
  let found = memory.get(name);
  if (found === undefined) {
    if (memory.size >= most) memory.clear();
    found = find(name);
    memory.set(name, found);
  }
  return found;
}
