import { fresh } from './place.ts';

/** What is sent with the saves: sums since the page was opened, so that sending them twice does no harm. */
export interface Notes {
  tab: string;
  away: number;
  awaySeconds: number;
  times: number[][];
  pastes: number;
  seconds: Record<string, number>;
}

const MOST_TIMES = 20;
/** More than an answer of some words. */
const LARGE_PASTE = 120;

/**
 * Notes how long each question was in sight, when the page lost the focus, and large pastes, which it does not take.
 * Another tab with the same paper is no other place. Nothing else is looked at.
 */
export class Conduct {
  private readonly notes: Notes = { tab: fresh(8), away: 0, awaySeconds: 0, times: [], pastes: 0, seconds: {} };
  private readonly channel: string;
  private tabs: BroadcastChannel | null = null;
  private last = Date.now();
  private otherTab = 0;
  private isAway = false;
  private unsent = false;
  private rest = 0;

  constructor(attempt: string) {
    this.channel = `nishang-exam-${attempt}`;
    this.open();
  }

  /** Hears the other tabs, also again after the page has moved the sheet. */
  open() {
    if (this.tabs || !('BroadcastChannel' in window)) return;
    this.tabs = new BroadcastChannel(this.channel);
    this.tabs.onmessage = () => (this.otherTab = Date.now());
  }

  /** Called every second or so. */
  tick(position: number) {
    const now = Date.now();
    const passed = (now - this.last) / 1000;
    this.last = now;
    if (document.hasFocus() && document.visibilityState === 'visible') {
      this.tabs?.postMessage('here');
      this.isAway = false;
      this.see(position, passed);
    } else if (now - this.otherTab > 3000) {
      this.leave(now, passed);
    }
  }

  /** Whether a paste is let in. */
  takes(event: ClipboardEvent): boolean {
    const large = (event.clipboardData?.getData('text') ?? '').trim().length > LARGE_PASTE;
    if (large) {
      this.notes.pastes++;
      this.unsent = true;
      event.preventDefault();
    }
    return !large;
  }

  /** What was noted, if there is something new. */
  take(): Notes | undefined {
    if (!this.unsent) return undefined;
    this.unsent = false;
    return structuredClone(this.notes);
  }

  /** It did not arrive. */
  keep() {
    this.unsent = true;
  }

  close() {
    this.tabs?.close();
    this.tabs = null;
  }

  private see(position: number, passed: number) {
    this.rest += Math.min(passed, 5); // a computer that slept saw nothing
    const whole = Math.floor(this.rest);
    if (whole === 0) return;
    this.rest -= whole;
    this.notes.seconds[position] = (this.notes.seconds[position] ?? 0) + whole;
    this.unsent = true;
  }

  private leave(now: number, passed: number) {
    if (!this.isAway) {
      this.isAway = true;
      this.notes.away++;
      this.notes.times.push([Math.floor(now / 1000), 0]);
      if (this.notes.times.length > MOST_TIMES) this.notes.times.shift();
    } else {
      this.notes.awaySeconds = Math.round(this.notes.awaySeconds + passed);
      this.notes.times.at(-1)![1] = Math.round(now / 1000 - this.notes.times.at(-1)![0]);
    }
    this.unsent = true;
  }
}
