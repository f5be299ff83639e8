/** Seconds before the end from which on somebody is told. */
export const WARNED = 120;

const AGAIN = 10_000;

/**
 * When a page asks how long its session goes on, and when it says so. It counts by the clock of the browser between two
 * answers; what holds is what the server says. Asking is no use of the session.
 */
export class Idle {
  private ends = Infinity;
  private next: number;

  constructor(now: number) {
    this.next = now;
  }

  /** @param seconds that the session goes on without use; null where it does not end */
  answered(seconds: number | null, now: number) {
    if (seconds === null) {
      this.ends = Infinity;
      this.next = Infinity;
      return;
    }
    this.ends = now + seconds * 1000;
    // Near the end another page may be used, so it is asked again and again.
    this.next = seconds > WARNED ? this.ends - WARNED * 1000 : now + Math.min(AGAIN, Math.max(1000, seconds * 1000));
  }

  /** There was no answer. */
  failed(now: number) {
    this.next = now + AGAIN;
  }

  due(now: number): boolean {
    return now >= this.next;
  }

  /** Whole seconds until the end, not below 0. */
  left(now: number): number {
    return Math.max(0, Math.ceil((this.ends - now) / 1000));
  }

  warns(now: number): boolean {
    return this.left(now) <= WARNED;
  }
}

/** Minutes and seconds, as 1:05. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
