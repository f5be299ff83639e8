import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from '../testing/browser.ts';
import { anExam, exam, open, reopen } from '../testing/exam-server.ts';

anExam();

test('an answer is sent at once, and is called saved when the server has acknowledged it', async () => {
  const release = exam.server.hold();
  const outbox = open();

  outbox.put(1, ['A']);
  await browser.passes(100);
  assert.deepEqual([outbox.waiting, outbox.savedAt], [1, '']);

  release();
  await browser.passes(100);
  assert.deepEqual(exam.server.kept, { 1: ['A'] });
  assert.deepEqual([outbox.waiting, outbox.savedAt], [0, '09:00:00']);
});

test('an answer that is not acknowledged waits in the browser through a restart', async () => {
  exam.server.hold();
  open().put(1, ['A']);
  await browser.passes(100);

  const outbox = reopen();

  assert.deepEqual([outbox.answer(1), outbox.waiting], [['A'], 1]);
});

test('what waited through a restart is sent after it', async () => {
  exam.server.fate = 'is lost';
  open().put(1, ['A']);
  await browser.passes(100);
  exam.server.fate = 'arrives';

  const outbox = reopen();
  await browser.passes(100);

  assert.deepEqual(exam.server.kept, { 1: ['A'] });
  assert.equal(outbox.waiting, 0);
});

test('an acknowledged answer waits no longer, so that the server has the word after a restart', async () => {
  open().put(1, ['A']);
  await browser.passes(100);
  exam.server.kept = { 1: ['B'] }; // answered on another device since

  const outbox = reopen();

  assert.deepEqual([outbox.answer(1), outbox.waiting], [['B'], 0]);
});

for (const fate of ['is lost', 'loses its answer', 500, 503] as const) {
  test(`a save that ${typeof fate === 'number' ? `is answered with ${fate}` : fate} is sent again by itself`, async () => {
    const outbox = open();
    exam.server.fate = fate;
    outbox.put(1, ['A']);
    await browser.passes(5000);
    assert.deepEqual([outbox.trouble, outbox.waiting], [true, 1]);
    assert.ok(exam.server.saves.length > 1, 'it tried more than once');

    exam.server.fate = 'arrives';
    await browser.passes(16000);

    assert.deepEqual(exam.server.kept, { 1: ['A'] });
    assert.deepEqual([outbox.trouble, outbox.waiting], [false, 0]);
  });
}

test('without a network it tries four times a minute at least, and not much oftener', async () => {
  exam.server.fate = 'is lost';
  open().put(1, ['A']);
  await browser.passes(60000);
  const before = exam.server.saves.length;

  await browser.passes(600000);

  const perMinute = (exam.server.saves.length - before) / 10;
  assert.ok(perMinute >= 4 && perMinute <= 10, `${perMinute} a minute`);
});

test('it sends at once when the network is back', async () => {
  exam.server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(60000);
  exam.server.fate = 'arrives';

  outbox.wake();
  await browser.passes(0);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('all that waited during a failure arrives, whatever was answered meanwhile', async () => {
  exam.server.fate = 'is lost';
  const outbox = open();
  for (let question = 1; question <= 40; question++) {
    outbox.put(question, [String(question)]);
    await browser.passes(1000);
  }
  assert.equal(outbox.waiting, 40);
  exam.server.fate = 'arrives';

  await browser.passes(16000);

  assert.equal(Object.keys(exam.server.kept).length, 40);
  assert.equal(outbox.waiting, 0);
});

test('the newest answer of a question wins', async () => {
  const release = exam.server.hold();
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  outbox.put(1, ['B']); // while A is on its way
  assert.deepEqual(outbox.answer(1), ['B']);

  release();
  await browser.passes(100);

  assert.deepEqual([exam.server.kept, outbox.answer(1), outbox.waiting], [{ 1: ['B'] }, ['B'], 0]);
});

test('an answer given while an older one is on its way waits for its own acknowledgement', async () => {
  const release = exam.server.hold();
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  outbox.put(1, ['B']);
  exam.server.takes = 1;
  release();
  await browser.passes(100);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: ['A'] }, 1]);
  assert.deepEqual(reopen().answer(1), ['B']);
});

