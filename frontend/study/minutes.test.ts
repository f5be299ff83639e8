import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutes } from './minutes.ts';

test('short times have a place, whole and long ones none', () => {
  assert.deepEqual([0, 22, 239, 240, 725].map(minutes), [0, 0.4, 4, 4, 12]);
});
