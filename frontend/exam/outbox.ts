import type { Conduct } from './conduct.ts';
import { Kept } from './kept.ts';
import { place } from './place.ts';
import { newest, WaitingAnswers, type Waiting } from './waiting.ts';
import { word, type Word } from './word.ts';

/** Position of the question → option keys, or the one text of a fill-in; an empty list takes an answer back. */
export type Answers = Record<string, string[]>;

interface Listener {
  changed(): void;
  signedOut(): void;
  /** The exam is over; what was not acknowledged stays in the browser. */
  closed(): void;
  clock(server: string, deadline: string): void;
  paused(): void;
}

/** The portal's answer to a save; `newer` are answers of another tab that stay in the place of older ones of this save. */
interface Saved {
  durable: number;
  at: string;
  applied: boolean;
  deadline: string;
  newer?: Answers;
}

/** What ends an exam, when the portal itself says it. */
const OVER = ['attempt.finished', 'attempt.too-late', 'attempt.unknown'];

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15000;
/** How long an answer that is still being put together (words, several ticks) waits for the rest of it. */
const PAUSE = 800;
/** An answer that waits longer than this has been left behind by its tab: any other one sends it. */
const LEFT_BEHIND = 10000;
/** A save of at most so many characters (three bytes each) may outlive its page: 64 kB is the browsers' limit. */
const MAY_OUTLIVE = 20000;

/**
 * Answers on their way to the server. Each tab sends what was answered in it. What is not acknowledged lies in the
 * browser's store, too. Each save carries everything that waits, one save at a time over all tabs where the browser can
 * do that, with a number higher than any before; a save that the server had no use for, because another tab or device
 * was ahead, is sent again with a higher number.
 */
export class Outbox {
  savedAt = '';
  trouble = false;

  private readonly attempt: string;
  private readonly conduct: Conduct;
  private readonly listener: Listener;
  private readonly kept: Kept;
  private readonly left: WaitingAnswers;
  private readonly pending = new Map<number, Waiting>();
  private answers: Answers = {};
  private seq = 0;
  private wait = FIRST_WAIT;
  private timer = 0;
  private watch = 0;
  private sending = false;
  private over = false;
  private halted = false;

  constructor(attempt: string, conduct: Conduct, listener: Listener) {
    this.attempt = attempt;
    this.conduct = conduct;
    this.listener = listener;
    this.kept = new Kept(attempt);
    this.left = new WaitingAnswers(this.kept);
    this.open();
  }

  /** Listens, also again after the page has moved the sheet: opening what is open does nothing. */
  open() {
    if (this.watch) return;
    window.addEventListener('storage', this.otherTab);
    window.addEventListener('pagehide', this.leaving);
    this.watch = window.setInterval(() => {
      if (this.handsIn || this.leftBehind().size > 0) this.send();
    }, LEFT_BEHIND);
    if (this.waiting) this.send();
  }

  /** Begins from what the server has; what waits here is newer and goes on top. */
  start(seq: number, durable: Answers, savedAt: string | null) {
    this.seq = seq;
    this.answers = { ...durable };
    for (const [position, left] of this.left.all()) {
      this.pending.set(position, left);
      this.answers[position] = left.value;
    }
    if (savedAt) this.savedAt = time(savedAt);
    if (this.waiting || this.handsIn) this.send();
  }

  get waiting(): number {
    return this.pending.size;
  }

  /** Whether what waits would be there after a restart of the browser. */
  get keeps(): boolean {
    return this.left.areSafe;
  }

  answer(position: number): string[] {
    return this.answers[position] ?? [];
  }

  put(position: number, value: string[], unfinished = false) {
    this.answers = { ...this.answers, [position]: value };
    this.pending.set(position, this.left.put(position, value));
    this.listener.changed();
    if (unfinished || this.halted) this.later(this.halted ? LONGEST_WAIT : PAUSE);
    else this.send();
  }

  isFlagged(position: number): boolean {
    return this.kept.get(`flag-${position}`) !== null;
  }

  flag(position: number) {
    this.kept.set(`flag-${position}`, this.isFlagged(position) ? null : '1');
    this.listener.changed();
  }

  /** Where the learner stood in this tab, so that a reload goes on there. */
  place(questions: number): number {
    return Math.min(Math.max(1, Number(this.kept.ofTab('place') ?? 1)), questions);
  }

  stand(position: number) {
    this.kept.setOfTab('place', String(position));
  }

  /** Hands in, now or as soon as the network is back. */
  async finish() {
    this.kept.set('finish', '1');
    this.send();
  }

  /** Not handed in after all: there is more time. */
  takeBack() {
    this.kept.set('finish', null);
  }

  /** Sends nothing more. What was acknowledged is forgotten; what was not stays until its learner has seen it. */
  end() {
    this.over = true;
    window.clearTimeout(this.timer);
    this.kept
      .all('')
      .filter(([name]) => !name.startsWith('answer-'))
      .forEach(([name]) => this.kept.set(name, null));
  }

  close() {
    window.clearTimeout(this.timer);
    window.clearInterval(this.watch);
    this.watch = 0;
    window.removeEventListener('storage', this.otherTab);
    window.removeEventListener('pagehide', this.leaving);
  }

