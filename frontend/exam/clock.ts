import { place } from './place.ts';
import { word } from './word.ts';

/** Time that was added to the attempt: when, how much, why. */
export interface Added {
  at: string;
  kind: string;
  seconds: number;
  reason: string;
}

/** What the server says about the time of an attempt. */
export interface Times {
  state: string;
  deadline: string;
  serverTime: string;
  pause: { at: string; reason: string } | null;
  grants: Added[];
  elsewhere: string | null;
}

interface Listener {
  changed(): void;
  closed(): void;
  resumed(): void;
  signedOut(): void;
}

const EVERY = 10000;
/** Where the computer's clock and the time that passed differ by more, it has slept or its clock was set. */
const APART = 2000;

/**
 * The time of an attempt as the server has it. It is asked for every few seconds, so that a page where nobody writes
 * learns of added minutes and of a pause too; each save brings the deadline along as well. In between it counts the
 * time that passes, not the computer's clock, which anybody may set.
 */
export class ExamClock {
  pause: Times['pause'] = null;
  grants: Added[] = [];
  /** Since when another browser writes the attempt, if one does. */
  elsewhere: string | null = null;

  private readonly attempt: string;
  private readonly listener: Listener;
  private deadline = 0;
  private ahead = 0; // the server's time minus the time that has passed here, in ms
  private gap = 0; // this computer's clock minus the time that has passed here, in ms
  private timer = 0;
  private closed = true;

  constructor(attempt: string, listener: Listener) {
    this.attempt = attempt;
    this.listener = listener;
    this.open();
  }

  /** Listens and asks, also again after the page has moved the sheet. */
  open() {
    if (!this.closed) return;
    this.closed = false;
    document.addEventListener('visibilitychange', this.look);
    if (this.deadline) this.ask();
  }

  start(deadline: string, serverTime: string) {
    this.deadline = Date.parse(deadline);
    this.tick(serverTime);
    this.ask();
  }

  close() {
    this.closed = true;
    window.clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.look);
  }

  /** The server's time, from any of its answers. */
  tick(serverTime: string) {
    this.ahead = Date.parse(serverTime) - performance.now();
    this.gap = Date.now() - performance.now();
  }

  /** Called every second or so: after a sleep, which not every browser counts as time, the server is asked. */
  watch() {
    const gap = Date.now() - performance.now();
    if (!this.deadline || Math.abs(gap - this.gap) < APART) return;
    this.gap = gap;
    this.ask();
  }

  /** The deadline as a save brought it; a change has a reason, which is asked for. */
  moved(deadline: string) {
    const then = Date.parse(deadline);
    if (then === this.deadline) return;
    this.deadline = then;
    this.ask();
  }

  /** A save was refused because the exam is paused: find out why. */
  ask() {
    window.clearTimeout(this.timer);
    void this.poll().finally(() => {
      if (this.closed) return;
      this.timer = window.setTimeout(() => this.ask(), EVERY);
    });
  }

  /** What is left, in ms; it stands still while the exam is paused. */
  get left(): number {
    const now = this.pause ? Date.parse(this.pause.at) : performance.now() + this.ahead;
    return this.deadline - now;
  }

  /** The minutes left, a begun one as a whole. */
  get minutes(): number {
    return Math.max(0, Math.ceil(this.left / 60000));
  }

  /** What is left as minutes and seconds, such as 4:09. */
  get reading(): string {
    const seconds = Math.max(0, Math.floor(this.left / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  /** Asks at once; whether the server answered. */
  async sure(): Promise<boolean> {
    return this.poll(true);
  }

  private look = () => {
    if (document.visibilityState === 'visible' && this.deadline) this.ask();
  };

  private async poll(anyway = false): Promise<boolean> {
    if (!anyway && document.visibilityState === 'hidden' && !this.pause && this.left > 60000) return true;
    try {
      const response = await fetch(`/api/attempts/${this.attempt}/clock?place=${place()}`, {
        headers: { Accept: 'application/json' },
        signal: AbortSignal.timeout(8000),
      });
      if (response.status === 401) this.listener.signedOut();
      const said = response.ok ? await word(response, this.attempt) : null;
      if (!said) return false;
      this.take(said as unknown as Times);
      return true;
    } catch {
      this.listener.changed(); // no network: the clock goes on by what was known last
      return false;
    }
  }

  private take(times: Times) {
    const wasPaused = this.pause !== null;
    this.tick(times.serverTime);
    this.deadline = Date.parse(times.deadline);
    this.pause = times.pause;
    this.grants = times.grants;
    this.elsewhere = times.elsewhere;
    this.listener.changed();
    if (times.state !== 'RUNNING') return this.listener.closed();
    if (wasPaused && !this.pause) this.listener.resumed();
  }
}
