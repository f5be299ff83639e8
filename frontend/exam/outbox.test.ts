import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { browser, START, type Tab } from '../testing/browser.ts';
import type { Conduct } from './conduct.ts';
import { Outbox } from './outbox.ts';

interface Sent {
  seq: number;
  answers: Record<string, string[]>;
  given: Record<string, number>;
}

/** The server's side of saving. What it keeps is durable; how a save is written is known here and nowhere else. */
class Server {
  kept: Record<string, string[]> = {};
  saves: Record<string, string[]>[] = [];
  given: Record<string, number>[] = [];
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
    const { seq, answers, given } = JSON.parse(String(request.body)) as Sent;
    this.saves.push(answers);
    this.given.push(given);
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

let server: Server;
let heard: string[];
let notesKept: number;

beforeEach(() => {
  server = new Server();
  heard = [];
  notesKept = 0;
  browser.start(server.answer);
});

afterEach(() => browser.end());

/** A page with the paper, as it is after loading. */
function open(): Outbox {
  const conduct = { take: () => undefined, keep: () => notesKept++ } as unknown as Conduct;
  const outbox = new Outbox('7', conduct, {
    changed: () => {},
    signedOut: () => heard.push('signed out'),
    closed: () => heard.push('closed'),
    clock: () => heard.push('clock'),
    paused: () => heard.push('paused'),
  });
  outbox.start(server.number, server.kept, null);
  return outbox;
}

/** The browser is closed at once, in the middle of whatever it did, and the paper opened again. */
function reopen(): Outbox {
  browser.restart();
  return open();
}

test('an answer is sent at once, and is called saved when the server has acknowledged it', async () => {
  const release = server.hold();
  const outbox = open();

  outbox.put(1, ['A']);
  await browser.passes(100);
  assert.deepEqual([outbox.waiting, outbox.savedAt], [1, '']);

  release();
  await browser.passes(100);
  assert.deepEqual(server.kept, { 1: ['A'] });
  assert.deepEqual([outbox.waiting, outbox.savedAt], [0, '09:00:00']);
});

test('an answer that is not acknowledged waits in the browser through a restart', async () => {
  server.hold();
  open().put(1, ['A']);
  await browser.passes(100);

  const outbox = reopen();

  assert.deepEqual([outbox.answer(1), outbox.waiting], [['A'], 1]);
});

test('what waited through a restart is sent after it', async () => {
  server.fate = 'is lost';
  open().put(1, ['A']);
  await browser.passes(100);
  server.fate = 'arrives';

  const outbox = reopen();
  await browser.passes(100);

  assert.deepEqual(server.kept, { 1: ['A'] });
  assert.equal(outbox.waiting, 0);
});

test('an acknowledged answer waits no longer, so that the server has the word after a restart', async () => {
  open().put(1, ['A']);
  await browser.passes(100);
  server.kept = { 1: ['B'] }; // answered on another device since

  const outbox = reopen();

  assert.deepEqual([outbox.answer(1), outbox.waiting], [['B'], 0]);
});

for (const fate of ['is lost', 'loses its answer', 500, 503] as const) {
  test(`a save that ${typeof fate === 'number' ? `is answered with ${fate}` : fate} is sent again by itself`, async () => {
    const outbox = open();
    server.fate = fate;
    outbox.put(1, ['A']);
    await browser.passes(5000);
    assert.deepEqual([outbox.trouble, outbox.waiting], [true, 1]);
    assert.ok(server.saves.length > 1, 'it tried more than once');

    server.fate = 'arrives';
    await browser.passes(16000);

    assert.deepEqual(server.kept, { 1: ['A'] });
    assert.deepEqual([outbox.trouble, outbox.waiting], [false, 0]);
  });
}

test('without a network it tries four times a minute at least, and not much oftener', async () => {
  server.fate = 'is lost';
  open().put(1, ['A']);
  await browser.passes(60000);
  const before = server.saves.length;

  await browser.passes(600000);

  const perMinute = (server.saves.length - before) / 10;
  assert.ok(perMinute >= 4 && perMinute <= 10, `${perMinute} a minute`);
});

test('it sends at once when the network is back', async () => {
  server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(60000);
  server.fate = 'arrives';

  outbox.wake();
  await browser.passes(0);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('all that waited during a failure arrives, whatever was answered meanwhile', async () => {
  server.fate = 'is lost';
  const outbox = open();
  for (let question = 1; question <= 40; question++) {
    outbox.put(question, [String(question)]);
    await browser.passes(1000);
  }
  assert.equal(outbox.waiting, 40);
  server.fate = 'arrives';

  await browser.passes(16000);

  assert.equal(Object.keys(server.kept).length, 40);
  assert.equal(outbox.waiting, 0);
});

test('the newest answer of a question wins', async () => {
  const release = server.hold();
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  outbox.put(1, ['B']); // while A is on its way
  assert.deepEqual(outbox.answer(1), ['B']);

  release();
  await browser.passes(100);

  assert.deepEqual([server.kept, outbox.answer(1), outbox.waiting], [{ 1: ['B'] }, ['B'], 0]);
});

test('an answer given while an older one is on its way waits for its own acknowledgement', async () => {
  const release = server.hold();
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  outbox.put(1, ['B']);
  server.takes = 1;
  release();
  await browser.passes(100);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: ['A'] }, 1]);
  assert.deepEqual(reopen().answer(1), ['B']);
});

