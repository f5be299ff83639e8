import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { browser, START } from '../testing/browser.ts';
import { Conduct, type Notes } from './conduct.ts';

/** The tabs of one browser hear each other. */
class Channel {
  static all: Channel[] = [];
  onmessage?: (message: { data: string }) => void;
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
    Channel.all.push(this);
  }

  postMessage(data: string) {
    for (const other of Channel.all) if (other !== this && other.name === this.name) other.onmessage?.({ data });
  }

  close() {
    Channel.all = Channel.all.filter((other) => other !== this);
  }
}

class Tab {
  readonly conduct = new Conduct('7');
  position = 1;
  sent?: Notes;

  get notes(): Notes {
    return (this.sent = this.conduct.take() ?? this.sent)!;
  }
}

let tabs: Tab[];
let front: Tab | null;

beforeEach(() => {
  browser.start(async () => Response.error());
  Channel.all = [];
  define('BroadcastChannel', Channel);
  Object.assign(window, { BroadcastChannel: Channel });
  tabs = [];
  front = null;
});

afterEach(() => browser.end());

function define(name: string, value: unknown) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

function open(): Tab {
  const tab = new Tab();
  tabs.push(tab);
  return tab;
}

/** Seconds pass; each tab ticks, the one in front with the focus. */
async function pass(seconds: number, inFront: Tab | null) {
  front = inFront;
  for (let i = 0; i < seconds; i++) {
    await browser.passes(1000);
    for (const tab of tabs) {
      Object.assign(document, { hasFocus: () => tab === front });
      tab.conduct.tick(tab.position);
    }
  }
}

function sums(of: Tab[]) {
  const notes = of.map((tab) => tab.notes).filter(Boolean);
  return {
    away: notes.reduce((sum, one) => sum + one.away, 0),
    awaySeconds: notes.reduce((sum, one) => sum + one.awaySeconds, 0),
    seconds: notes.reduce((sum, one) => sum + Object.values(one.seconds).reduce((a, b) => a + b, 0), 0),
  };
}

test('a page that is left is noted once, with all of its time', async () => {
  const tab = open();
  await pass(10, tab);
  await pass(8, null);
  await pass(5, tab);
  await pass(4, null);
  await pass(1, tab);

  assert.deepEqual(sums([tab]), { away: 2, awaySeconds: 12, seconds: 16 });
  assert.deepEqual(tab.notes.times, [
    [START / 1000 + 10, 8],
    [START / 1000 + 23, 4],
  ]);
});

test('a return that is shorter than a tick parts two times of leaving', async () => {
  const tab = open();
  const turns = (inFront: boolean) => {
    Object.assign(document, { hasFocus: () => inFront });
    tab.conduct.turn(tab.position);
  };
  await pass(10, tab);
  turns(false);
  await pass(8, null);
  await browser.passes(200);
  turns(true);
  await browser.passes(500);
  turns(false);
  await browser.passes(300);
  await pass(5, null);
  turns(true);
  await pass(1, tab);

  assert.deepEqual(sums([tab]), { away: 2, awaySeconds: 13, seconds: 11 });
  assert.deepEqual(
    tab.notes.times.map(([, long]) => long),
    [8, 5],
  );
});

test('going from tab to tab is not leaving, however often', async () => {
  const [one, two] = [open(), open()];
  for (let i = 0; i < 10; i++) {
    await pass(2, one);
    await pass(1, null); // the focus is on its way
    await pass(2, two);
  }

  assert.deepEqual(sums([one, two]), { away: 0, awaySeconds: 0, seconds: 40 });
});

test('two tabs that are left are one page that is left once', async () => {
  const [one, two] = [open(), open()];
  await pass(10, one);
  await pass(5, two);
  await pass(20, null);
  await pass(5, one);

  assert.deepEqual(sums([one, two]), { away: 1, awaySeconds: 20, seconds: 20 });
});

test('when the tab that was in front is closed, another one takes note after a while', async () => {
  const [one, two] = [open(), open()];
  await pass(10, one);
  one.conduct.close();
  tabs = [two];
  await pass(200, null);
  await pass(1, two);

  assert.equal(sums([two]).away, 1);
  assert.ok(sums([two]).awaySeconds >= 190);
});

test('a clock that is set back or far ahead makes no note that the server refuses', async () => {
  const tab = open();
  await pass(5, tab);
  await pass(5, null);
  browser.setClock(START - 86400000);
  await pass(5, null);
  assert.equal(tab.notes.awaySeconds, 9); // the second of the jump is not known
  browser.setClock(Date.parse('2150-01-01T00:00:00Z'));
  await pass(5, null);

  const { awaySeconds, times } = tab.notes;
  for (const seconds of [awaySeconds, ...times.flat()]) assert.ok(Number.isInteger(seconds) && seconds >= 0);
  assert.ok(awaySeconds <= 7 * 86400 && times.every(([at, long]) => at < 4102444800 && long <= 7 * 86400));
});

test('a computer that slept saw nothing', async () => {
  const tab = open();
  await pass(5, tab);
  browser.setClock(START + 600000);
  await pass(5, tab);

  assert.ok(sums([tab]).seconds <= 15);
});

test('a tab knows what the others noted, those that were closed or lost too', async () => {
  const [one, two] = [open(), open()];
  one.position = 3;
  await pass(4, one);
  await pass(2, two);
  one.conduct.close();

  assert.deepEqual(
    two.conduct.others().map((notes) => notes.seconds),
    [{ 3: 4 }],
  );
  assert.deepEqual(
    new Conduct('7').others().length, // after a crash of the browser
    2,
  );
});

test('a large paste is noted and not taken, a small one is taken', () => {
  const tab = open();
  const paste = (text: string) =>
    Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData: () => text } }) as never;

  assert.equal(tab.conduct.takes(paste('x'.repeat(121))), false);
  assert.equal(tab.conduct.takes(paste('x'.repeat(120))), true);
  assert.equal(tab.notes.pastes, 1);
});
