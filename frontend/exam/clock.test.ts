import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { browser, START } from '../testing/browser.ts';
import { ExamClock, type Times } from './clock.ts';

const MINUTE = 60000;
const HOUR = 60 * MINUTE;

/** The server's side of the time; its clock goes right whatever is done to the browser's. */
class Server {
  times: Pick<Times, 'state' | 'pause' | 'grants' | 'elsewhere'> = {
    state: 'RUNNING',
    pause: null,
    grants: [],
    elsewhere: null,
  };
  deadline = START + 30 * MINUTE;
  asked = 0;
  status = 200;
  away = false;
  /** Time that passed without the browser counting it. */
  slept = 0;

  get now(): number {
    return START + browser.elapsed + this.slept;
  }

  readonly answer = async (): Promise<Response> => {
    this.asked++;
    if (this.away) throw new TypeError('no network');
    const times: Times = { ...this.times, deadline: instant(this.deadline), serverTime: instant(this.now) };
    return Response.json({ ...times, attempt: '7' }, { status: this.status });
  };
}

let server: Server;
let heard: string[];
let clock: ExamClock;

beforeEach(() => {
  server = new Server();
  browser.start(server.answer);
});

afterEach(() => {
  clock.close();
  browser.end();
});

async function start() {
  heard = [];
  clock = new ExamClock('7', {
    changed: () => {},
    closed: () => heard.push('closed'),
    resumed: () => heard.push('resumed'),
    signedOut: () => heard.push('signed out'),
  });
  clock.start(instant(server.deadline), instant(server.now));
  await browser.passes(0);
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Seconds go by as in the sheet, which looks at the clock at each. */
async function seconds(count: number) {
  for (let i = 0; i < count; i++) {
    await browser.passes(1000);
    clock.watch();
  }
}

for (const wrong of [-3 * HOUR, 0, 5 * HOUR]) {
  test(`counts by the server's time where the computer's clock is ${wrong / HOUR} hours ahead`, async () => {
    browser.setClock(START + wrong);

    await start();
    assert.equal(clock.left, 30 * MINUTE);

    await seconds(90);
    assert.equal(clock.left, 28.5 * MINUTE);
  });
}

test('says the minutes left, a begun one as a whole, and the seconds', async () => {
  await start();
  assert.deepEqual([clock.minutes, clock.reading], [30, '30:00']);

  await seconds(1);
  assert.deepEqual([clock.minutes, clock.reading], [30, '29:59']);

  await seconds(59);
  assert.deepEqual([clock.minutes, clock.reading], [29, '29:00']);

  await seconds(28 * 60 + 51);
  assert.deepEqual([clock.minutes, clock.reading], [1, '0:09']);
});

test('says none when the time is over, not less than none', async () => {
  await start();

  await seconds(30 * 60);
  assert.deepEqual([clock.left, clock.minutes, clock.reading], [0, 0, '0:00']);

  await seconds(30);
  assert.deepEqual([clock.left, clock.minutes, clock.reading], [-30000, 0, '0:00']);
});

for (const jump of [-2 * HOUR, 2 * HOUR]) {
  test(`does not jump when the computer's clock is set by ${jump / HOUR} hours`, async () => {
    server.away = true; // nobody corrects it
    await start();
    await seconds(60);

    browser.setClock(Date.now() + jump);
    assert.equal(clock.left, 29 * MINUTE);

    await seconds(60);
    assert.equal(clock.left, 28 * MINUTE);
  });
}

test('asks the server after a sleep that the browser did not count as time', async () => {
  await start();
  server.slept = 12 * MINUTE;
  browser.setClock(Date.now() + 12 * MINUTE);

  clock.watch();
  await browser.passes(0);

  assert.equal(clock.left, 18 * MINUTE);
});

test('an even clock is no reason to ask', async () => {
  await start();
  const asked = server.asked;

  await seconds(5);

  assert.equal(server.asked, asked);
});

test('learns within ten seconds of minutes that were added, and why', async () => {
  await start();
  const grant = { at: instant(server.now), kind: 'EXTRA', seconds: 300, reason: 'power cut' };
  server.deadline += 5 * MINUTE;
  server.times.grants = [grant];

  await seconds(10);

  assert.equal(clock.minutes, 35);
  assert.deepEqual(clock.grants, [grant]);
});

test('takes the deadline that a save brought at once, and asks for its reason', async () => {
  await start();
  const asked = server.asked;
  server.deadline += 5 * MINUTE;

  clock.moved(instant(server.deadline));
  assert.equal(clock.minutes, 35);

  await browser.passes(0);
  assert.equal(server.asked, asked + 1);
});

test('a save with the same deadline is no reason to ask', async () => {
  await start();
  const asked = server.asked;

  clock.moved(instant(server.deadline));
  await browser.passes(0);

  assert.equal(server.asked, asked);
});

test('stands still in a pause and goes on after it', async () => {
  await start();
  await seconds(60);
  server.times.pause = { at: instant(server.now), reason: 'fire alarm' };
  clock.ask();
  await seconds(7 * 60);
  assert.equal(clock.left, 29 * MINUTE);

  server.times.pause = null;
  server.deadline += 7 * MINUTE;
  await seconds(10);

  assert.equal(clock.left, 29 * MINUTE - 10000);
  assert.deepEqual(heard, ['resumed']);
});

test('goes on without a network and catches up when it is back', async () => {
  await start();
  server.away = true;
  server.deadline += 10 * MINUTE;
  await seconds(120);
  assert.equal(clock.left, 28 * MINUTE);
  assert.equal(await clock.sure(), false);
  server.away = false;

  await seconds(10);

  assert.equal(clock.left, 38 * MINUTE - 10000);
});

test('does not ask for a page that nobody sees, until somebody does', async () => {
  await start();
  browser.show('hidden');
  const asked = server.asked;
  await seconds(120);
  assert.equal(server.asked, asked);

  browser.show('visible');
  await browser.passes(0);

  assert.equal(server.asked, asked + 1);
});

test('asks even for a page that nobody sees in the last minute', async () => {
  await start();
  browser.show('hidden');
  await seconds(29 * 60);
  const asked = server.asked;

  await seconds(20);

  assert.ok(server.asked > asked);
});

test('says when the attempt is over, and when nobody is signed in', async () => {
  await start();
  server.times.state = 'FINISHED';
  assert.equal(await clock.sure(), true);
  server.status = 401;
  assert.equal(await clock.sure(), false);

  assert.deepEqual(heard, ['closed', 'signed out']);
});

test('says since when another browser writes the attempt', async () => {
  await start();
  server.times.elsewhere = instant(START);

  await seconds(10);

  assert.equal(clock.elsewhere, instant(START));
});

test('asks no more when it is closed', async () => {
  await start();
  clock.close();
  const asked = server.asked;

  await seconds(60);

  assert.equal(server.asked, asked);
});
