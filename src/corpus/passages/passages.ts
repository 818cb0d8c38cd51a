/** Sentences of many articles, found by what they say. */
import type { Span } from '../../annotation.ts';
import { type ComparableSentence, sentencesOf } from './article-sentences.ts';
import { DocumentNumbers } from './document-numbers.ts';
import { type Prints, printsOf, subjectStems, wordingFingerprints } from './fingerprints.ts';
import { mostLike, rewordedPassages, type Weigh } from './likeness.ts';
import { Postings } from './postings.ts';
import { type SharedWording, WordingFinder } from './shared-wording.ts';
import { scanWords } from './word-scan.ts';

/** A sentence of another article that says much the same. */
export interface Parallel extends Span {
  readonly file: string;
  readonly text: string;
  /** Likeness, 0 to 1: 1 for the same words. */
  readonly score: number;
}

/** What an article shares word for word with another. */
export interface Twin {
  readonly file: string;
  readonly passages: readonly SharedWording[];
}

/** The article that was set again last, as one that is edited is after every keystroke. */
interface Edited {
  readonly file: string;
  readonly number: number;
  readonly subject: string;
  /** All fingerprints that it has had under its number. */
  readonly wording: Set<number>;
}

/** Whether an article is the edited one, about the same, and few fingerprints are kept that it has no more. */
function isEditOf(edited: Edited, file: string, { subject, wording }: Prints): boolean {
  if (edited.file !== file || edited.wording.size > wording.length * 1.25 + 8) return false;
  return edited.subject === subject.join();
}

/** The number of an article, and what it has in common with another. */
type Counted = readonly [number, number];

/** Articles whose sentences are compared with one sentence. */
const mostCandidates = 24;
/** Postings read for one look-up; those of the rarest stems first. */
const postingsBudget = 20_000;
/** Of the stems that stand for an article's subject, the share that a rewording of it has too. */
const rewordingShare = 0.4;
const mostRewordings = 5;
/** Spans with fewer stems say too little by themselves: their neighbours are added. */
const fewestStems = 5;
/** Wording in more articles than this is a site's template, or wire copy that everyone ran. */
const mostTwins = 30;
/** Of so many restored articles shared wording is looked for at once; with more, when somebody asks for it. */
const searchedAtOnce = 2000;
/** Articles whose sentences are kept at hand. */
const keptArticles = 64;

/**
 * An index over articles for two questions: which sentences elsewhere say what this one says, and which
 * articles share wording with this one. It keeps some ninety numbers of an article, in a quarter of a kilobyte, and
 * reads texts through `textOf` when asked, so its memory is small and both questions are sub-linear in the number of
 * articles.
 */
export class Passages {
  readonly #textOf: (file: string) => string | undefined;
  readonly #numbers = new DocumentNumbers();
  readonly #isLive = (number: number) => this.#numbers.file(number) !== undefined;
  /** Most first, then by file: numbers tell in which order articles came, which must not show. */
  readonly #byCount = ([a, countA]: Counted, [b, countB]: Counted): number =>
    countB - countA || (this.#numbers.file(a)! < this.#numbers.file(b)! ? -1 : 1);
  readonly #subjects = new Postings(this.#isLive);
  readonly #wordings = new Postings(this.#isLive);
  /** Articles that at some time shared a fingerprint with another. */
  readonly #suspects = new Set<number>();
  /** Any article may share a fingerprint with another: not all were looked for. */
  #areAllSuspect = false;
  readonly #twins = new Map<number, readonly Twin[]>();
  readonly #sentences = new Map<string, readonly ComparableSentence[]>();
  #edited: Edited | undefined;

  /** @param textOf The text of an article that was set, as it was set. */
  constructor(textOf: (file: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** Postings stored, for measuring. */
  get postings(): number {
    return this.#subjects.size + this.#wordings.size;
  }

  /** Adds an article, or replaces the one under the same file. */
  set(file: string, text: string): void {
    this.add(file, printsOf(text));
  }

  /** As `set`, of a text whose numbers are known. */
  add(file: string, prints: Prints): void {
    const { subject, wording } = prints;
    if (this.#edited && isEditOf(this.#edited, file, prints)) {
      this.#addWording(this.#edited, wording);
      return;
    }
    const isAgain = this.has(file);
    this.delete(file);
    const number = this.#numbers.assign(file);
    for (const stem of subject) this.#subjects.add(stem, number);
    this.#share(number, wording);
    if (isAgain) this.#edited = { file, number, subject: subject.join(), wording: new Set(wording) };
  }

  /** What an edited article says now. What it says no more is left: texts are compared before anything is told. */
  #addWording({ file, number, wording }: Edited, now: readonly number[]): void {
    this.#sentences.delete(file);
    if (this.#suspects.has(number)) this.#twins.clear();
    else this.#twins.delete(number);
    const fresh = now.filter((print) => !wording.has(print));
    this.#share(number, fresh);
    for (const print of fresh) wording.add(print);
  }

  #share(number: number, wording: readonly number[]): void {
    // All looked up before any is added: an article does not share with itself.
    for (const print of wording)
      this.#wordings.each(print, mostTwins, (other) => {
        this.#suspects.add(number).add(other);
        this.#twins.delete(other);
      });
    for (const print of wording) this.#wordings.add(print, number);
  }