  send() {
    window.clearTimeout(this.timer);
    if (this.sending || this.over) return;
    this.sending = true;
    void this.oneAtATime(() => this.exchange()).finally(() => {
      this.sending = false;
      this.listener.changed();
      if (!this.over && (this.waiting || this.handsIn))
        this.later(this.halted ? LONGEST_WAIT : this.trouble ? this.wait : 0);
    });
  }

  /** Sends all that waits in this browser, whatever its tab; whether it arrived. */
  async flush(): Promise<boolean> {
    await this.oneAtATime(() => this.exchange(true));
    return this.left.all().size === 0 && this.waiting === 0;
  }

  /** The network is back: no more waiting. */
  wake() {
    this.wait = FIRST_WAIT;
    this.halted = false;
    if (this.waiting || this.handsIn) this.send();
  }

  private oneAtATime(work: () => Promise<void>): Promise<void> {
    return navigator.locks ? navigator.locks.request(`nishang-exam-${this.attempt}-`, work) : work();
  }

  private async exchange(all = false) {
    const handIn = this.handsIn && !all;
    const carried = newest(handIn || all ? this.left.all() : this.leftBehind(), this.pending);
    if (!handIn && carried.size === 0) return;
    this.seq = Math.max(this.seq, Number(this.kept.get('seq') ?? 0)) + 1;
    this.kept.set('seq', String(this.seq));
    const answers = Object.fromEntries([...carried].map(([position, waiting]) => [position, waiting.value]));
    const given = Object.fromEntries([...carried].map(([position, waiting]) => [position, waiting.at]));
    const conduct = this.conduct.take();
    const others = handIn || all ? this.conduct.others() : undefined;
    const body = JSON.stringify({ seq: this.seq, answers, given, place: place(), conduct, others });
    try {
      const response = await fetch(`/api/attempts/${this.attempt}/${handIn ? 'finish' : 'answers'}`, {
        method: handIn ? 'POST' : 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body,
        keepalive: body.length < MAY_OUTLIVE, // browsers refuse a larger one outright
        signal: AbortSignal.timeout(15000),
      });
      await this.answered(response, carried, handIn);
    } catch {
      this.failed(); // no answer: it may have arrived or not; sending it again does no harm
    }
  }

  private async answered(response: Response, carried: Map<number, Waiting>, handIn: boolean) {
    if (response.status === 401) {
      this.trouble = true;
      this.over = false;
      this.wait = LONGEST_WAIT;
      this.conduct.keep();
      return this.listener.signedOut();
    }
    const said = await word(response, this.attempt);
    if (!said) return this.failed(); // not the portal: a proxy, or the network's own sign-in page
    if (said.code === 'attempt.paused') {
      // The exam is paused: what waits stays here, and goes when it is resumed.
      this.trouble = false;
      this.halted = true;
      this.conduct.keep();
      return this.listener.paused();
    }
    if (said.code && OVER.includes(said.code)) return this.isOver();
    if (!response.ok) return this.failed();
    if (handIn ? said.state !== 'FINISHED' : typeof said.durable !== 'number') return this.failed();
    this.trouble = false;
    this.halted = false;
    this.wait = FIRST_WAIT;
    if (handIn) {
      if (said.saved) this.acknowledged(carried);
      return this.isOver();
    }
    const answer = said as Word & Saved;
    this.listener.clock(answer.at, answer.deadline);
    this.seq = Math.max(this.seq, answer.durable);
    if (!answer.applied) return this.conduct.keep();
    this.savedAt = time(answer.at);
    this.acknowledged(carried);
    for (const [position, value] of Object.entries(answer.newer ?? {}))
      if (!this.pending.has(Number(position))) this.answers = { ...this.answers, [position]: value };
  }

  private isOver() {
    this.end();
    this.listener.closed();
  }

  private acknowledged(carried: Map<number, Waiting>) {
    const left = this.left.all();
    for (const [position, sent] of carried) {
      if (this.pending.get(position)?.at === sent.at) this.pending.delete(position);
      if (left.get(position)?.at === sent.at) this.left.remove(position);
    }
  }

  private failed() {
    this.conduct.keep();
    this.trouble = true;
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private later(milliseconds: number) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.send(), milliseconds);
  }

  private leaving = () => {
    if (this.waiting) this.send();
  };

  /** What another tab answers is shown here; it is newer than what waits here for the same question. */
  private otherTab = (event: StorageEvent) => {
    const [position, theirs] = this.left.told(event) ?? [];
    if (position && theirs && (this.pending.get(position)?.at ?? 0) <= theirs.at) {
      this.pending.delete(position);
      this.answers = { ...this.answers, [position]: theirs.value };
    }
    if (this.kept.nameOf(event.key)) this.listener.changed();
  };

  private get handsIn(): boolean {
    return this.kept.get('finish') !== null;
  }

  private leftBehind(): Map<number, Waiting> {
    return new Map([...this.left.all()].filter(([, waiting]) => waiting.at < Date.now() - LEFT_BEHIND));
  }
}

function time(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
}
