/** Position of the question → option keys, or the one text of a fill-in; an empty list takes an answer back. */
export type Answers = Record<string, string[]>;

interface Stored { seq: number; pending: Answers; answers: Answers; flags: number[]; at: number; finish: boolean }

interface Listener { changed(): void; signedOut(): void; closed(): void; clock(server: string): void }

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15000;
/** How long an answer that is still being put together (words, several ticks) waits for the rest of it. */
const PAUSE = 800;

/**
 * Answers on their way to the server. What is not acknowledged lies in localStorage, shared by all tabs of this
 * browser; each save carries everything that is not acknowledged, one save at a time over all tabs, with a number
 * higher than any before. A save that the server had no use for, because another device was ahead, is sent again
 * with a higher number.
 */
export class Outbox {
  savedAt = '';
  trouble = false;

  private readonly key: string;
  private store: Stored = { seq: 0, pending: {}, answers: {}, flags: [], at: 1, finish: false };
  private wait = FIRST_WAIT;
  private timer = 0;
  private sending = false;
  private over = false;

  constructor(private readonly attempt: string, private readonly listener: Listener) {
    this.key = `nishang-exam-${attempt}`;
    window.addEventListener('storage', this.otherTab);
    window.addEventListener('online', this.online);
    window.addEventListener('pagehide', this.leaving);
  }

  /** Begins from what the server has; what waits here is newer and goes on top. */
  start(seq: number, durable: Answers, savedAt: string | null) {
    this.read();
    this.store.seq = Math.max(seq, this.store.seq);
    this.store.answers = { ...durable, ...this.store.pending };
    if (savedAt) this.savedAt = time(savedAt);
    this.write();
    if (this.waiting || this.store.finish) this.send();
  }

  get waiting(): number {
    return Object.keys(this.store.pending).length;
  }

  answer(position: number): string[] {
    return this.store.answers[position] ?? [];
  }

  put(position: number, value: string[], unfinished = false) {
    this.read();
    this.store.answers = { ...this.store.answers, [position]: value };
    this.store.pending = { ...this.store.pending, [position]: value };
    this.write();
    this.listener.changed();
    if (unfinished) this.later(PAUSE); else this.send();
  }

  isFlagged(position: number): boolean {
    return this.store.flags.includes(position);
  }

  flag(position: number) {
    this.read();
    this.store.flags = this.isFlagged(position) ? this.store.flags.filter((p) => p !== position) : [...this.store.flags, position];
    this.write();
    this.listener.changed();
  }

  /** Where the learner stood, so that a reload goes on there. */
  place(questions: number): number {
    return Math.min(Math.max(1, this.store.at), questions);
  }

  stand(position: number) {
    this.store.at = position;
    this.write();
  }

  /** Hands in, now or as soon as the network is back. */
  async finish() {
    this.read();
    this.store.finish = true;
    this.write();
    this.send();
  }

  clear() {
    this.over = true;
    window.clearTimeout(this.timer);
    localStorage.removeItem(this.key);
  }

  close() {
    window.clearTimeout(this.timer);
    window.removeEventListener('storage', this.otherTab);
    window.removeEventListener('online', this.online);
    window.removeEventListener('pagehide', this.leaving);
  }

  send() {
    window.clearTimeout(this.timer);
    if (this.sending || this.over) return;
    this.sending = true;
    void this.oneAtATime(() => this.exchange()).finally(() => {
      this.sending = false;
      this.listener.changed();
      if (!this.over && (this.waiting || this.store.finish)) this.later(this.trouble ? this.wait : 0);
    });
  }

  private oneAtATime(work: () => Promise<void>): Promise<void> {
    return navigator.locks ? navigator.locks.request(this.key, work) : work();
  }

  private async exchange() {
    this.read();
    const carried = this.store.pending;
    const handIn = this.store.finish;
    if (!handIn && Object.keys(carried).length === 0) return;
    const seq = this.store.seq + 1;
    this.store.seq = seq;
    this.write();
    try {
      const response = await fetch(`/api/attempts/${this.attempt}/${handIn ? 'finish' : 'answers'}`, {
        method: handIn ? 'POST' : 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ seq, answers: carried }),
        keepalive: true,
        signal: AbortSignal.timeout(15000),
      });
      await this.answered(response, carried, handIn);
    } catch {
      this.failed(); // no answer: it may have arrived or not; sending it again does no harm
    }
  }

  private async answered(response: Response, carried: Answers, handIn: boolean) {
    if (response.status === 401) {
      this.trouble = true;
      this.over = false;
      this.wait = LONGEST_WAIT;
      return this.listener.signedOut();
    }
    if (response.status === 409 || response.status === 410 || response.status === 404) return this.listener.closed();
    if (!response.ok) return this.failed();
    this.trouble = false;
    this.wait = FIRST_WAIT;
    if (handIn) return this.listener.closed();
    const answer = (await response.json()) as { durable: number; at: string; applied: boolean };
    this.listener.clock(answer.at);
    this.read();
    this.store.seq = Math.max(this.store.seq, answer.durable);
    if (answer.applied) {
      this.savedAt = time(answer.at);
      this.store.pending = Object.fromEntries(
        Object.entries(this.store.pending).filter(([position, value]) => !same(value, carried[position])));
    }
    this.write();
  }

  private failed() {
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

  private online = () => {
    this.wait = FIRST_WAIT;
    if (this.waiting || this.store.finish) this.send();
  };

  private otherTab = (event: StorageEvent) => {
    if (event.key !== this.key || !event.newValue) return;
    const other = JSON.parse(event.newValue) as Stored;
    this.store = { ...other, at: this.store.at };
    this.listener.changed();
  };

  private read() {
    const text = localStorage.getItem(this.key);
    if (text) this.store = { ...(JSON.parse(text) as Stored), at: this.store.at === 1 ? (JSON.parse(text) as Stored).at : this.store.at };
  }

  private write() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.store));
    } catch {
      // a full or forbidden store: the answers still wait in this page
    }
  }
}

function same(one: string[], other?: string[]): boolean {
  return !!other && one.length === other.length && one.every((value, i) => value === other[i]);
}

function time(instant: string): string {
  return new Date(instant).toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
}
