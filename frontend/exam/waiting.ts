import type { Kept } from './kept.ts';

/** An answer that the server has not acknowledged, and when it was given by this browser's clock, in ms. */
export interface Waiting {
  value: string[];
  at: number;
}

const ANSWER = 'answer-';
/** The server takes no time from the year 2100 on, however a clock is set. */
const LATEST = Date.UTC(2100, 0, 1) - 1;

/** The answers of one attempt that wait in this browser, whichever tab they were given in. */
export class WaitingAnswers {
  private readonly kept: Kept;
  private latest = 0;

  constructor(kept: Kept) {
    this.kept = kept;
  }

  /** Whether they would be there after a restart of the browser. */
  get areSafe(): boolean {
    return this.kept.isSafe(ANSWER);
  }

  all(): Map<number, Waiting> {
    return new Map(
      this.kept
        .all(ANSWER)
        .map(([name, text]): [number, Waiting] => [Number(name.slice(ANSWER.length)), JSON.parse(text) as Waiting]),
    );
  }

  /** A new answer. It is later than all before it in this browser, also where the clock was set back between them. */
  put(position: number, value: string[]): Waiting {
    this.latest = Math.min(Math.max(Date.now(), this.latest + 1, Number(this.kept.get('latest') ?? 0) + 1), LATEST);
    this.kept.set('latest', String(this.latest));
    const waiting = { value, at: this.latest };
    this.kept.set(ANSWER + position, JSON.stringify(waiting));
    return waiting;
  }

  remove(position: number) {
    this.kept.set(ANSWER + position, null);
  }

  /** What another tab has just put, from the browser's word of it. */
  told(event: StorageEvent): [position: number, waiting: Waiting] | null {
    const name = this.kept.nameOf(event.key);
    if (!name?.startsWith(ANSWER) || !event.newValue) return null;
    const waiting = JSON.parse(event.newValue) as Waiting;
    this.latest = Math.max(this.latest, waiting.at);
    return [Number(name.slice(ANSWER.length)), waiting];
  }
}

/** Of two answers to a question the later one. */
export function newest(one: Map<number, Waiting>, other: Map<number, Waiting>): Map<number, Waiting> {
  const all = new Map(one);
  for (const [position, waiting] of other) if ((all.get(position)?.at ?? 0) <= waiting.at) all.set(position, waiting);
  return all;
}