test('an answer taken back is empty on the server', async () => {
  const outbox = open();
  outbox.put(1, ['A']);
  outbox.put(1, []);
  await browser.passes(100);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: [] }, 0]);
});

test('a save that came too late behind another device is sent again until it counts', async () => {
  const outbox = open();
  server.number = 50; // that device is ahead

  outbox.put(1, ['A']);
  await browser.passes(1000);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('an answer that is still being put together is sent once, with all of it', async () => {
  const outbox = open();
  for (const words of ['f', 'fe', 'fen', 'feng']) {
    outbox.put(1, [words], true);
    await browser.passes(300);
  }
  assert.equal(server.saves.length, 0);

  await browser.passes(1000);

  assert.deepEqual([server.saves.length, server.kept], [1, { 1: ['feng'] }]);
});

test('an answer that is still being put together is not lost with the page', async () => {
  const outbox = open();
  outbox.put(1, ['feng'], true);

  window.dispatchEvent(new Event('pagehide'));
  await browser.passes(0);

  assert.deepEqual(server.kept, { 1: ['feng'] });
  assert.deepEqual(reopen().answer(1), ['feng']);
  assert.equal(outbox.waiting, 0);
});

test('a store that is full loses no answer of an open page', async () => {
  browser.full = true;
  server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  outbox.put(2, ['B']);
  await browser.passes(3000);
  assert.equal(outbox.waiting, 2);
  server.fate = 'arrives';

  await browser.passes(16000);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: ['A'], 2: ['B'] }, 0]);
});

test('handing in carries all that waits, and is tried until it arrives', async () => {
  server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  outbox.put(2, ['B']);
  await outbox.finish();
  await browser.passes(5000);
  assert.equal(server.handedIn, false);
  server.fate = 'arrives';

  await browser.passes(16000);

  assert.deepEqual([server.handedIn, server.kept], [true, { 1: ['A'], 2: ['B'] }]);
  assert.ok(heard.includes('closed'));
});

test('handing in survives a restart, also where no answer waits', async () => {
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  server.fate = 'is lost';
  await outbox.finish();
  await browser.passes(100);
  server.fate = 'arrives';

  reopen();
  await browser.passes(100);

  assert.deepEqual([server.handedIn, server.kept], [true, { 1: ['A'] }]);
});

test('a store that is full stops nobody from handing in', async () => {
  browser.full = true;
  const outbox = open();
  outbox.put(1, ['A']);
  await outbox.finish();
  await browser.passes(100);

  assert.deepEqual([server.handedIn, server.kept], [true, { 1: ['A'] }]);
});

test('a sheet that was not handed in after all is only saved', async () => {
  server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await outbox.finish();
  await browser.passes(100);
  server.fate = 'arrives';

  outbox.takeBack();
  await browser.passes(16000);

  assert.deepEqual([server.handedIn, server.kept], [false, { 1: ['A'] }]);
});

