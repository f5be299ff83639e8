import type { Conduct } from './conduct.ts';
import { place } from './place.ts';
import { word, type Word } from './word.ts';

/** Position of the question → option keys, or the one text of a fill-in; an empty list takes an answer back. */
export type Answers = Record<string, string[]>;

/** An answer that the server has not acknowledged, and when it was given by this browser's clock, in ms. */
interface Waiting {
  value: string[];
  at: number;
}

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
 * Answers on their way to the server. Each tab sends what was answered in it. What is not acknowledged lies in
 * localStorage, too, each answer under a name of its own: tabs see each other's writes late, and one record for
 * all would lose what another tab has just written. Each save carries everything that waits, one save at a time
 * over all tabs where the browser can do that, with a number higher than any before; a save that the server had no
 * use for, because another tab or device was ahead, is sent again with a higher number.
 */
export class Outbox {
  savedAt = '';
  trouble = false;

  private readonly attempt: string;
  private readonly conduct: Conduct;
  private readonly listener: Listener;
  private readonly prefix: string;
  private readonly pending = new Map<number, Waiting>();
  private readonly memory = new Map<string, string>(); // what a full or forbidden store does not take
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
    this.prefix = prefixOf(attempt);
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
    for (const [position, left] of this.left()) {
      this.pending.set(position, left);
      this.answers[position] = left.value;
    }
    if (savedAt) this.savedAt = time(savedAt);
    if (this.waiting || this.handsIn) this.send();
  }

  get waiting(): number {
    return this.pending.size;
  }

  answer(position: number): string[] {
    return this.answers[position] ?? [];
  }

  put(position: number, value: string[], unfinished = false) {
    const waiting = { value, at: Date.now() };
    this.answers = { ...this.answers, [position]: value };
    this.pending.set(position, waiting);
    this.set(`answer-${position}`, JSON.stringify(waiting));
    this.listener.changed();
    if (unfinished || this.halted) this.later(this.halted ? LONGEST_WAIT : PAUSE);
    else this.send();
  }

  isFlagged(position: number): boolean {
    return this.get(`flag-${position}`) !== null;
  }

  flag(position: number) {
    this.set(`flag-${position}`, this.isFlagged(position) ? null : '1');
    this.listener.changed();
  }

  /** Where the learner stood in this tab, so that a reload goes on there. */
  place(questions: number): number {
    return Math.min(
      Math.max(1, Number(attempted(() => sessionStorage.getItem(`${this.prefix}place`), null) ?? 1)),
      questions,
    );
  }

  stand(position: number) {
    attempted(() => sessionStorage.setItem(`${this.prefix}place`, String(position)), undefined);
  }

  /** Hands in, now or as soon as the network is back. */
  async finish() {
    this.set('finish', '1');
    this.send();
  }

  /** Not handed in after all: there is more time. */
  takeBack() {
    this.set('finish', null);
  }

  /** Sends nothing more. What was acknowledged is forgotten; what was not stays until its learner has seen it. */
  end() {
    this.over = true;
    window.clearTimeout(this.timer);
    this.names()
      .filter((name) => !name.startsWith('answer-'))
      .forEach((name) => this.set(name, null));
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
    return this.left().size === 0 && this.waiting === 0;
  }

  /** The network is back: no more waiting. */
  wake() {
    this.wait = FIRST_WAIT;
    this.halted = false;
    if (this.waiting || this.handsIn) this.send();
  }

  private oneAtATime(work: () => Promise<void>): Promise<void> {
    return navigator.locks ? navigator.locks.request(this.prefix, work) : work();
  }

  private async exchange(all = false) {
    const handIn = this.handsIn && !all;
    const carried = newest(handIn || all ? this.left() : this.leftBehind(), this.pending);
    if (!handIn && carried.size === 0) return;
    this.seq = Math.max(this.seq, Number(this.get('seq') ?? 0)) + 1;
    this.set('seq', String(this.seq));
    const answers = Object.fromEntries([...carried].map(([position, waiting]) => [position, waiting.value]));
    const given = Object.fromEntries([...carried].map(([position, waiting]) => [position, waiting.at]));
    const body = JSON.stringify({ seq: this.seq, answers, given, place: place(), conduct: this.conduct.take() });
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
    if (!answer.applied) return;
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
    const left = this.left();
    for (const [position, sent] of carried) {
      if (this.pending.get(position)?.at === sent.at) this.pending.delete(position);
      if (left.get(position)?.at === sent.at) this.set(`answer-${position}`, null);
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
    const position = positionOf(event.key, this.prefix);
    if (position && event.newValue) {
      const theirs = JSON.parse(event.newValue) as Waiting;
      if ((this.pending.get(position)?.at ?? 0) <= theirs.at) {
        this.pending.delete(position);
        this.answers = { ...this.answers, [position]: theirs.value };
      }
    }
    if (event.key?.startsWith(this.prefix)) this.listener.changed();
  };

  private get handsIn(): boolean {
    return this.get('finish') !== null;
  }

  /** What waits in this browser, whichever tab it was answered in. */
  private left(): Map<number, Waiting> {
    const left = new Map<number, Waiting>();
    for (const name of this.names()) {
      const position = positionOf(this.prefix + name, this.prefix);
      const text = position && this.get(name);
      if (position && text) left.set(position, JSON.parse(text) as Waiting);
    }
    return left;
  }

  private leftBehind(): Map<number, Waiting> {
    return new Map([...this.left()].filter(([, waiting]) => waiting.at < Date.now() - LEFT_BEHIND));
  }

  private names(): string[] {
    const stored = attempted(() => Object.keys(localStorage), []).filter((key) => key.startsWith(this.prefix));
    return [...this.memory.keys(), ...stored.map((key) => key.slice(this.prefix.length))];
  }

  private get(name: string): string | null {
    return this.memory.get(name) ?? attempted(() => localStorage.getItem(this.prefix + name), null);
  }

  private set(name: string, value: string | null) {
    this.memory.delete(name);
    const stored = attempted(() => {
      if (value === null) localStorage.removeItem(this.prefix + name);
      else localStorage.setItem(this.prefix + name, value);
      return true;
    }, false);
    if (!stored && value !== null) this.memory.set(name, value);
  }
}

export function prefixOf(attempt: string): string {
  return `nishang-exam-${attempt}-`;
}

function attempted<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function positionOf(key: string | null, prefix: string): number {
  const start = `${prefix}answer-`;
  return key?.startsWith(start) ? Number(key.slice(start.length)) : 0;
}

function newest(one: Map<number, Waiting>, other: Map<number, Waiting>): Map<number, Waiting> {
  const all = new Map(one);
  for (const [position, waiting] of other) if ((all.get(position)?.at ?? 0) <= waiting.at) all.set(position, waiting);
  return all;
}

function time(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
}
