import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from '../testing/browser.ts';
import { anExam, exam, open, reopen } from '../testing/exam-server.ts';

anExam();

test('handing in carries all that waits, and is tried until it arrives', async () => {
  exam.server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  outbox.put(2, ['B']);
  await outbox.finish();
  await browser.passes(5000);
  assert.equal(exam.server.handedIn, false);
  exam.server.fate = 'arrives';

  await browser.passes(16000);

  assert.deepEqual([exam.server.handedIn, exam.server.kept], [true, { 1: ['A'], 2: ['B'] }]);
  assert.ok(exam.heard.includes('closed'));
});

test('handing in survives a restart, also where no answer waits', async () => {
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  exam.server.fate = 'is lost';
  await outbox.finish();
  await browser.passes(100);
  exam.server.fate = 'arrives';

  reopen();
  await browser.passes(100);

  assert.deepEqual([exam.server.handedIn, exam.server.kept], [true, { 1: ['A'] }]);
});

test('a store that is full stops nobody from handing in', async () => {
  browser.full = true;
  const outbox = open();
  outbox.put(1, ['A']);
  await outbox.finish();
  await browser.passes(100);

  assert.deepEqual([exam.server.handedIn, exam.server.kept], [true, { 1: ['A'] }]);
});

test('a sheet that was not handed in after all is only saved', async () => {
  exam.server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await outbox.finish();
  await browser.passes(100);
  exam.server.fate = 'arrives';

  outbox.takeBack();
  await browser.passes(16000);

  assert.deepEqual([exam.server.handedIn, exam.server.kept], [false, { 1: ['A'] }]);
});

for (const status of [404, 409, 410]) {
  test(`an attempt that is over (${status}) is told to the sheet, and what did not arrive stays`, async () => {
    exam.server.fate = status;
    const outbox = open();
    outbox.put(1, ['A']);
    await browser.passes(0);
    assert.ok(exam.heard.includes('closed'));

    outbox.end();
    const asked = exam.server.saves.length;
    outbox.wake();
    await browser.passes(60000);

    assert.equal(exam.server.saves.length, asked);
    assert.deepEqual(reopen().answer(1), ['A']);
  });
}

test('answers that came too late with the hand-in stay in the browser', async () => {
  exam.server.fate = 'is lost';
  exam.server.saved = false;
  const outbox = open();
  outbox.put(1, ['A']);
  await outbox.finish();
  await browser.passes(100);
  exam.server.fate = 'arrives';

  await browser.passes(30000);
  outbox.end();

  assert.ok(exam.heard.includes('closed'));
  assert.deepEqual(reopen().answer(1), ['A']);
});

test('handing in brings what other tabs noted along, a save does not', async () => {
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  assert.deepEqual(exam.server.others, []);

  await outbox.finish();
  await browser.passes(100);

  assert.deepEqual(exam.server.others, ['notes of another tab']);
});
