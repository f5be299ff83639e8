import { isRefused } from '../study/beats.ts';
import type { Interval } from '../study/attention.ts';

const PREFIX = 'nishang-outbox-';
const LOCK = 'nishang-outbox';

export interface Given {
  key: string;
  lesson: string;
  code: string;
  version: string;
  answer: string[];
}

interface Batch {
  seq: number;
  times: Record<string, Interval[]>;
  answers: Given[];
}

interface Box {
  learner: string;
  course: string;
  ticket: string;
  /** Of the newest batch. */
  seq: number;
  times: Record<string, Interval[]>;
  answers: Given[];
  /** On its way: it is sent as it is until the portal has said something. */
  sending?: Batch;
}

/** What the portal said to what was sent. */
export interface Said {
  /** Seconds that were sent and that were counted. */
  sent: number;
  counted: number;
  right: number;
  wrong: number;
  changed: number;
  gone: number;
  /** In its words, where it took nothing. */
  refused: string;
  /** Something still waits for a network, or for its owner to sign in. */
  waits: boolean;
}

/**
 * Reading time and answers of a course on their way to the portal. All tabs of a browser share it, one at a time: what is
 * sent has a number and stays as it is until an answer came, so that it arrives once.
 */
export class Outbox {
  private readonly name: string;
  private readonly empty: Box;

  constructor(learner: string, course: string, ticket: string) {
    this.name = `${PREFIX}${learner}-${course}`;
    this.empty = { learner, course, ticket, seq: 0, times: {}, answers: [] };
  }

  /** Those of a learner that lie in this browser. */
  static of(learner: string): Outbox[] {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(`${PREFIX}${learner}-`))
      .map((name) => JSON.parse(localStorage.getItem(name)!) as Box)
      .map((box) => new Outbox(box.learner, box.course, box.ticket));
  }

  /** Takes note of what was seen of a lesson. */
  keep(lesson: string, seen: Interval[]): Promise<void> {
    return locked(async () => {
      const box = this.read();
      const all = (box.times[lesson] ??= []);
      for (const [from, to] of seen) {
        const last = all.at(-1);
        if (last && last[1] === from) last[1] = to;
        else all.push([from, to]);
      }
      if (seen.length > 0) this.write(box);
    });
  }

  /** Keeps an answer, in the place of one to the same check that was not sent yet. */
  answer(given: Given): Promise<void> {
    return locked(async () => {
      const box = this.read();
      box.answers = [...box.answers.filter((other) => other.code !== given.code), given];
      this.write(box);
    });
  }

  /** How many seconds and answers wait. */
  waiting(): { seconds: number; answers: number } {
    const box = this.read();
    return {
      seconds: seconds(box.times) + seconds(box.sending?.times ?? {}),
      answers: box.answers.length + (box.sending?.answers.length ?? 0),
    };
  }

  /** The answer that waits for a check. */
  given(code: string): Given | undefined {
    const box = this.read();
    return [...(box.sending?.answers ?? []), ...box.answers].filter((given) => given.code === code).at(-1);
  }

  /** Goes on under a new ticket, if nothing waits under the old one. */
  renew(ticket: string): Promise<void> {
    return locked(async () => {
      const { seconds: left, answers } = this.waiting();
      if (left === 0 && answers === 0) this.write({ ...this.empty, ticket });
    });
  }

  send(): Promise<Said> {
    return locked(async () => {
      const said: Said = { sent: 0, counted: 0, right: 0, wrong: 0, changed: 0, gone: 0, refused: '', waits: false };
      for (let batch = this.next(); batch && !said.waits; batch = this.next()) await this.sendOne(batch, said);
      return said;
    });
  }

  /** What is on its way, or else all that waits, which is on its way from now on. */
  private next(): Batch | undefined {
    const box = this.read();
    if (!box.sending && (seconds(box.times) > 0 || box.answers.length > 0)) {
      box.seq += 1;
      box.sending = { seq: box.seq, times: box.times, answers: box.answers };
      box.times = {};
      box.answers = [];
      this.write(box);
    }
    return box.sending;
  }

  private async sendOne(batch: Batch, said: Said) {
    const box = this.read();
    const answer = await fetch('/api/study/offline/batches', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ticket: box.ticket,
        course: box.course,
        seq: batch.seq,
        times: Object.entries(batch.times).map(([lesson, intervals]) => ({
          lesson,
          intervals: intervals.map((ends) => ends.map((end) => new Date(end).toISOString())),
        })),
        answers: batch.answers,
      }),
    }).catch(() => undefined);
    if (answer?.ok) {
      add(said, batch, (await answer.json()) as Arrived);
    } else if (answer && (await isRefused(answer.clone())) && !(await isOfSomebodyElse(answer.clone()))) {
      said.refused = ((await answer.json()) as { detail?: string }).detail ?? String(answer.status);
    } else {
      said.waits = true;
      return;
    }
    const { sending: _, ...left } = this.read();
    this.write(left);
  }

  private read(): Box {
    const text = localStorage.getItem(this.name);
    return text === null ? structuredClone(this.empty) : (JSON.parse(text) as Box);
  }

  private write(box: Box) {
    localStorage.setItem(this.name, JSON.stringify(box));
  }
}

interface Arrived {
  counted: Record<string, number>;
  answers: Record<string, 'RIGHT' | 'WRONG' | 'CHANGED'>;
  gone: string[];
}

function add(said: Said, batch: Batch, arrived: Arrived) {
  said.sent += seconds(batch.times);
  said.counted += Object.values(arrived.counted).reduce((sum, one) => sum + one, 0);
  said.gone += arrived.gone.length;
  for (const outcome of Object.values(arrived.answers)) {
    if (outcome === 'RIGHT') said.right += 1;
    else if (outcome === 'WRONG') said.wrong += 1;
    else said.changed += 1;
  }
}

/** Another learner is signed in: what lies here waits for its owner. */
async function isOfSomebodyElse(answer: Response): Promise<boolean> {
  return ((await answer.json()) as { code?: string }).code === 'learning.offline.no-ticket';
}

function seconds(times: Record<string, Interval[]>): number {
  const all = Object.values(times).flat();
  return Math.round(all.reduce((sum, [from, to]) => sum + to - from, 0) / 1000);
}

function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work) as Promise<T>;
}
