import { Kept } from './kept.ts';
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

const NOTES = 'notes-';
const MOST_TIMES = 20;
const MOST_TABS = 20;
/** More than an answer of some words. */
const LARGE_PASTE = 120;
/** Seconds without any tab in front until the page counts as left: the focus moves from tab to tab in less. */
const LEFT = 3;
/** Seconds until a tab that notes nothing more is taken for closed: browsers let a tab behind tick once a minute. */
const CLOSED = 90;
/** What the server takes at most, in seconds. */
const LONGEST = 7 * 24 * 3600;
const LATEST = Date.UTC(2100, 0, 1) / 1000 - 1;

/**
 * Notes how long each question was in sight, when the page lost the focus, and large pastes, which it does not take.
 * Several tabs with the same paper are one page: another tab is no other place, and of a page that is left only the tab
 * that was in front last takes note. Notes lie in the browser's store, too, so that whichever tab hands in sends those
 * of the others along. Nothing else is looked at.
 */
export class Conduct {
  private readonly notes: Notes = { tab: fresh(8), away: 0, awaySeconds: 0, times: [], pastes: 0, seconds: {} };
  private readonly channel: string;
  private readonly kept: Kept;
  private tabs: BroadcastChannel | null = null;
  private last = Date.now();
  private here = false;
  private absent = 0; // seconds since any tab was in front
  private silent = 0; // seconds since another tab was heard
  private wasInFront = false; // and no other tab since
  private isAway = false;
  private awayBefore = 0;
  private unsent = false;
  private rest = 0;

  constructor(attempt: string) {
    this.channel = `nishang-exam-${attempt}`;
    this.kept = new Kept(attempt);
    this.open();
  }

  /** Hears the other tabs, also again after the page has moved the sheet. */
  open() {
    if (this.tabs || !('BroadcastChannel' in window)) return;
    this.tabs = new BroadcastChannel(this.channel);
    this.tabs.onmessage = (message: MessageEvent<'here' | 'away'>) => this.hear(message.data);
  }

  /** Called every second or so. */
  tick(position: number) {
    this.account(position, inFront());
  }

  /** The page comes into sight or leaves it, perhaps for less than a tick: the time until now belongs to what was. */
  turn(position: number) {
    this.account(position, this.here);
    this.account(position, inFront());
  }

  /** Whether a paste is let in. */
  takes(event: ClipboardEvent): boolean {
    const large = (event.clipboardData?.getData('text') ?? '').trim().length > LARGE_PASTE;
    if (large) {
      this.notes.pastes++;
      this.noted();
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

  /** What other tabs have noted and perhaps not sent, those that were closed too. */
  others(): Notes[] {
    return this.kept
      .all(NOTES)
      .map(([, text]) => JSON.parse(text) as Notes)
      .filter((one) => one.tab !== this.notes.tab)
      .slice(-MOST_TABS);
  }

  /** It did not arrive. */
  keep() {
    this.unsent = true;
  }

  close() {
    this.tabs?.close();
    this.tabs = null;
  }

  private account(position: number, here: boolean) {
    const now = Date.now();
    const passed = Math.max(0, (now - this.last) / 1000); // a clock may be set back
    this.last = now;
    this.here = here;
    this.silent += passed;
    if (here) {
      this.tabs?.postMessage('here');
      this.absent = 0;
      this.wasInFront = true;
      this.isAway = false;
      this.see(position, passed);
      return;
    }
    this.absent += passed;
    if (this.absent >= LEFT && (this.wasInFront || this.silent > CLOSED)) {
      this.tabs?.postMessage('away');
      this.leave(now / 1000);
    }
  }

  private hear(said: 'here' | 'away') {
    this.silent = 0;
    if (said === 'here') {
      this.absent = 0;
      this.wasInFront = false;
    }
    if (!this.wasInFront) this.isAway = false;
  }

  private see(position: number, passed: number) {
    this.rest += Math.min(passed, 5); // a computer that slept saw nothing
    const whole = Math.floor(this.rest);
    if (whole === 0) return;
    this.rest -= whole;
    this.notes.seconds[position] = (this.notes.seconds[position] ?? 0) + whole;
    this.noted();
  }

  private leave(now: number) {
    if (!this.isAway) {
      this.isAway = true;
      this.awayBefore = this.notes.awaySeconds;
      this.notes.away++;
      this.notes.times.push([within(now - this.absent, LATEST), 0]);
      if (this.notes.times.length > MOST_TIMES) this.notes.times.shift();
    }
    this.notes.awaySeconds = within(this.awayBefore + this.absent, LONGEST);
    this.notes.times.at(-1)![1] = within(this.absent, LONGEST);
    this.noted();
  }

  private noted() {
    this.unsent = true;
    this.kept.set(NOTES + this.notes.tab, JSON.stringify(this.notes));
  }
}

function inFront(): boolean {
  return document.hasFocus() && document.visibilityState === 'visible';
}

function within(seconds: number, most: number): number {
  return Math.round(Math.min(Math.max(0, seconds), most));
}
