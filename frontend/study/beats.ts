import type { Interval } from './attention.ts';

/** What the portal answers to a report: how many seconds it counted, and its time. */
interface Counted {
  counted: number;
  at: string;
}

export interface Answer {
  /** Seconds that were counted for a lesson. */
  counted: Record<string, number>;
  /** The server's time in ms, if it said so. */
  at?: number;
  /** Whether something still waits for a network. */
  waits: boolean;
  /** Seconds that lie in this browser until there is one. */
  kept: number;
}

const PREFIX = 'nishang-study-';
/** More would be more than a day's reading in pieces. */
const MOST = 400;
/** A page that noted nothing for so long has been closed: another one sends what it left. */
const CLOSED = 60_000;

interface Kept {
  lesson: string;
  place: string;
  at: number;
  intervals: Interval[];
}

/**
 * Study time on its way to the server. It lies in the browser's store until the server has it, so that what was read
 * without a network arrives later; the server counts each moment once, however often it hears of it.
 */
export class Beats {
  private readonly prefix: string;
  private readonly place: string;
  private readonly memory = new Map<string, Kept>();
  private sending = false;

  constructor(learner: string, place: string) {
    this.prefix = `${PREFIX}${learner}-`;
    this.place = place;
  }

  /** Takes note of what was seen of a lesson. */
  keep(lesson: string, seen: Interval[], now: number) {
    if (seen.length === 0) return;
    const name = `${this.prefix}${this.place}-${lesson}`;
    const kept = this.read(name) ?? { lesson, place: this.place, at: now, intervals: [] };
    for (const [from, to] of seen) {
      const last = kept.intervals.at(-1);
      if (last && last[1] === from) last[1] = to;
      else kept.intervals.push([from, to]);
    }
    kept.intervals = kept.intervals.slice(-MOST);
    kept.at = now;
    this.write(name, kept);
  }

  /** Sends what waits, of this page and of those that were closed. */
  async send(now: number, leaving = false): Promise<Answer> {
    const answer: Answer = { counted: {}, waits: false, kept: 0 };
    if (this.sending && !leaving) return { ...answer, waits: true, kept: this.kept() };
    this.sending = true;
    try {
      for (const name of this.names()) {
        const kept = this.read(name);
        if (!kept || (kept.place !== this.place && now - kept.at < CLOSED)) continue;
        await this.sendOne(name, kept, answer, leaving);
      }
    } finally {
      this.sending = false;
    }
    return { ...answer, kept: this.kept() };
  }

  private kept(): number {
    const intervals = this.names().flatMap((name) => this.read(name)?.intervals ?? []);
    return Math.round(intervals.reduce((sum, [from, to]) => sum + to - from, 0) / 1000);
  }

  private async sendOne(name: string, kept: Kept, answer: Answer, leaving: boolean) {
    const sent = kept.intervals.length === 0 ? 0 : kept.intervals[kept.intervals.length - 1][1];
    try {
      const response = await fetch('/api/study/beats', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        keepalive: leaving,
        body: JSON.stringify({
          lesson: kept.lesson,
          place: kept.place,
          intervals: kept.intervals.map(([from, to]) => [new Date(from).toISOString(), new Date(to).toISOString()]),
        }),
      });
      if (response.ok) {
        const said = (await response.json()) as Counted;
        answer.counted[kept.lesson] = (answer.counted[kept.lesson] ?? 0) + said.counted;
        answer.at = Date.parse(said.at);
        this.drop(name, sent);
      } else if (await isRefused(response)) {
        this.drop(name, sent);
      } else {
        answer.waits = true;
      }
    } catch {
      answer.waits = true;
    }
  }

  /** What was sent need not be kept; what was noted meanwhile is. */
  private drop(name: string, sent: number) {
    const kept = this.read(name);
    const left = (kept?.intervals ?? [])
      .filter(([, to]) => to > sent)
      .map(([from, to]): Interval => [Math.max(from, sent), to]);
    this.write(name, kept && left.length > 0 ? { ...kept, intervals: left } : null);
  }

  private names(): string[] {
    return [...new Set([...this.memory.keys(), ...stored()])].filter((name) => name.startsWith(this.prefix));
  }

  private read(name: string): Kept | null {
    try {
      const text = localStorage.getItem(name);
      return this.memory.get(name) ?? (text === null ? null : (JSON.parse(text) as Kept));
    } catch {
      return this.memory.get(name) ?? null;
    }
  }

  /** A full or forbidden store: it is kept as long as the page is open. */
  private write(name: string, kept: Kept | null) {
    this.memory.delete(name);
    try {
      if (kept === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(kept));
    } catch {
      if (kept !== null) this.memory.set(name, kept);
    }
  }
}

function stored(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Whether the portal itself says that it will never take this; a proxy's page, or signed out, does not. */
export async function isRefused(response: Response): Promise<boolean> {
  if (![400, 404, 422].includes(response.status)) return false;
  const type = response.headers.get('Content-Type') ?? '';
  if (!/^application\/problem\+json\b/.test(type)) return false;
  const said = (await response.json()) as { code?: string };
  return typeof said.code === 'string';
}
