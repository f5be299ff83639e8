import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from '../testing/browser.ts';
import { anExam, exam, open } from '../testing/exam-server.ts';

anExam();

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
    exam.server.fate = answer();
    const outbox = open();
    outbox.put(1, ['A']);
    await browser.passes(100);
    await outbox.finish();
    await browser.passes(3000);
    assert.deepEqual([exam.heard, outbox.waiting, outbox.trouble], [[], 1, true]);
    exam.server.fate = 'arrives';

    await browser.passes(30000);

    assert.deepEqual([exam.server.kept, exam.server.handedIn, exam.heard], [{ 1: ['A'] }, true, ['closed']]);
  });
}
