import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTo } from './read-to.ts';

test('reading stops at the block that reaches below the top third', () => {
  const blocks = [{ bottom: -400 }, { bottom: 100 }, { bottom: 320 }, { bottom: 900 }];

  assert.equal(readTo(blocks, 900), 3);
});

test('at the end it is the last block, at the beginning the first', () => {
  assert.equal(readTo([{ bottom: -400 }, { bottom: -10 }], 900), 2);
  assert.equal(readTo([{ bottom: 400 }, { bottom: 800 }], 900), 1);
});