  /** As `add`, of an article from before; of many, without looking for the wording that they share. */
  restore(file: string, prints: Prints): void {
    if (this.#numbers.size < searchedAtOnce) {
      this.add(file, prints);
      return;
    }
    this.#areAllSuspect = true;
    this.#twins.clear();
    const number = this.#numbers.assign(file);
    for (const stem of prints.subject) this.#subjects.add(stem, number);
    for (const print of prints.wording) this.#wordings.add(print, number);
  }

  has(file: string): boolean {
    return this.#numbers.of(file) !== undefined;
  }

  delete(file: string): void {
    // Also of an article not added yet: it may have been asked about.
    this.#sentences.delete(file);
    if (this.#edited?.file === file) this.#edited = undefined;
    const number = this.#numbers.release(file);
    if (number === undefined) return;
    if (this.#suspects.delete(number)) this.#twins.clear();
    if (this.#numbers.stale <= this.#numbers.size + 1000) return;
    this.#subjects.compact();
    this.#wordings.compact();
    this.#numbers.recycle();
  }

  /**
   * The sentences of other articles most like those that a span touches, best first, one for an article.
   * Articles about the same event come before others that share some words.
   */
  parallels(file: string, span: Span, limit = 5): Parallel[] {
    const wanted = sentencesAt(this.#sentencesOf(file), span)?.stems;
    if (!wanted || wanted.size === 0) return [];
    const weigh = this.#weights();
    const best: Parallel[] = [];
    for (const other of this.#candidates(file, wanted)) {
      const found = mostLike(this.#sentencesOf(other), wanted, weigh);
      if (!found) continue;
      const { start, end, score } = found;
      best.push({ file: other, start, end, text: this.#textOf(other)!.slice(start, end), score });
    }
    return best.sort((a, b) => b.score - a.score || (a.file < b.file ? -1 : 1)).slice(0, limit);
  }

  /** What {@link parallels} are looked for: the sentences that a span touches, and neighbours of short ones. */
  sentencesAt(file: string, span: Span): Span | undefined {
    const found = sentencesAt(this.#sentencesOf(file), span);
    return found && { start: found.start, end: found.end };
  }

  /**
   * The articles that share wording with one, most shared first. Where none does it costs next to nothing, or else as
   * much as reading the article once.
   */
  twins(file: string): readonly Twin[] {
    const number = this.#numbers.of(file);
    if (number === undefined || !(this.#areAllSuspect || this.#suspects.has(number))) return [];
    let twins = this.#twins.get(number);
    if (!twins) this.#twins.set(number, (twins = this.#findTwins(file, number)));
    return twins;
  }

  /** The articles that say the same as one in other words, passage by passage; slower than {@link twins}. */
  rewordings(file: string): readonly Twin[] {
    const own = this.#numbers.of(file);
    const text = this.#textOf(file);
    if (own === undefined || text === undefined) return [];
    const subject = subjectStems(scanWords(text));
    const shared = new Map<number, number>();
    for (const stem of subject) {
      const count = this.#subjects.count(stem);
      if (count * subject.length > postingsBudget) continue;
      this.#subjects.each(stem, count, (other) => shared.set(other, (shared.get(other) ?? 0) + 1));
    }
    const weigh = this.#weights();
    return [...shared]
      .filter(([other, count]) => other !== own && count >= subject.length * rewordingShare)
      .sort(this.#byCount)
      .slice(0, mostRewordings)
      .flatMap(([other]) => {
        const name = this.#numbers.file(other)!;
        const passages = rewordedPassages(this.#sentencesOf(file), this.#sentencesOf(name), weigh);
        return passages.length > 0 ? [{ file: name, passages }] : [];
      });
  }

  #findTwins(file: string, number: number): Twin[] {
    const text = this.#textOf(file);
    if (text === undefined) return [];
    const words = scanWords(text);
    const shared = new Map<number, number>();
    for (const print of wordingFingerprints(words)) {
      if (this.#wordings.count(print) > mostTwins) continue;
      this.#wordings.each(print, mostTwins, (other) => {
        if (other !== number) shared.set(other, (shared.get(other) ?? 0) + 1);
      });
    }
    if (shared.size === 0) return [];
    const finder = new WordingFinder(words);
    return [...shared]
      .sort(this.#byCount)
      .slice(0, mostTwins)
      .flatMap(([other]) => {
        const name = this.#numbers.file(other)!;
        const theirs = this.#textOf(name);
        if (theirs === undefined) return [];
        const passages = finder.sharedWith(scanWords(theirs));
        return passages.length > 0 ? [{ file: name, passages }] : [];
      });
  }

  /** Files that share the rarest of the stems, or the article's subject, likeliest first. */
  #candidates(file: string, wanted: ReadonlySet<number>): string[] {
    const own = this.#numbers.of(file);
    const text = this.#textOf(file);
    const subject = text === undefined ? [] : subjectStems(scanWords(text));
    const stems = [...new Set([...wanted, ...subject])]
      .map((stem) => ({ stem, count: this.#subjects.count(stem) }))
      .sort((a, b) => a.count - b.count);
    const scores = new Map<number, number>();
    let budget = postingsBudget;
    for (const { stem, count } of stems) {
      if (count > budget) break;
      budget -= count;
      const weight = this.#weight(count) * (wanted.has(stem) ? 3 : 1);
      this.#subjects.each(stem, count, (other) => {
        if (other !== own) scores.set(other, (scores.get(other) ?? 0) + weight);
      });
    }
    return [...scores]
      .sort(this.#byCount)
      .slice(0, mostCandidates)
      .map(([other]) => this.#numbers.file(other)!);
  }

  /** Inverse document frequency. */
  #weight(count: number): number {
    return Math.log(1 + this.#numbers.size / Math.max(count, 1));
  }

  /** The weight of a stem, looked up once. */
  #weights(): Weigh {
    const known = new Map<number, number>();
    return (stem) => {
      let weight = known.get(stem);
      if (weight === undefined) known.set(stem, (weight = this.#weight(this.#subjects.count(stem))));
      return weight;
    };
  }

  /** Kept for the articles asked for last. */
  #sentencesOf(file: string): readonly ComparableSentence[] {
    const known = this.#sentences.get(file);
    const text = known ? undefined : this.#textOf(file);
    // A text that can't be read now may be there the next time.
    if (!known && text === undefined) return [];
    const sentences = known ?? sentencesOf(file, text!);
    this.#sentences.delete(file);
    this.#sentences.set(file, sentences);
    // The map is in the order of use: the first was not asked for longest.
    if (this.#sentences.size > keptArticles) this.#sentences.delete(this.#sentences.keys().next().value!);
    return sentences;
  }
}

/** The sentences that a span touches, with their neighbours where they say too little; with their stems. */
function sentencesAt(
  sentences: readonly ComparableSentence[],
  { start, end }: Span,
): ComparableSentence | undefined {
  let first = sentences.findIndex((sentence) => sentence.end > start);
  if (first < 0 || sentences[first]!.start >= Math.max(end, start + 1)) return undefined;
  let last = first;
  while (last + 1 < sentences.length && sentences[last + 1]!.start < end) last++;
  const joined = (): ComparableSentence => ({
    start: sentences[first]!.start,
    end: sentences[last]!.end,
    stems: new Set(sentences.slice(first, last + 1).flatMap(({ stems }) => [...stems])),
  });
  let wanted = joined();
  if (wanted.stems.size < fewestStems && last + 1 < sentences.length) {
    last++;
    wanted = joined();
  }
  if (wanted.stems.size < fewestStems && first > 0) {
    first--;
    wanted = joined();
  }
  return wanted;
}
