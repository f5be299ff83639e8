import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Idle, minutes } from './idle.ts';

const SECOND = 1000;

test('asks at once, then not before the end is two minutes away', () => {
  const idle = new Idle(0);
  assert.equal(idle.due(0), true);

  idle.answered(900, 0);

  assert.equal(idle.due(779 * SECOND), false);
  assert.equal(idle.warns(779 * SECOND), false);
  assert.equal(idle.due(780 * SECOND), true);
});

test('warns only while the server says that it is near the end', () => {
  const idle = new Idle(0);
  idle.answered(900, 0);

  idle.answered(600, 780 * SECOND); // another page was used meanwhile
  assert.equal(idle.warns(780 * SECOND), false);

  idle.answered(120, 1260 * SECOND);
  assert.equal(idle.warns(1260 * SECOND), true);
  assert.equal(idle.left(1270 * SECOND), 110);
});

test('asks every ten seconds while it warns, and at the very end', () => {
  const idle = new Idle(0);
  idle.answered(120, 0);
  assert.equal(idle.due(9 * SECOND), false);
  assert.equal(idle.due(10 * SECOND), true);

  idle.answered(4, 116 * SECOND);
  assert.equal(idle.due(119 * SECOND), false);
  assert.equal(idle.due(120 * SECOND), true);
  assert.equal(idle.left(130 * SECOND), 0);
});

test('a session that does not end is never asked about again', () => {
  const idle = new Idle(0);
  idle.answered(null, 0);

  assert.equal(idle.due(1e12), false);
  assert.equal(idle.warns(1e12), false);
});

test('without an answer it is asked again', () => {
  const idle = new Idle(0);
  idle.failed(0);

  assert.equal(idle.due(9 * SECOND), false);
  assert.equal(idle.due(10 * SECOND), true);
});

test('reads as minutes and seconds', () => {
  assert.equal(minutes(120), '2:00');
  assert.equal(minutes(65), '1:05');
  assert.equal(minutes(0), '0:00');
});