test('in a pause answers wait without trouble, and go when it is over', async () => {
  server.fate = 423;
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(1000);
  assert.deepEqual([outbox.waiting, outbox.trouble, heard.includes('paused')], [1, false, true]);
  server.fate = 'arrives';

  outbox.wake();
  await browser.passes(0);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('who was signed out is asked to sign in, and the answer goes after that', async () => {
  server.fate = 401;
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(1000);
  assert.deepEqual([outbox.waiting, heard.includes('signed out')], [1, true]);
  server.fate = 'arrives';

  outbox.send();
  await browser.passes(0);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

for (const status of [404, 409, 410]) {
  test(`an attempt that is over (${status}) is told to the sheet, and what did not arrive stays`, async () => {
    server.fate = status;
    const outbox = open();
    outbox.put(1, ['A']);
    await browser.passes(0);
    assert.ok(heard.includes('closed'));

    outbox.end();
    const asked = server.saves.length;
    outbox.wake();
    await browser.passes(60000);

    assert.equal(server.saves.length, asked);
    assert.deepEqual(reopen().answer(1), ['A']);
  });
}

const STRANGERS: [string, () => Response][] = [
  ['a proxy’s 404 page', () => new Response('<h1>Not found</h1>', { status: 404 })],
  ['a proxy’s 409 in JSON', () => Response.json({ error: 'conflict' }, { status: 409 })],
  ['a proxy’s 410 page', () => new Response('', { status: 410 })],
  ['a Wi-Fi sign-in page', () => new Response('<form>', { status: 200, headers: { 'Content-Type': 'text/html' } })],
  ['a Wi-Fi page in JSON', () => Response.json({ state: 'FINISHED', durable: 99 })],
  [
    'the portal about another attempt',
    () => Response.json({ attempt: '8', state: 'FINISHED', saved: true, durable: 9 }),
  ],
  ['broken JSON', () => new Response('{', { headers: { 'Content-Type': 'application/json' } })],
];

for (const [who, answer] of STRANGERS) {
  test(`${who} neither ends the exam nor acknowledges anything`, async () => {
    server.fate = answer();
    const outbox = open();
    outbox.put(1, ['A']);
    await browser.passes(100);
    await outbox.finish();
    await browser.passes(3000);
    assert.deepEqual([heard, outbox.waiting, outbox.trouble], [[], 1, true]);
    server.fate = 'arrives';

    await browser.passes(30000);

    assert.deepEqual([server.kept, server.handedIn, heard], [{ 1: ['A'] }, true, ['closed']]);
  });
}

test('answers that came too late with the hand-in stay in the browser', async () => {
  server.fate = 'is lost';
  server.saved = false;
  const outbox = open();
  outbox.put(1, ['A']);
  await outbox.finish();
  await browser.passes(100);
  server.fate = 'arrives';

  await browser.passes(30000);
  outbox.end();

  assert.ok(heard.includes('closed'));
  assert.deepEqual(reopen().answer(1), ['A']);
});

test('an answer says when it was given, and a newer one of another tab is shown in its place', async () => {
  server.newer = { 1: ['B'] };
  const outbox = open();

  outbox.put(1, ['A']);
  await browser.passes(100);

  assert.deepEqual(server.given.at(-1), { 1: START });
  assert.deepEqual([outbox.answer(1), outbox.waiting], [['B'], 0]);
});

test('a sheet that the page takes out and puts back goes on', async () => {
  server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  outbox.close();
  outbox.open();
  server.fate = 'arrives';

  await browser.passes(30000);

  assert.deepEqual([server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('notes about conduct that did not arrive are kept for the next save', async () => {
  server.fate = 'is lost';
  open().put(1, ['A']);
  await browser.passes(100);

  assert.equal(notesKept, 1);
});

test('a save brings the time along', async () => {
  open().put(1, ['A']);
  await browser.passes(100);

  assert.deepEqual(heard, ['clock']);
});

test('flags and the place on the paper are there after a restart', () => {
  const outbox = open();
  outbox.flag(3);
  outbox.flag(4);
  outbox.flag(4);
  outbox.stand(5);

  const again = reopen();

  assert.deepEqual([again.isFlagged(3), again.isFlagged(4), again.place(9), again.place(4)], [true, false, 5, 4]);
});

test('what one tab answers is shown in the other, which does not send an older answer after it', async () => {
  server.fate = 'is lost';
  const [one, first] = tab();
  const [two, second] = tab();
  browser.inTab(one, () => first.put(1, ['A']));
  await browser.passes(1000);
  browser.inTab(two, () => second.put(1, ['B']));
  assert.deepEqual(first.answer(1), ['B']);
  server.fate = 'arrives';

  await browser.passes(30000);

  assert.deepEqual(server.kept, { 1: ['B'] });
  assert.deepEqual([first.waiting, second.waiting], [0, 0]);
});

test('what a closed tab left behind is sent by another', async () => {
  const other = open();
  server.fate = 'is lost';
  const [one, closed] = tab();
  browser.inTab(one, () => closed.put(1, ['A']));
  await browser.passes(100);
  closed.close();
  server.fate = 'arrives';

  await browser.passes(30000);

  assert.deepEqual(server.kept, { 1: ['A'] });
  assert.equal(other.waiting, 0);
});

test('tabs save one after the other', async () => {
  const [one, first] = tab();
  const [two, second] = tab();
  const release = server.hold();
  browser.inTab(one, () => first.put(1, ['A']));
  browser.inTab(two, () => second.put(2, ['B']));
  await browser.passes(100);
  assert.equal(server.saves.length, 1);

  release();
  await browser.passes(100);

  assert.deepEqual([server.saves.length, server.kept], [2, { 1: ['A'], 2: ['B'] }]);
});

test('before another browser takes over, all that waits here is sent', async () => {
  server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  assert.equal(await outbox.flush(), false);
  server.fate = 'arrives';

  assert.equal(await outbox.flush(), true);
  assert.deepEqual(server.kept, { 1: ['A'] });
});

function tab(): [Tab, Outbox] {
  return [browser.openTab(), open()];
}