test('an answer taken back is empty on the server', async () => {
  const outbox = open();
  outbox.put(1, ['A']);
  outbox.put(1, []);
  await browser.passes(100);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: [] }, 0]);
});

test('a save that came too late behind another device is sent again until it counts', async () => {
  const outbox = open();
  exam.server.number = 50; // that device is ahead

  outbox.put(1, ['A']);
  await browser.passes(1000);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('an answer that is still being put together is sent once, with all of it', async () => {
  const outbox = open();
  for (const words of ['f', 'fe', 'fen', 'feng']) {
    outbox.put(1, [words], true);
    await browser.passes(300);
  }
  assert.equal(exam.server.saves.length, 0);

  await browser.passes(1000);

  assert.deepEqual([exam.server.saves.length, exam.server.kept], [1, { 1: ['feng'] }]);
});

test('an answer that is still being put together is not lost with the page', async () => {
  const outbox = open();
  outbox.put(1, ['feng'], true);

  window.dispatchEvent(new Event('pagehide'));
  await browser.passes(0);

  assert.deepEqual(exam.server.kept, { 1: ['feng'] });
  assert.deepEqual(reopen().answer(1), ['feng']);
  assert.equal(outbox.waiting, 0);
});

test('a store that is full loses no answer of an open page', async () => {
  browser.full = true;
  exam.server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  outbox.put(2, ['B']);
  await browser.passes(3000);
  assert.equal(outbox.waiting, 2);
  exam.server.fate = 'arrives';

  await browser.passes(16000);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: ['A'], 2: ['B'] }, 0]);
});

test('in a pause answers wait without trouble, and go when it is over', async () => {
  exam.server.fate = 423;
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(1000);
  assert.deepEqual([outbox.waiting, outbox.trouble, exam.heard.includes('paused')], [1, false, true]);
  exam.server.fate = 'arrives';

  outbox.wake();
  await browser.passes(0);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('who was signed out is asked to sign in, and the answer goes after that', async () => {
  exam.server.fate = 401;
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(1000);
  assert.deepEqual([outbox.waiting, exam.heard.includes('signed out')], [1, true]);
  exam.server.fate = 'arrives';

  outbox.send();
  await browser.passes(0);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

test('a sheet that the page takes out and puts back goes on', async () => {
  exam.server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  await browser.passes(100);
  outbox.close();
  outbox.open();
  exam.server.fate = 'arrives';

  await browser.passes(30000);

  assert.deepEqual([exam.server.kept, outbox.waiting], [{ 1: ['A'] }, 0]);
});

const LOST: Record<string, () => void> = {
  'no network': () => void (exam.server.fate = 'is lost'),
  'nobody signed in': () => void (exam.server.fate = 401),
  'a number that was not higher': () => void (exam.server.number = 50),
};

for (const [how, spoil] of Object.entries(LOST)) {
  test(`notes about conduct that did not arrive (${how}) are kept for the next save`, async () => {
    const outbox = open();
    spoil();
    outbox.put(1, ['A']);
    await browser.passes(0);

    assert.equal(exam.notesKept, 1);
  });
}

test('a save brings the time along', async () => {
  open().put(1, ['A']);
  await browser.passes(100);

  assert.deepEqual(exam.heard, ['clock']);
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

test('it says whether what waits would survive a restart of the browser', async () => {
  exam.server.fate = 'is lost';
  const outbox = open();
  outbox.put(1, ['A']);
  assert.equal(outbox.keeps, true);

  browser.full = true;
  outbox.put(2, ['B']);
  assert.equal(outbox.keeps, false);

  browser.full = false;
  exam.server.fate = 'arrives';
  await browser.passes(30000);
  assert.deepEqual([outbox.keeps, exam.server.kept], [true, { 1: ['A'], 2: ['B'] }]);
});
