import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Asking } from './asking.ts';

const MINUTE = 60_000;

test('asks once a minute while somebody uses the page', () => {
  const asking = new Asking(MINUTE, 0);
  asking.use();

  assert.equal(asking.due(MINUTE - 1, true), false);
  assert.equal(asking.due(MINUTE, true), true);
  asking.use();
  assert.equal(asking.due(MINUTE + 1, true), false);
  assert.equal(asking.due(2 * MINUTE, true), true);
});

test('a page that somebody left asks nothing, however long it is open', () => {
  const asking = new Asking(MINUTE, 0);
  asking.use();
  assert.equal(asking.due(MINUTE, true), true);

  for (let minute = 2; minute < 600; minute++) {
    assert.equal(asking.due(minute * MINUTE, true), false);
  }
});

test('a page out of sight waits until it is seen again', () => {
  const asking = new Asking(MINUTE, 0);
  asking.use();

  assert.equal(asking.due(5 * MINUTE, false), false);
  assert.equal(asking.due(6 * MINUTE, true), true);
});
