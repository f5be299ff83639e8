/** From and to, in ms of the server's time. */
export type Interval = [from: number, to: number];

/** How long somebody may read without moving anything. */
export const IDLE = 120_000;
/** Between two looks at the page; where much more passed, the computer slept or the page was frozen. */
export const LOOK = 1000;
const SLEPT = 5 * LOOK;

/**
 * Whether somebody is reading: the page is in sight, and something was moved, typed or played within two minutes. Time
 * is that of the server, counted on by what passes here; the computer's clock is not asked.
 */
export class Attention {
  /** Nothing was moved for long: the time stands still until somebody does. */
  idle = false;

  private seen: Interval[] = [];
  private looked: number;
  private used: number;

  constructor(now: number) {
    this.looked = now;
    this.used = now;
  }

  /** Somebody is there. */
  use(now: number) {
    // What passed since the last look may have been a pause.
    this.look(now, this.visible);
    this.used = now;
    this.idle = false;
  }

  private visible = true;

  /** Called every second or so, and when the page comes into sight or leaves it. */
  look(now: number, visible: boolean) {
    const from = this.looked;
    const wasVisible = this.visible;
    this.looked = Math.max(now, from);
    this.visible = visible;
    if (!wasVisible || now - from > SLEPT) return;
    const to = Math.min(now, this.used + IDLE);
    if (to > from) this.note(from, to);
    this.idle = now >= this.used + IDLE;
  }

  /** The server's time is another than was thought: what comes is counted from there. */
  correct(now: number, by: number) {
    this.looked = now;
    this.used += by;
  }

  /** What was seen since the last time that somebody asked. */
  take(): Interval[] {
    const seen = this.seen;
    this.seen = [];
    return seen;
  }

  private note(from: number, to: number) {
    const last = this.seen.at(-1);
    if (last && last[1] === from) last[1] = to;
    else this.seen.push([from, to]);
  }
}
