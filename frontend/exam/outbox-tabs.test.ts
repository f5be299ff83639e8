import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, START } from '../testing/browser.ts';
import { anExam, exam, open, reopen, tab } from '../testing/exam-server.ts';

anExam();

test('an answer says when it was given, and a newer one of another tab is shown in its place', async () => {
  exam.server.newer = { 1: ['B'] };
  const outbox = open();

  outbox.put(1, ['A']);
  await browser.passes(100);

  assert.deepEqual(exam.server.given.at(-1), { 1: START });
  assert.deepEqual([outbox.answer(1), outbox.waiting], [['B'], 0]);
});

test('what one tab answers is shown in the other, which does not send an older answer after it', async () => {
  exam.server.fate = 'is lost';
  const [one, first] = tab();
  const [two, second] = tab();
  browser.inTab(one, () => first.put(1, ['A']));
  await browser.passes(1000);
  browser.inTab(two, () => second.put(1, ['B']));
  assert.deepEqual(first.answer(1), ['B']);
  exam.server.fate = 'arrives';

  await browser.passes(30000);

  assert.deepEqual(exam.server.kept, { 1: ['B'] });
  assert.deepEqual([first.waiting, second.waiting], [0, 0]);
});

test('what a closed tab left behind is sent by another', async () => {
  const other = open();
  exam.server.fate = 'is lost';
  const [one, closed] = tab();
  browser.inTab(one, () => closed.put(1, ['A']));
  await browser.passes(100);
  closed.close();
  exam.server.fate = 'arrives';

  await browser.passes(30000);

  assert.deepEqual(exam.server.kept, { 1: ['A'] });
  assert.equal(other.waiting, 0);
});

test('tabs save one after the other', async () => {
  const [one, first] = tab();
  const [two, second] = tab();
  const release = exam.server.hold();
  browser.inTab(one, () => first.put(1, ['A']));
  browser.inTab(two, () => second.put(2, ['B']));
  await browser.passes(100);
  assert.equal(exam.server.saves.length, 1);

  release();
  await browser.passes(100);

  assert.deepEqual([exam.server.saves.length, exam.server.kept], [2, { 1: ['A'], 2: ['B'] }]);
});

test('before another browser takes over, all that waits here is sent', async () => {
  exam.server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  assert.equal(await outbox.flush(), false);
  exam.server.fate = 'arrives';

  assert.equal(await outbox.flush(), true);
  assert.deepEqual(exam.server.kept, { 1: ['A'] });
});

test('the later answer is the later one, also where the clock was set back between them', async () => {
  exam.server.fate = 'is lost';
  const [one, first] = tab();
  const [two, second] = tab();
  browser.inTab(one, () => first.put(1, ['A']));
  browser.setClock(START - 3600000);
  browser.inTab(one, () => first.put(1, ['B']));
  browser.inTab(two, () => second.put(2, ['A']));
  browser.inTab(one, () => first.put(2, ['B']));
  exam.server.fate = 'arrives';

  await browser.passes(60000);

  assert.deepEqual(exam.server.kept, { 1: ['B'], 2: ['B'] });
  assert.deepEqual(
    exam.server.given.flatMap((given) => Object.values(given)).every((at) => at >= START),
    true,
  );
});

test('a clock that was set back says nothing about answers after a restart either', async () => {
  exam.server.fate = 'is lost';
  open().put(1, ['A']);
  browser.setClock(START - 3600000);
  const outbox = reopen();
  outbox.put(1, ['B']);
  exam.server.fate = 'arrives';

  await browser.passes(60000);

  assert.deepEqual(exam.server.kept, { 1: ['B'] });
  assert.ok(exam.server.given.at(-1)![1] > START);
});

test('a clock beyond what the server takes stops no answer', async () => {
  browser.setClock(Date.parse('2150-01-01T00:00:00Z'));
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);

  assert.deepEqual(exam.server.given.at(-1), { 1: Date.parse('2100-01-01T00:00:00Z') - 1 });
});
