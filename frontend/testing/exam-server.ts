import { afterEach, beforeEach } from 'node:test';
import type { Conduct } from '../exam/conduct.ts';
import { Outbox } from '../exam/outbox.ts';
import { browser, START, type Tab } from './browser.ts';

interface Sent {
  seq: number;
  answers: Record<string, string[]>;
  given: Record<string, number>;
  others?: unknown[];
}

/** The server's side of saving. What it keeps is durable; how a save is written is known here and nowhere else. */
class Server {
  kept: Record<string, string[]> = {};
  saves: Record<string, string[]>[] = [];
  given: Record<string, number>[] = [];
  /** Notes of other tabs that came along. */
  others: unknown[] = [];
  handedIn = false;
  /** Whether answers that come along with a hand-in are in time. */
  saved = true;
  /** Answers of another tab that stay in the place of older ones. */
  newer: Record<string, string[]> = {};
  number = 0;
  /** What becomes of a request: it arrives, it or only its answer is lost, or it is answered with a status. */
  fate: 'arrives' | 'is lost' | 'loses its answer' | number | Response = 'arrives';
  /** So many requests arrive at all. */
  takes = Infinity;
  private held?: Promise<void>;

  readonly answer = async (url: string, request: RequestInit): Promise<Response> => {
    const { seq, answers, given, others } = JSON.parse(String(request.body)) as Sent;
    this.saves.push(answers);
    this.given.push(given);
    this.others.push(...(others ?? []));
    await this.held;
    if (typeof this.fate === 'number') return said(this.fate);
    if (this.fate instanceof Response) return this.fate.clone();
    if (this.fate === 'is lost' || this.saves.length > this.takes) throw new TypeError('no network');
    const applied = seq > this.number;
    if (applied) {
      this.number = seq;
      Object.assign(this.kept, answers);
      if (url.endsWith('/finish')) this.handedIn = true;
    }
    if (this.fate === 'loses its answer') throw new TypeError('no network');
    const at = new Date(START).toISOString();
    if (url.endsWith('/finish')) return Response.json({ attempt: '7', state: 'FINISHED', saved: this.saved });
    return Response.json({ attempt: '7', durable: this.number, at, applied, deadline: at, newer: this.newer });
  };

  /** Requests wait until the returned function is called. */
  hold(): () => void {
    let go = () => {};
    this.held = new Promise((release) => (go = release));
    return () => {
      this.held = undefined;
      go();
    };
  }
}

const CODES: Record<number, string> = {
  404: 'attempt.unknown',
  409: 'attempt.finished',
  410: 'attempt.too-late',
  423: 'attempt.paused',
};

/** How the portal refuses: with a code, and for which attempt. */
function said(status: number): Response {
  return new Response(JSON.stringify({ status, code: CODES[status] ?? 'common.fault', attempt: '7' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** The server of the test that runs, what the sheet heard of its outbox, and how often notes were kept. */
export const exam = { server: new Server(), heard: [] as string[], notesKept: 0 };

/** For each test of a file: a new browser and a new server. */
export function anExam() {
  beforeEach(() => {
    exam.server = new Server();
    exam.heard = [];
    exam.notesKept = 0;
    browser.start((url, request) => exam.server.answer(url, request));
  });
  afterEach(() => browser.end());
}

/** A page with the paper, as it is after loading. */
export function open(): Outbox {
  const conduct = {
    take: () => undefined,
    others: () => ['notes of another tab'],
    keep: () => exam.notesKept++,
  } as unknown as Conduct;
  const outbox = new Outbox('7', conduct, {
    changed: () => {},
    signedOut: () => exam.heard.push('signed out'),
    closed: () => exam.heard.push('closed'),
    clock: () => exam.heard.push('clock'),
    paused: () => exam.heard.push('paused'),
  });
  outbox.start(exam.server.number, exam.server.kept, null);
  return outbox;
}

/** The browser is closed at once, in the middle of whatever it did, and the paper opened again. */
export function reopen(): Outbox {
  browser.restart();
  return open();
}

export function tab(): [Tab, Outbox] {
  return [browser.openTab(), open()];
}
