/**
 * When the bell asks the server. Only while the page is in sight and somebody has used it since the last time: an open
 * page is no activity, and asking on its own would keep a session alive on a computer that somebody left.
 */
export class Asking {
  private used = false;
  private last: number;
  private readonly every: number;

  /** @param every milliseconds between two questions, at the least */
  constructor(every: number, now: number) {
    this.every = every;
    this.last = now;
  }

  /** Somebody moved, typed or touched. */
  use() {
    this.used = true;
  }

  /** Whether it is time; what was done before counts for this question only. */
  due(now: number, visible: boolean): boolean {
    if (!visible || !this.used || now - this.last < this.every) {
      return false;
    }
    this.used = false;
    this.last = now;
    return true;
  }
}
