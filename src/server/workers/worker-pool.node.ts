/** Annotates files on several threads, as many as there are cores to spare. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { togetherAtMost } from '../../article.ts';
import type { AnnotateJob, AnnotateOutcome, Annotators } from '../annotator.ts';
import { allowOwnRoom, letRoomGrow } from '../small-heap.node.ts';
import type { WorkerData } from './annotate-worker.node.ts';

export interface WorkerPoolOptions {
  /** The worker's program. */
  readonly script: string | URL;
  readonly data: WorkerData;
  /** Default: one for each core but one, which is left to the server and the editor. */
  readonly size?: number;
}

/** More workers than this keep the thread that gathers their results busy. */
const most = 12;
/**
 * Jobs given to a worker at a time: those that it annotates together, and as many again for it to go on with while the
 * thread that gathers results writes them.
 */
const ahead = 2 * togetherAtMost;
/** Milliseconds without work until workers are let go, with the memory that they take. */
const idleTime = 5000;
/** Milliseconds that one article may take. */
const longestJob = 120_000;
const heapMegabytes = 1024;
/** Megabytes of new objects, their copies included: a worker's live long or not at all. */
const newMegabytes = 24;
/** Milliseconds after which a worker has that room, so that none needs to grow any more. */
const grown = 5000;

interface Task {
  readonly job: AnnotateJob;
  readonly done: (outcome: AnnotateOutcome) => void;
}

/** A worker and its jobs, the first of which are under way. */
interface Lane {
  readonly worker: Worker;
  readonly tasks: Task[];
  alarm: ReturnType<typeof setTimeout> | undefined;
}

export class WorkerPool implements Annotators {
  readonly lanes: number;
  readonly #options: WorkerPoolOptions;
  readonly #size: number;
  readonly #lanes: Lane[] = [];
  #idle: ReturnType<typeof setTimeout> | undefined;
  #grown: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#size = options.size ?? Math.min(most, Math.max(1, availableParallelism() - 1));
    this.lanes = this.#size * ahead;
  }

  get isAsleep(): boolean {
    return this.#lanes.length === 0;
  }

  annotate(job: AnnotateJob): Promise<AnnotateOutcome> {
    clearTimeout(this.#idle);
    return new Promise((done) => this.#give({ job, done }));
  }

  rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (this.#lanes.every(({ tasks }) => tasks.length === 0)) this.#letGo();
    }, idleTime);
    this.#idle.unref();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#idle);
    for (const { tasks } of this.#lanes)
      for (const { done } of tasks.splice(0)) done({ kind: 'skipped', reason: 'stopped' });
    this.#letGo();
  }

  #give(task: Task): void {
    if (this.#closed) {
      task.done({ kind: 'skipped', reason: 'stopped' });
      return;
    }
    const lane = this.#freest();
    lane.tasks.push(task);
    lane.worker.postMessage(task.job);
    if (lane.tasks.length === 1) this.#watch(lane);
  }

  #freest(): Lane {
    const [freest] = [...this.#lanes].sort((a, b) => a.tasks.length - b.tasks.length);
    return freest && (freest.tasks.length === 0 || this.#lanes.length >= this.#size) ? freest : this.#hire();
  }

  #hire(): Lane {
    clearTimeout(this.#grown);
    letRoomGrow(true);
    this.#grown = setTimeout(() => letRoomGrow(false), grown);
    this.#grown.unref();
    const begun = allowOwnRoom();
    const worker = new Worker(this.#options.script, {
      workerData: this.#options.data,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: newMegabytes },
    });
    worker.once('online', begun);
    const lane: Lane = { worker, tasks: [], alarm: undefined };
    this.#lanes.push(lane);
    worker.on('message', (outcome: AnnotateOutcome) => {
      lane.tasks.shift()?.done(outcome);
      this.#watch(lane);
    });
    // An exit follows.
    worker.on('error', () => {});
    worker.on('exit', () => this.#lost(lane, 'checking it failed'));
    worker.unref();
    return lane;
  }

  /** Sees to it that what is under way comes to an end. */
  #watch(lane: Lane): void {
    clearTimeout(lane.alarm);
    if (lane.tasks.length === 0) return;
    lane.alarm = setTimeout(() => {
      this.#lost(lane, 'takes too long to check');
      void lane.worker.terminate();
    }, longestJob);
    lane.alarm.unref();
  }

  /** A worker is gone: a job that was under way alone is at fault; any others get another try, one by one. */
  #lost(lane: Lane, reason: string): void {
    clearTimeout(lane.alarm);
    const at = this.#lanes.indexOf(lane);
    if (at >= 0) this.#lanes.splice(at, 1);
    const tasks = lane.tasks.splice(0);
    if (tasks[0]?.job.alone) tasks.shift()!.done({ kind: 'skipped', reason });
    for (const { job, done } of tasks) this.#give({ job: { ...job, alone: true }, done });
  }

  #letGo(): void {
    clearTimeout(this.#grown);
    letRoomGrow(true);
    for (const { worker, alarm } of this.#lanes.splice(0)) {
      clearTimeout(alarm);
      void worker.terminate();
    }
  }
}
