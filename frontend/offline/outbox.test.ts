import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { browser, START } from '../testing/browser.ts';
import { Outbox } from './outbox.ts';

interface Sent {
  ticket: string;
  seq: number;
  times: { lesson: string; intervals: string[][] }[];
  answers: { key: string; code: string; answer: string[] }[];
}

let sent: Sent[];
let network: 'up' | 'down' | 'answer lost' | 'lapsed' | 'somebody else';

function problem(code: string) {
  return new Response(JSON.stringify({ code, detail: `says ${code}` }), {
    status: 422,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

beforeEach(() => {
  sent = [];
  network = 'up';
  browser.start(async (_url, request) => {
    if (network === 'down') throw new TypeError('no network');
    const batch = JSON.parse(String(request.body)) as Sent;
    sent.push(batch);
    if (network === 'answer lost') throw new TypeError('no network');
    if (network === 'lapsed') return problem('learning.offline.lapsed');
    if (network === 'somebody else') return problem('learning.offline.no-ticket');
    const counted = Object.fromEntries(batch.times.map(({ lesson }) => [lesson, 60]));
    const answers = Object.fromEntries(batch.answers.map(({ key }) => [key, 'RIGHT']));
    return Response.json({ counted, answers, gone: [] });
  });
});

afterEach(() => browser.end());

function box() {
  return new Outbox('7', 'C04', 'ticket');
}

async function read(lesson: string, from: number, to: number) {
  await box().keep(lesson, [[START + from * 1000, START + to * 1000]]);
}

test('three lessons go in one batch, once', async () => {
  await read('cords', 0, 60);
  await read('cords', 60, 90);
  await read('marking', 90, 120);
  await read('attachments', 120, 150);

  const said = await box().send();
  await box().send();

  assert.deepEqual([said.sent, said.counted, said.waits], [150, 180, false]);
  assert.equal(sent.length, 1);
  assert.deepEqual(sent[0].times[0].intervals, [['2026-11-29T01:00:00.000Z', '2026-11-29T01:01:30.000Z']]);
});

test('what was sent without an answer is sent again as it was, before what came since', async () => {
  await read('cords', 0, 60);
  network = 'answer lost';
  assert.equal((await box().send()).waits, true);
  await read('cords', 60, 120);
  assert.deepEqual(box().waiting(), { seconds: 120, answers: 0 });
  network = 'up';

  await box().send();

  assert.deepEqual(
    sent.map((batch) => batch.seq),
    [1, 1, 2],
  );
  assert.deepEqual(sent[1], sent[0]);
  assert.deepEqual(box().waiting(), { seconds: 0, answers: 0 });
});

test('two tabs that send at the same time send one batch', async () => {
  await read('cords', 0, 60);

  await Promise.all([box().send(), box().send()]);

  assert.equal(sent.length, 1);
});

test('the last answer to a check counts', async () => {
  network = 'down';
  await box().answer({ key: 'k1', lesson: 'cords', code: 'Q1', version: 'v', answer: ['a'] });
  await box().answer({ key: 'k2', lesson: 'cords', code: 'Q1', version: 'v', answer: ['b'] });
  assert.deepEqual(box().given('Q1')?.answer, ['b']);
  await box().send();
  network = 'up';

  assert.equal((await box().send()).right, 1);
  assert.deepEqual(
    sent.map((batch) => batch.answers.map(({ key }) => key)),
    [['k2']],
  );
});

test('what the portal will never take is told in its words and goes', async () => {
  await read('cords', 0, 60);
  network = 'lapsed';

  const said = await box().send();

  assert.equal(said.refused, 'says learning.offline.lapsed');
  assert.equal(box().waiting().seconds, 0);
});

test('what somebody else read waits for its owner', async () => {
  await read('cords', 0, 60);
  network = 'somebody else';

  assert.equal((await box().send()).waits, true);
  assert.equal(box().waiting().seconds, 60);
});

test('a new ticket is for what comes after it', async () => {
  await read('cords', 0, 60);
  await box().renew('newer');
  await box().send();
  await box().renew('newer');
  await read('cords', 60, 90);
  await box().send();

  assert.deepEqual(
    sent.map((batch) => [batch.ticket, batch.seq]),
    [
      ['ticket', 1],
      ['newer', 1],
    ],
  );
});
