import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Attention, IDLE, type Interval } from './attention.ts';

const START = Date.parse('2026-11-30T01:00:00Z');

let now: number;
let attention: Attention;

beforeEach(() => {
  now = START;
  attention = new Attention(now);
});

/** Time passes, looked at every second. */
function passes(seconds: number, visible = true, used = false) {
  for (let i = 0; i < seconds; i++) {
    now += 1000;
    if (used) attention.use(now);
    else attention.look(now, visible);
  }
}

function seconds(seen: Interval[]): number {
  return seen.reduce((sum, [from, to]) => sum + (to - from) / 1000, 0);
}

test('counts a page that is in sight and in use, as one stretch', () => {
  passes(300, true, true);

  assert.deepEqual(attention.take(), [[START, START + 300_000]]);
  assert.deepEqual(attention.take(), []);
});

test('reading without moving anything counts for two minutes, then asks', () => {
  passes(600);

  assert.equal(seconds(attention.take()), IDLE / 1000);
  assert.equal(attention.idle, true);
});

test('whoever answers goes on; the pause does not count', () => {
  passes(300);
  attention.use(now);
  assert.equal(attention.idle, false);
  passes(60);

  assert.equal(seconds(attention.take()), IDLE / 1000 + 60);
});

test('a page behind another one does not count', () => {
  passes(10);
  attention.look(now, false);
  passes(600, false);
  attention.look(now, true);
  attention.use(now);
  passes(10);

  assert.equal(seconds(attention.take()), 20);
});

test('a computer that sleeps reads nothing', () => {
  passes(10);
  now += 8 * 3600_000;
  attention.use(now);
  passes(10);

  assert.equal(seconds(attention.take()), 20);
});

test('a clock that is put right counts nothing in between', () => {
  passes(10);
  now += 3600_000; // the server says that an hour has passed
  attention.correct(now, 3600_000);
  passes(10);

  assert.equal(seconds(attention.take()), 20);
});

test('a film at ten times its speed earns the time that passes', () => {
  // Ten seconds of the wall, in which a film of a hundred plays and says so four times for each of its seconds.
  for (let i = 0; i < 400; i++) {
    now += 25;
    attention.use(now);
  }

  assert.equal(seconds(attention.take()), 10);
});

test("the computer's clock is not asked", () => {
  const asked = mock.method(Date, 'now', () => START + 10 * 3600_000);
  passes(20, true, true);
  asked.mock.restore();

  assert.equal(asked.mock.callCount(), 0);
  assert.deepEqual(attention.take(), [[START, START + 20_000]]);
});
