/**
 * A queue of keys to work on: the urgent ones first, each after its delay; the others in the order they
 * came, a few at a time, with a pause after each slice so that messages get through. A key that is added
 * again while it waits is done once; one that is added or removed while it is worked on makes that work
 * stale.
 */
import { pause } from './pause.ts';

/** Milliseconds of work between two pauses. */
const slice = 15;
const defaultLanes = 4;
/** Milliseconds that the work makes way to people at a time, and then goes on whatever they do. */
const [longestRest, leastWork] = [10_000, 1000];

/** Says whether the key still wants the work that was begun; to be asked before its result is kept. */
export type IsWanted = () => boolean;

export interface WorkQueueOptions {
  /** Does the work for one key; must not reject. */
  readonly work: (key: string, isWanted: IsWanted) => Promise<void>;
  /** Milliseconds of a clock that never goes backwards. */
  readonly now: () => number;
  /** How many keys are worked on at a time, so that one is read while another is annotated. */
  readonly lanes?: () => number;
}

export class WorkQueue {
  readonly #options: WorkQueueOptions;
  /** Key to the time at which it is due. */
  readonly #urgent = new Map<string, number>();
  readonly #later = new Set<string>();
  readonly #underWay = new Map<string, object>();
  readonly #waiting = new Map<string, (() => void)[]>();
  #lanes = 0;
  #started = false;
  #paused = false;
  /** Since when the work makes way, and until when, in milliseconds. */
  #restBegan = Number.NEGATIVE_INFINITY;
  #restEnds = Number.NEGATIVE_INFINITY;
  #rested: ReturnType<typeof setTimeout> | undefined;
  #sliceStart = 0;
  #break: Promise<void> | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkQueueOptions) {
    this.#options = options;
  }

  /** Keys that wait or are worked on. */
  get size(): number {
    return this.#urgent.size + this.#later.size + this.#underWay.size;
  }

  /** Begins to work; until then, keys only gather. */
  start(): void {
    this.#started = true;
    this.#wakeAll();
  }

  /** While paused, only urgent keys are worked on. */
  get isPaused(): boolean {
    return this.#paused;
  }
  set isPaused(paused: boolean) {
    this.#paused = paused;
    if (!paused) this.#wakeAll();
  }

  /**
   * Begins nothing that is not urgent for so many milliseconds, as somebody types or scrolls. Asked again and again, it
   * goes on for a second after each ten.
   */
  makeWay(milliseconds: number): void {
    const now = this.#options.now();
    if (now >= this.#restEnds + leastWork) this.#restBegan = now;
    if (now >= this.#restBegan + longestRest) return;
    this.#restEnds = now + milliseconds;
    clearTimeout(this.#rested);
    this.#rested = setTimeout(() => {
      // Timers may come a little early by this clock.
      this.#restEnds = Math.min(this.#restEnds, this.#options.now());
      this.#wakeAll();
    }, milliseconds);
  }

  /** Whether a key waits that is not urgent. */
  get hasLater(): boolean {
    return this.#later.size > 0;
  }

  /** Forgets all keys and stops to work, for good. */
  stop(): void {
    this.#started = false;
    clearTimeout(this.#alarm);
    clearTimeout(this.#rested);
    for (const key of [...this.#urgent.keys(), ...this.#later, ...this.#underWay.keys()]) this.remove(key);
  }

  /** Adds a key before all that are not urgent, due after `delay` milliseconds; adding it again restarts the delay. */
  addUrgent(key: string, delay = 0): void {
    this.#underWay.delete(key);
    this.#later.delete(key);
    this.#urgent.set(key, this.#options.now() + delay);
    this.#wake();
  }

  /** Adds a key behind the others; one that waits already keeps its place. */
  add(key: string): void {
    this.#underWay.delete(key);
    if (!this.#urgent.has(key)) this.#later.add(key);
    this.#wake();
  }

  /** Forgets a key; work that was begun on it is no longer wanted. */
  remove(key: string): void {
    this.#urgent.delete(key);
    this.#later.delete(key);
    this.#underWay.delete(key);
    this.#settle(key);
  }

  /** Resolves when the key neither waits nor is worked on. */
  settled(key: string): Promise<void> {
    if (!this.#has(key)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), resolve]);
    });
  }

  get #lanesWanted(): number {
    return this.#options.lanes?.() ?? defaultLanes;
  }

  #has(key: string): boolean {
    return this.#urgent.has(key) || this.#later.has(key) || this.#underWay.has(key);
  }

  #settle(key: string): void {
    if (this.#has(key)) return;
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    for (const resolve of waiting) resolve();
  }

  #wakeAll(): void {
    for (let i = Math.min(this.#lanesWanted, this.size); i > 0; i--) this.#wake();
  }

  #wake(): void {
    if (!this.#started) return;
    // One lane more for what is urgent, as the others may all be reading from a slow disk.
    const most = this.#lanesWanted + Math.min(1, this.#urgent.size);
    if (this.#lanes >= most) return;
    this.#lanes++;
    void this.#run();
  }

  async #run(): Promise<void> {
    // Whoever adds a key goes on first, and more keys may come with it.
    await pause();
    for (let key = this.#next(); key !== undefined; key = this.#next()) {
      const ticket = {};
      this.#underWay.set(key, ticket);
      const isWanted = () => this.#underWay.get(key!) === ticket;
      await this.#options.work(key, isWanted);
      if (isWanted()) this.#underWay.delete(key);
      this.#settle(key);
      await this.#breathe();
    }
    this.#lanes--;
    this.#setAlarm();
  }

  /** Pauses all lanes together when they have worked for a slice: one message may need several turns. */
  async #breathe(): Promise<void> {
    while (this.#options.now() - this.#sliceStart > slice) {
      this.#break ??= pause().then(() => {
        this.#break = undefined;
        this.#sliceStart = this.#options.now();
      });
      await this.#break;
    }
  }

  /** Takes the next key that is due. */
  #next(): string | undefined {
    const now = this.#options.now();
    for (const [key, due] of this.#urgent)
      if (due <= now) {
        this.#urgent.delete(key);
        return key;
      }
    if (this.#paused || now < this.#restEnds) return undefined;
    for (const key of this.#later) {
      this.#later.delete(key);
      return key;
    }
    return undefined;
  }

  /** Wakes up when the first of the urgent keys is due. */
  #setAlarm(): void {
    clearTimeout(this.#alarm);
    if (this.#urgent.size === 0) return;
    const wait = Math.max(0, Math.min(...this.#urgent.values()) - this.#options.now());
    this.#alarm = setTimeout(() => this.#wake(), Math.ceil(wait));
  }
}
