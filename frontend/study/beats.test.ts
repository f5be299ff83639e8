import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { browser, START } from '../testing/browser.ts';
import { Beats } from './beats.ts';

interface Report {
  lesson: string;
  place: string;
  intervals: string[][];
}

let reports: Report[];
let network: 'up' | 'down' | 'proxy' | 'refuses';

beforeEach(() => {
  reports = [];
  network = 'up';
  browser.start(async (_url, request) => {
    if (network === 'down') throw new TypeError('no network');
    if (network === 'proxy') return new Response('<html>', { status: 404 });
    if (network === 'refuses')
      return new Response('{"code":"common.unknown-id"}', {
        status: 404,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    const report = JSON.parse(String(request.body)) as Report;
    reports.push(report);
    const counted = report.intervals.reduce((sum, [from, to]) => sum + (Date.parse(to) - Date.parse(from)) / 1000, 0);
    return Response.json({ counted, at: new Date(START).toISOString() });
  });
});

afterEach(() => browser.end());

test('sends what was seen once', async () => {
  const beats = new Beats('7', 'a');
  beats.keep('C04/cords', [[START, START + 20_000]], START + 20_000);

  assert.deepEqual((await beats.send(START + 20_000)).counted, { 'C04/cords': 20 });
  await beats.send(START + 40_000);

  assert.equal(reports.length, 1);
  assert.deepEqual(reports[0].intervals, [['2026-11-29T01:00:00.000Z', '2026-11-29T01:00:20.000Z']]);
});

test('what was read without a network arrives later, lesson by lesson', async () => {
  network = 'down';
  const beats = new Beats('7', 'a');
  beats.keep('C04/cords', [[START, START + 60_000]], START + 60_000);
  const kept = await beats.send(START + 60_000);
  assert.deepEqual([kept.waits, kept.kept], [true, 60]);
  beats.keep('C04/cords', [[START + 60_000, START + 70_000]], START + 70_000);
  beats.keep('C04/marking', [[START + 70_000, START + 90_000]], START + 90_000);
  network = 'up';

  const answer = await beats.send(START + 90_000);

  assert.deepEqual(answer.counted, { 'C04/cords': 70, 'C04/marking': 20 });
  assert.deepEqual([answer.waits, answer.kept], [false, 0]);
});

test('a page that was closed without a network leaves its time to the next one', async () => {
  network = 'down';
  const closed = new Beats('7', 'a');
  closed.keep('C04/cords', [[START, START + 60_000]], START + 60_000);
  await closed.send(START + 60_000, true);
  network = 'up';
  browser.restart();

  const later = new Beats('7', 'b');
  await later.send(START + 90_000);
  assert.equal(reports.length, 0, 'it may be open still');
  await later.send(START + 130_000);

  assert.deepEqual(
    reports.map((report) => [report.place, report.intervals.length]),
    [['a', 1]],
  );
});

test('nobody sends what another learner has read in this browser', async () => {
  network = 'down';
  const one = new Beats('7', 'a');
  one.keep('C04/cords', [[START, START + 60_000]], START + 60_000);
  await one.send(START + 60_000);
  network = 'up';

  await new Beats('8', 'b').send(START + 600_000);

  assert.equal(reports.length, 0);
});

test('a page of a proxy is no answer; a refusal of the portal ends it', async () => {
  network = 'proxy';
  const beats = new Beats('7', 'a');
  beats.keep('C04/cords', [[START, START + 60_000]], START + 60_000);
  assert.equal((await beats.send(START + 60_000)).waits, true);
  network = 'refuses';
  assert.equal((await beats.send(START + 60_000)).waits, false);
  network = 'up';

  await beats.send(START + 60_000);

  assert.equal(reports.length, 0);
});

test('a full store keeps nothing away from the server', async () => {
  browser.full = true;
  const beats = new Beats('7', 'a');
  beats.keep('C04/cords', [[START, START + 20_000]], START + 20_000);

  assert.deepEqual((await beats.send(START + 20_000)).counted, { 'C04/cords': 20 });
});

test('in another time zone the same moments are sent', async () => {
  const home = process.env.TZ;
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
    process.env.TZ = zone;
    const beats = new Beats('7', `in-${zone.length}`);
    beats.keep('C04/cords', [[START, START + 20_000]], START + 20_000);
    await beats.send(START + 20_000);
  }
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;

  assert.equal(reports.length, 3);
  assert.equal(new Set(reports.map((report) => report.intervals.join())).size, 1);
});
